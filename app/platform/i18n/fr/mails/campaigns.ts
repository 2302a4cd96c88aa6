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
  "campaigns.confirm.text_help":
    "Vous demandez {what} à {space}. Votre demande {code} est gardée ; confirmez-la par le lien ci-dessous pour qu’elle soit lue.",
  "campaigns.confirmed.text_help": "Votre demande de {what} est arrivée chez {space}. Quelqu’un va la lire.",
  "campaigns.still_needed.text_help":
    "Votre demande {code} à {space} attend encore : {what}. En avez-vous toujours besoin ?",
  "campaigns.taken.subject": "{space} s’en occupe : {what}",
  "campaigns.taken.hello": "Bonjour,",
  "campaigns.taken.text": "Votre demande {code} est acceptée : {what}.",
  "campaigns.taken.text_help": "{space} accepte de fabriquer {what} : votre demande {code} est en route.",
  "campaigns.taken.keep": "Le lien ci-dessous dit où elle en est ; vous y compterez ce que vous recevez.",
  "campaigns.taken.action": "Suivre ma demande {code}",
  "campaigns.closed.subject": "Demande {code} close : {what}",
  "campaigns.closed.hello": "Bonjour,",
  "campaigns.closed.text": "La campagne « {campaign} » a clos votre demande {code} : {what}.",
  "campaigns.closed.text_help": "{space} ne peut pas donner suite à votre demande {code} : {what}.",
  "campaigns.closed.keep": "Ce qui était déjà en route arrive quand même. Le lien ci-dessous garde toute l’histoire.",
  "campaigns.closed.action": "Voir ma demande {code}",
} as const;
