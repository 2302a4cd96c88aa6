export default {
  "messages.about":
    "This mail is sent to you by {name} with Entrelieux, the free software with which third places lend each other equipment.",
  "messages.about_us": "Entrelieux is free software with which third places lend each other equipment.",
} as const;
