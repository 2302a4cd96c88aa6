export default {
  "needs.still.subject": "Toujours besoin ? {title}",
  "needs.still.line":
    "Votre besoin « {title} » arrive à sa date, et il manque encore {wanted}. Dites s’il tient toujours ; sans réponse, il sera retiré du tableau.",
  "needs.still.action": "Répondre",
} as const;
