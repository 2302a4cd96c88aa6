export default {
  "needs.still.subject": "Still needed? {title}",
  "needs.still.line":
    "Your need “{title}” comes to its date, and {wanted} is still missing. Say whether it still stands; without an answer it leaves the board.",
  "needs.still.action": "Answer",
} as const;
