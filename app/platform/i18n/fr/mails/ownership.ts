export default {
  "ownership.action": "Lire la version",
  "ownership.proposed.subject": "À accepter à plusieurs : {title}",
  "ownership.proposed.line":
    "De nouvelles parts ou de nouvelles règles sont proposées pour « {title} ». Elles vaudront quand tous les propriétaires les auront acceptées.",
  "ownership.holds.subject": "Tous ont accepté : {title}",
  "ownership.holds.line": "Les parts et les règles de « {title} » sont acceptées par tous, et valent dès maintenant.",
  "ownership.refused.subject": "Refusé : {title}",
  "ownership.refused.line": "La version proposée pour « {title} » est refusée ou retirée. Rien ne change.",
} as const;
