export default {
  "spaces.invited.subject": "{space} vous invite",
  "spaces.invited.hello": "Bonjour,",
  "spaces.invited.text":
    "{person} vous invite à rejoindre « {space} » sur Entrelieux, où des tiers-lieux se prêtent du matériel. Le lien vaut {days} jours et ne sert qu’une fois.",
  "spaces.invited.action": "Répondre à l’invitation",
  "spaces.claim_granted.subject": "La fiche de {space} est à vous",
  "spaces.claim_granted.hello": "Bonjour,",
  "spaces.claim_granted.text":
    "Vous avez demandé à tenir la fiche de « {space} » : vous en êtes maintenant responsable. Vérifiez ce qu’elle dit, puis invitez les autres.",
  "spaces.claim_granted.action": "Relire la fiche",
  "spaces.handed_over.subject": "{space} vous est confié",
  "spaces.handed_over.hello": "Bonjour,",
  "spaces.handed_over.text":
    "{person} vous confie « {space} » : vous en êtes maintenant responsable sur Entrelieux, avec tout ce que le lieu prête et doit rendre.",
  "spaces.handed_over.action": "Voir qui fait quoi",
  "spaces.network_request.subject": "{space} demande à rejoindre {network}",
  "spaces.network_request.hello": "Bonjour,",
  "spaces.network_request.text": "« {space} » demande à faire partie de « {network} », que votre lieu anime.",
  "spaces.network_request.action": "Répondre",
  "spaces.network_invited.subject": "{network} invite {space}",
  "spaces.network_invited.hello": "Bonjour,",
  "spaces.network_invited.text":
    "Le réseau « {network} » invite « {space} » à en faire partie. C’est à vous de dire oui ou non.",
  "spaces.network_invited.action": "Répondre",
  "spaces.network_admitted.subject": "{space} fait partie de {network}",
  "spaces.network_admitted.hello": "Bonjour,",
  "spaces.network_admitted.text": "Le réseau « {network} » a accepté « {space} ».",
  "spaces.network_admitted.action": "Voir le réseau",
  "spaces.network_invited_by_link.subject": "{network} vous invite",
  "spaces.network_invited_by_link.hello": "Bonjour,",
  "spaces.network_invited_by_link.text":
    "{person} invite votre lieu à rejoindre le réseau « {network} » sur Entrelieux. Le lien vaut {days} jours.",
  "spaces.network_invited_by_link.action": "Répondre à l’invitation",
} as const;
