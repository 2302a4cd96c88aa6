export default {
  "publication.no_item": "Cette campagne ne fait encore rien.",
} as const;
