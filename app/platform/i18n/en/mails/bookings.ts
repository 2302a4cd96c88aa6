import booked from "./booked.ts";

export default {
  ...booked,
  "bookings.action": "Open the loan",
  "bookings.requested.subject": "{borrower} asks: {title}",
  "bookings.requested.line": "{borrower} asks to borrow {title} (quantity: {quantity}) from you, {dates}.",
  "bookings.accepted_at_once.subject": "{borrower} borrows: {title}",
  "bookings.accepted_at_once.line":
    "{borrower} borrows {title} (quantity: {quantity}), {dates}. The request was accepted at once, as your listing says.",
  "bookings.approved.subject": "Agreed: {title}",
  "bookings.approved.line":
    "{lender} lends you {title} (quantity: {quantity}), {dates}. Please read and accept the loan agreement before you collect.",
  "bookings.declined.subject": "Request declined: {title}",
  "bookings.declined.line": "{lender} cannot lend you {title}, {dates}. The reason:",
  "bookings.proposed.subject": "Other dates for: {title}",
  "bookings.proposed.line":
    "{lender} offers you {title} (quantity: {quantity}) {proposed}, instead of what you asked for ({dates}). It is for you to accept or not.",
  "bookings.proposal_accepted.subject": "Dates accepted: {title}",
  "bookings.proposal_accepted.line": "{borrower} accepts your dates for {title}: {dates}.",
  "bookings.proposal_refused.subject": "Dates refused: {title}",
  "bookings.proposal_refused.line":
    "{borrower} does not accept your other dates for {title}. The first request is waiting for your answer again: {dates}.",
  "bookings.competing.subject": "Dates taken: {title}",
  "bookings.competing.line":
    "Somebody else has just been granted {title} on dates that you asked for ({dates}). The nearest possible dates: {nearest}. You can change your dates, or join the waiting list.",
  "bookings.offered.subject": "Free again: {title}",
  "bookings.offered.line":
    "The dates that you were waiting for are free: {title}, {dates}. Nothing is booked: ask again if they still suit you.",
  "bookings.cancelled.subject": "Loan cancelled: {title}",
  "bookings.cancelled.line": "The loan of {title} between {lender} and {borrower}, {dates}, is cancelled.",
  "bookings.changed.subject": "Loan changed: {title}",
  "bookings.changed.line":
    "The loan of {title} between {lender} and {borrower} has changed: {dates}, quantity {quantity}.",
  "bookings.lender_changed.subject": "The lender changed: {title}",
  "bookings.lender_changed.line":
    "{title} now belongs to {lender}, who keeps to what was asked or agreed: {dates}. If it was agreed, read and accept the new loan agreement.",
  "bookings.change_asked.subject": "A change to confirm: {title}",
  "bookings.change_asked.line":
    "You are asked for a change to the loan of {title} between {lender} and {borrower}: {dates}, quantity {quantity}. Unless you answer, what was agreed stands.",
  "bookings.change_accepted.subject": "Change accepted: {title}",
  "bookings.change_accepted.line": "The change is accepted for {title}: {dates}, quantity {quantity}.",
  "bookings.change_refused.subject": "Change refused: {title}",
  "bookings.change_refused.line": "The change asked for {title} ({dates}) is not accepted. What was agreed stands.",
  "bookings.extended.subject": "Loan extended: {title}",
  "bookings.extended.line": "The loan of {title} between {lender} and {borrower} is extended: {dates}.",
  "bookings.extension_asked.subject": "An extension is asked for: {title}",
  "bookings.extension_asked.line": "{borrower} would like to keep {title} longer: {dates}.",
  "bookings.extension_accepted.subject": "Extension granted: {title}",
  "bookings.extension_accepted.line": "You may keep {title}: {dates}.",
  "bookings.extension_refused.subject": "Extension refused: {title}",
  "bookings.extension_refused.line":
    "The extension asked for {title} ({dates}) is not possible. The agreed date stands.",
  "bookings.handed_over.subject": "Handed over: {title}",
  "bookings.handed_over.line":
    "{lender} has recorded handing over {title}. Confirm it with one tap, or read this code to the person who gave it to you: {code}.",
  "bookings.returned.subject": "Returned: {title}",
  "bookings.returned.line":
    "{lender} has recorded the return of {title}. Thank you! Confirm it with one tap, or read this code to the person who took it back: {code}.",
  "bookings.incident.subject": "An incident: {title}",
  "bookings.incident.line":
    "Something is missing or damaged: {title}, lent by {lender} to {borrower}. Talk about it together in the thread of the loan.",
  "bookings.incident_settled.subject": "Incident settled: {title}",
  "bookings.incident_settled.line": "The incident about {title} is settled:",
  "bookings.message.subject": "A message about: {title}",
  "bookings.message.line": "You have received a message about {title}, {dates}:",
  "bookings.reminder_start.subject": "Tomorrow: {title}",
  "bookings.reminder_start.line":
    "{title} is waiting for you at {lender}, {dates}. Please accept the loan agreement before you collect.",
  "bookings.reminder_return.subject": "Due back soon: {title}",
  "bookings.reminder_return.line":
    "{title} is due back at {lender}: {dates}. If you still need it, ask for an extension.",
  "bookings.late.subject": "Late: {title}",
  "bookings.late.line":
    "{title}, lent by {lender} to {borrower} {dates}, should have been returned. Please bring it back, or write in the thread of the loan to agree on a date.",
  "bookings.calendar_conflict.subject_one": "The calendar “{calendar}” takes the hours of a booking: {title}",
  "bookings.calendar_conflict.subject_other": "The calendar “{calendar}” takes the hours of {count} bookings",
  "bookings.calendar_conflict.line_one":
    "The attached calendar “{calendar}” has just taken {title} at the time of a booking that was already accepted:",
  "bookings.calendar_conflict.line_other":
    "The attached calendar “{calendar}” has just taken the hours of {count} bookings that were already accepted:",
  "bookings.calendar_conflict.booking": "– {title}, {dates}, {borrower}",
  "bookings.calendar_conflict.more_one": "and {count} other.",
  "bookings.calendar_conflict.more_other": "and {count} others.",
  "bookings.calendar_conflict.what_to_do":
    "Nothing was cancelled, and whoever booked knows nothing of it yet. Talk to them, propose other dates, or correct the calendar if it is wrong.",
  "bookings.calendar_conflict.action": "See what is to be sorted out",
  "bookings.expired.subject": "Request without an answer: {title}",
  "bookings.expired.line": "The request for {title}, {dates}, was not answered in time: it has expired.",
  "bookings.lapsed.subject": "Never collected: {title}",
  "bookings.lapsed.line": "Nobody came to collect {title}, {dates}. The loan is over and the equipment is free again.",
} as const;
