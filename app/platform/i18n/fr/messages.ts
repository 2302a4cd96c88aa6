export default {
  outbox_title: "Courriels de la démonstration",
  outbox_text:
    "Aucun serveur de courriel n’est réglé ici : ce qui serait parti reste sur cette page, ouverte à tous. N’y faites rien de privé.",
  outbox_empty: "Aucun courriel pour l’instant",
  subject: "Objet",
  recipient: "À",
  calendar_part: "L’évènement joint, pour votre agenda",
  written: "Écrit",
} as const;
