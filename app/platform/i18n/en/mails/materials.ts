export default {
  "materials.action": "Open the request",
  "materials.asked.subject": "{asker} asks for: {title}",
  "materials.asked.line":
    "{asker} asks you for {asked} of {title}. Grant all of it, a part, or decline: nothing is reserved before your answer.",
  "materials.granted.subject": "{asker} takes: {title}",
  "materials.granted.line":
    "{asker} asked for {asked} of {title}. Your rules grant it without waiting: it is reserved and remains to be handed over.",
  "materials.offered.subject": "{giver} offers: {title}",
  "materials.offered.line": "{giver} answers your need and keeps {accepted} of {title} for you.",
  "materials.accepted.subject": "Agreed: {title}",
  "materials.accepted.line":
    "{giver} grants you {accepted} of {title}, of the {asked} you asked for. Agree on how it is collected.",
  "materials.declined.subject": "Request declined: {title}",
  "materials.declined.line": "{giver} cannot give you any {title}.",
  "materials.cancelled.subject": "Request withdrawn: {title}",
  "materials.cancelled.line":
    "The request for {asked} of {title} between {giver} and {asker} is withdrawn. Nothing is reserved any more.",
  "materials.sent.subject": "On its way: {title}",
  "materials.sent.line": "{giver} has handed over {sent} of {title}. Say what really arrived: weigh, count.",
  "materials.received.subject": "Arrived: {title}",
  "materials.received.line": "{asker} has received {arrived} of {title}, of the {sent} that left.",
  "materials.explained.subject": "Difference explained: {title}",
  "materials.explained.line":
    "{giver} has explained the difference between the {sent} of {title} that left and the {arrived} that arrived.",
  "materials.low.subject": "Running low: {title}",
  "materials.low.line": "{free} of {title} are left at {space}: you wanted to know at {mark}.",
  "materials.low.none": "No {title} is left free at {space}: you wanted to know at {mark}.",
  "materials.low.action": "See the stock",
} as const;
