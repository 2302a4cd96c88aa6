export default {
  "messages.about":
    "Ce courriel vous est envoyé par {name} avec Entrelieux, l’outil libre avec lequel des tiers-lieux se prêtent du matériel.",
  "messages.about_us": "Entrelieux est un outil libre avec lequel des tiers-lieux se prêtent du matériel.",
} as const;
