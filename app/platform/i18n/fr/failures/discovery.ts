export default {
  "discovery.no_such_network": "Ce réseau n’existe pas.",
  "discovery.no_such_category": "Cette catégorie n’existe pas.",
  "discovery.no_such_date": "Cette date n’existe pas.",
  "discovery.ends_before_start": "La fin vient avant le début.",
  "discovery.no_start": "Indiquez aussi le premier jour.",
  "discovery.half_a_place": "Il faut la latitude et la longitude, ou aucune des deux.",
} as const;
