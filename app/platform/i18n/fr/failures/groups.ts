export default {
  "groups.not_found": "Cette demande n’existe pas, ou ne vous concerne pas.",
  "groups.not_yours": "C’est à l’autre partie, ou à une personne responsable du lieu, de le faire.",
  "groups.several_lenders": "Une demande groupée se fait à un seul lieu : faites-en une par lieu.",
  "groups.not_all_bookable": "Rien n’a été enregistré, car tout n’est pas possible. {reasons}",
  "groups.lines_against_rules": "Rien n’a été enregistré : les règles ne le permettent pas. {reasons}",
  "groups.nothing_chosen": "Choisissez au moins une chose.",
  "groups.nothing_left": "Rien de ce que vous demandez n’est possible à ces dates.",
  "groups.nothing_to_answer": "Rien n’attend de réponse ici.",
  "groups.nothing_to_cancel": "Il n’y a plus rien à annuler ici.",
  "groups.not_in_group": "Cette ligne ne fait pas partie de la demande.",
  "groups.stale":
    "Cette demande a changé depuis que vous l’avez ouverte. Rien n’a été enregistré : relisez, puis recommencez.",
} as const;
