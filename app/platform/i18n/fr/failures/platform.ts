export default {
  "platform.sign_in_first": "Connectez-vous d’abord.",
  "platform.confirm_first":
    "Confirmez d’abord votre adresse par le lien que nous vous avons envoyé. La page « Mon compte » permet d’en recevoir un autre.",
  "platform.invalid_input": "Quelque chose est à corriger ci-dessous. Rien n’a été enregistré.",
  "platform.overbooked": "Quelqu’un vient de prendre ces dates. Rien n’a été enregistré.",
  "platform.not_found": "Cette page n’existe pas, ou plus.",
  "platform.key_reused": "Cette clé d’idempotence a déjà servi pour une autre demande.",
  "platform.wrong_token": "Ce jeton n’est pas valable.",
  "platform.too_large": "L’envoi est trop lourd.",
  "platform.not_json": "Le corps de la requête n’est pas du JSON valable.",
  "platform.method_not_allowed": "Cette adresse n’accepte pas cette méthode.",
  "platform.unexpected": "Quelque chose s’est mal passé chez nous. Rien n’a été enregistré.",
} as const;
