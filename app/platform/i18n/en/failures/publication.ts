export default {
  "publication.no_item": "This campaign makes nothing yet.",
  "publication.no_snapshot": "There is no such snapshot.",
} as const;
