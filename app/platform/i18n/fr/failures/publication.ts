export default {
  "publication.no_item": "Cette campagne ne fait encore rien.",
  no_snapshot: "Cet instantané n’existe pas.",
} as const;
