export default {
  "campaigns.confirm.subject": "À confirmer : {what}",
  "campaigns.confirm.hello": "Bonjour,",
  "campaigns.confirm.text":
    "Vous demandez {what} à la campagne « {campaign} ». Votre demande {code} est gardée ; confirmez-la par le lien ci-dessous pour qu’elle soit lue.",
  "campaigns.confirm.keep":
    "Gardez ce courriel : le même lien vous dira ensuite ce qui est prévu, quand et pourquoi, et vous permettra de changer ou d’annuler. Si vous n’avez rien demandé, ne faites rien.",
  "campaigns.confirm.action": "Confirmer ma demande",
  "campaigns.confirmed.subject": "Demande {code} : {what}",
  "campaigns.confirmed.hello": "Bonjour,",
  "campaigns.confirmed.text": "Votre demande de {what} est arrivée à la campagne « {campaign} ». Quelqu’un va la lire.",
  "campaigns.confirmed.keep":
    "Gardez ce courriel : le lien ci-dessous vous dira ce qui est prévu, quand et pourquoi, et vous permettra de changer ou d’annuler.",
  "campaigns.confirmed.action": "Suivre ma demande {code}",
  "campaigns.still_needed.subject": "Toujours besoin ? {what}",
  "campaigns.still_needed.hello": "Bonjour,",
  "campaigns.still_needed.text":
    "Votre demande {code} à la campagne « {campaign} » attend encore : {what}. En avez-vous toujours besoin ?",
  "campaigns.still_needed.keep":
    "Sans réponse dans les cinq jours, elle s’éteindra d’elle-même et ce qui vous était promis ira à d’autres.",
  "campaigns.still_needed.action": "Répondre en un geste",
} as const;
