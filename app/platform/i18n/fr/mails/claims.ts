export default {
  "claims.action": "Voir le remboursement",
  "claims.approve.subject": "Remboursement approuvé : {amount}",
  "claims.approve.line":
    "Votre demande {code} de {amount}, pour la campagne « {campaign} », est approuvée. {payer} doit encore la payer : un courriel vous le dira.",
  "claims.approve.note": "Ce qui en est dit : {note}",
  "claims.reject.subject": "Remboursement refusé : {amount}",
  "claims.reject.line":
    "Votre demande {code} de {amount}, pour la campagne « {campaign} », est refusée. Les pièces qu’elle comptait peuvent être demandées de nouveau.",
  "claims.reject.note": "La raison donnée : {note}",
  "claims.pay.subject": "Remboursement payé : {amount}",
  "claims.pay.line":
    "Votre demande {code} de {amount}, pour la campagne « {campaign} », est notée comme payée par {payer}. Si vous n’avez rien reçu dans quelques jours, écrivez à qui coordonne.",
  "claims.pay.note": "Référence du paiement : {note}",
} as const;
