export default {
  "materials.action": "Ouvrir la demande",
  "materials.asked.subject": "{asker} demande : {title}",
  "materials.asked.line":
    "{asker} vous demande {asked} de {title}. Accordez tout, une partie, ou déclinez : rien n’est réservé avant votre réponse.",
  "materials.granted.subject": "{asker} prend : {title}",
  "materials.granted.line":
    "{asker} a demandé {asked} de {title}. Vos règles l’accordent sans attendre : c’est réservé, il reste à le remettre.",
  "materials.offered.subject": "{giver} propose : {title}",
  "materials.offered.line": "{giver} répond à votre besoin et vous garde {accepted} de {title}.",
  "materials.accepted.subject": "C’est d’accord : {title}",
  "materials.accepted.line":
    "{giver} vous accorde {accepted} de {title}, sur les {asked} demandés. Convenez du passage.",
  "materials.declined.subject": "Demande déclinée : {title}",
  "materials.declined.line": "{giver} ne peut pas vous donner de {title}.",
  "materials.cancelled.subject": "Demande retirée : {title}",
  "materials.cancelled.line":
    "La demande de {asked} de {title} entre {giver} et {asker} est retirée. Plus rien n’est réservé.",
  "materials.sent.subject": "C’est parti : {title}",
  "materials.sent.line": "{giver} a remis {sent} de {title}. Dites ce qui est vraiment arrivé : pesez, comptez.",
  "materials.received.subject": "C’est arrivé : {title}",
  "materials.received.line": "{asker} a reçu {arrived} de {title}, sur les {sent} partis.",
  "materials.explained.subject": "Différence expliquée : {title}",
  "materials.explained.line":
    "{giver} a expliqué la différence entre les {sent} de {title} partis et les {arrived} arrivés.",
  "materials.low.subject": "Bientôt épuisé : {title}",
  "materials.low.line":
    "Il reste {free} de {title} à demander ou à utiliser à {space} : vous vouliez le savoir à {mark}.",
  "materials.low.none": "Il n’y a plus de {title} libre à {space} : vous vouliez le savoir à {mark}.",
  "materials.low.action": "Voir le stock",
} as const;
