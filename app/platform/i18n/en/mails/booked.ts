/** Mails of a loan (bookings.ts) that are said otherwise of the booking of a room; the others hold for both. */
export default {
  "booked.action": "Open the booking",
  "booked.requested.line": "{borrower} asks to book at your place: {what}, {dates}.",
  "booked.accepted_at_once.subject": "{borrower} books: {title}",
  "booked.accepted_at_once.line":
    "{borrower} books {what}, {dates}. The request was accepted at once, as your listing says.",
  "booked.approved.line":
    "It is booked at {lender}: {what}, {dates}. Please read the agreement and accept it before you come.",
  "booked.declined.line": "{lender} cannot book {title} for you, {dates}. The reason:",
  "booked.proposed.subject": "Other hours for: {title}",
  "booked.proposed.line":
    "{lender} offers you {title} {proposed}, instead of what you asked for ({dates}). It is for you to accept or not.",
  "booked.cancelled.subject": "Booking cancelled: {title}",
  "booked.cancelled.line": "The booking of {title} at {lender}, for {borrower}, {dates}, is cancelled.",
  "booked.changed.subject": "Booking changed: {title}",
  "booked.changed.line": "The booking of {title} at {lender}, for {borrower}, has changed: {what}, {dates}.",
  "booked.lender_changed.subject": "The room changed hands: {title}",
  "booked.lender_changed.line":
    "{title} now belongs to {lender}, who keeps to what was asked or agreed: {dates}. If it was agreed, read and accept the new agreement.",
  "booked.change_asked.line":
    "You are asked for a change to the booking of {title} at {lender}, for {borrower}: {what}, {dates}. Unless you answer, what was agreed stands.",
  "booked.change_accepted.line": "The change is accepted: {what}, {dates}.",
  "booked.incident.line":
    "Something is missing or damaged: {title}, at {lender}, booked for {borrower}. Talk about it together in the thread of the booking.",
} as const;
