export default {
  "publication.no_item": "Cette campagne ne fait encore rien.",
  "publication.no_snapshot": "Cet instantané n’existe pas.",
} as const;
