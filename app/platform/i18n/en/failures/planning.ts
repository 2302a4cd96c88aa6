export default {
  "planning.no_such_listing": "There is nothing under this code, or it is not published yet.",
  "planning.forbidden": "Only those who keep this place can set this.",
} as const;
