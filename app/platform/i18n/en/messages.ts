export default {
  outbox_title: "Mails of the demonstration",
  outbox_text:
    "No mail server is set here: what would have left stays on this page, open to everybody. Do nothing private here.",
  outbox_empty: "No mail so far",
  subject: "Subject",
  recipient: "To",
  calendar_part: "The attached event, for your calendar",
  written: "Written",
} as const;
