export default {
  "accounts.confirm.subject": "Confirmez votre adresse pour Entrelieux",
  "accounts.confirm.hello": "Bonjour,",
  "accounts.confirm.text":
    "Quelqu’un, sans doute vous, a donné cette adresse pour un compte Entrelieux, où des tiers-lieux se prêtent du matériel. Confirmez-la pour pouvoir demander et prêter. Le lien vaut vingt-quatre heures.",
  "accounts.confirm.end": "Si ce n’était pas vous, ne faites rien : l’adresse ne sera pas confirmée.",
  "accounts.confirm.action": "Confirmer mon adresse",
  "accounts.reset.subject": "Choisir un nouveau mot de passe",
  "accounts.reset.hello": "Bonjour {name},",
  "accounts.reset.text":
    "Vous avez demandé à choisir un nouveau mot de passe pour votre compte Entrelieux. Le lien vaut une heure et ne sert qu’une fois.",
  "accounts.reset.end": "Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.",
  "accounts.reset.action": "Choisir un nouveau mot de passe",
  "accounts.already.subject": "Vous avez déjà un compte Entrelieux",
  "accounts.already.hello": "Bonjour {name},",
  "accounts.already.text":
    "Quelqu’un, sans doute vous, vient de s’inscrire avec cette adresse, qui a déjà un compte. Connectez-vous ; si le mot de passe vous échappe, ou si vous avez demandé une salle sans jamais en choisir, la même page permet d’en choisir un.",
  "accounts.already.end": "Si ce n’était pas vous, ne faites rien : rien n’a changé.",
  "accounts.already.action": "Me connecter",
  "accounts.email_changed.subject": "Changement d’adresse de votre compte Entrelieux",
  "accounts.email_changed.hello": "Bonjour {name},",
  "accounts.email_changed.text":
    "Une autre adresse a été demandée pour votre compte. Elle remplacera celle-ci dès qu’elle aura été confirmée par le lien que nous y avons envoyé.",
  "accounts.email_changed.end":
    "Si ce n’était pas vous, changez tout de suite votre mot de passe : toutes les autres sessions seront fermées.",
  "accounts.email_changed.action": "Ouvrir mon compte",
} as const;
