export default {
  "groups.action": "Ouvrir la demande",
  "groups.group_asked.subject": "{borrower} demande : {title}",
  "groups.group_asked.line":
    "{borrower} vous demande plusieurs choses ensemble pour « {title} ». Vous pouvez tout accepter d’un geste, ou répondre ligne par ligne.",
  "groups.group_accepted_at_once.subject": "{borrower} réserve : {title}",
  "groups.group_accepted_at_once.line":
    "{borrower} réserve plusieurs choses ensemble pour « {title} ». Tout a été accepté aussitôt, comme vos annonces le prévoient.",
  "groups.group_answered.subject": "Une réponse pour : {title}",
  "groups.group_answered.line": "{lender} a répondu à votre demande « {title} ». Voici où en est chaque ligne.",
  "groups.group_cancelled.subject": "Annulation : {title}",
  "groups.group_cancelled.line":
    "Ce qui suit a changé dans la demande « {title} » de {borrower} à {lender} : une partie ou la totalité est annulée.",
  "groups.group_message.subject": "Un message au sujet de : {title}",
  "groups.group_message.line": "Vous avez reçu un message au sujet de « {title} » :",
  "groups.series_changed.subject": "Une série change : {title}",
  "groups.series_changed.line":
    "{borrower} change les dates à venir de « {title} ». Ce qui était convenu le reste tant que vous n’avez pas répondu.",
  "groups.series_extended.subject": "Une série se prolonge : {title}",
  "groups.series_extended.line":
    "{borrower} souhaite prolonger « {title} ». Voici toutes les dates, les nouvelles comprises.",
  "groups.series_moved.subject": "D’autres dates pour : {title}",
  "groups.series_moved.line":
    "{lender} demande à changer des dates à venir de « {title} ». Ce qui était convenu tient tant que vous n’avez pas répondu.",
  "groups.series_longer.subject": "Des dates de plus pour : {title}",
  "groups.series_longer.line": "{lender} propose de prolonger « {title} ». Les nouvelles dates attendent votre accord.",
  "groups.series_answered.subject": "Une réponse pour : {title}",
  "groups.series_answered.line": "{borrower} a répondu aux dates que vous proposiez pour « {title} ».",
} as const;
