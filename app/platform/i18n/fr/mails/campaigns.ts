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
  "campaigns.verified.subject": "Demande {code} lue : {what}",
  "campaigns.verified.hello": "Bonjour,",
  "campaigns.verified.text":
    "La campagne « {campaign} » a lu votre demande {code} et la compte : {what}. Ce qui est fait est partagé entre toutes les demandes, les plus urgentes d’abord.",
  "campaigns.verified.text_help": "{space} a lu votre demande {code} : {what}.",
  "campaigns.verified.keep": "Le lien ci-dessous dit ce qui est prévu pour vous, quand et pourquoi.",
  "campaigns.verified.action": "Suivre ma demande {code}",
  "campaigns.on_the_way.subject": "En route : {what}",
  "campaigns.on_the_way.hello": "Bonjour,",
  "campaigns.on_the_way.text":
    "Une livraison est partie pour votre demande {code} à la campagne « {campaign} » : {what}.",
  "campaigns.on_the_way.text_help": "{space} vous envoie {what} pour votre demande {code}.",
  "campaigns.on_the_way.keep":
    "Le lien ci-dessous donne le code à lire à qui vous l’apporte ; vous y compterez ensuite ce que vous recevez, même en plusieurs fois.",
  "campaigns.on_the_way.action": "Suivre et compter",
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
