export default {
  "planning.no_such_listing": "Il n’y a rien sous ce code, ou cela n’est pas encore publié.",
  "planning.forbidden": "Seules les personnes qui tiennent ce lieu peuvent régler cela.",
} as const;
