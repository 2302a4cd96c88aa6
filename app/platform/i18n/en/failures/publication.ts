export default {
  "publication.no_item": "This campaign makes nothing yet.",
} as const;
