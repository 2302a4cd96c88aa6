export default {
  "guests.confirm.subject": "To be confirmed: {title}, {dates}",
  "guests.confirm.hello": "Hello,",
  "guests.confirm.text_one":
    "You are asking {space} for “{title}”, {dates}. Confirm by the link below, so that the request leaves: it is good for {count} hour.",
  "guests.confirm.text_other":
    "You are asking {space} for “{title}”, {dates}. Confirm by the link below, so that the request leaves: it is good for {count} hours.",
  "guests.confirm_group.text_one":
    "You are asking {space}, {dates}, for “{title}”, for what follows. Confirm by the link below, so that the request leaves, all at once: it is good for {count} hour.",
  "guests.confirm_group.text_other":
    "You are asking {space}, {dates}, for “{title}”, for what follows. Confirm by the link below, so that the request leaves, all at once: it is good for {count} hours.",
  "guests.confirm.keep":
    "Keep this mail: the same link will lead to your request afterwards, to follow, change or cancel it. Pass it on only to somebody who may act for you.",
  "guests.confirm.end": "If you have asked for nothing, do nothing: the request will be erased by itself.",
  "guests.confirm.action": "Confirm my request",
} as const;
