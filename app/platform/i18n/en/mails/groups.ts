export default {
  "groups.action": "Open the request",
  "groups.group_asked.subject": "{borrower} asks: {title}",
  "groups.group_asked.line":
    "{borrower} asks you for several things together for “{title}”. You can accept all of it in one tap, or answer line by line.",
  "groups.group_accepted_at_once.subject": "{borrower} books: {title}",
  "groups.group_accepted_at_once.line":
    "{borrower} books several things together for “{title}”. All of it was accepted at once, as your listings say.",
  "groups.group_answered.subject": "An answer for: {title}",
  "groups.group_answered.line": "{lender} has answered your request “{title}”. Here is where each line stands.",
  "groups.group_cancelled.subject": "Cancelled: {title}",
  "groups.group_cancelled.line":
    "Something has changed in the request “{title}” from {borrower} to {lender}: some or all of it is cancelled.",
  "groups.group_message.subject": "A message about: {title}",
  "groups.group_message.line": "You have received a message about “{title}”:",
  "groups.series_changed.subject": "A series changes: {title}",
  "groups.series_changed.line":
    "{borrower} changes the coming dates of “{title}”. What was agreed stands until you have answered.",
  "groups.series_extended.subject": "A series goes on: {title}",
  "groups.series_extended.line":
    "{borrower} would like to carry on with “{title}”. Here are all its dates, the new ones included.",
  "groups.series_moved.subject": "Other dates for: {title}",
  "groups.series_moved.line":
    "{lender} asks to change dates to come of “{title}”. What was agreed stands until you answer.",
  "groups.series_longer.subject": "More dates for: {title}",
  "groups.series_longer.line": "{lender} proposes to carry “{title}” on. The new dates wait for your word.",
  "groups.series_answered.subject": "An answer for: {title}",
  "groups.series_answered.line": "{borrower} has answered the dates that you proposed for “{title}”.",
} as const;
