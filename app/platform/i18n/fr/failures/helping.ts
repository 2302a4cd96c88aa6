export default {
  "helping.not_found": "Cette demande n’existe pas, ou n’est pas adressée à ce lieu.",
  "helping.not_confirmed": "Qui demande n’a pas encore confirmé par courriel : attendez, ou appelez.",
  "helping.already_made": "Tout ce qui était demandé est déjà fabriqué.",
  "helping.over": "Cette demande est close : il n’y a plus rien à accepter.",
} as const;
