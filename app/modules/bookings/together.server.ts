/** What whoever asks and answers several bookings together uses of bookings. */
export { approve, cancel, decline, missed } from "./answers.server.ts";
export { type AskInput, isAtOnce, type Prepared, prepare, quoteOf } from "./asking.server.ts";
export { borrowerName } from "./booking.outputs.ts";
export { columnsOf } from "./borrower.ts";
export { answerMove, move } from "./change.server.ts";
export { followKey } from "./follow-key.server.ts";
export { makeRoomToHold } from "./hold.server.ts";
export { newBookingCode } from "./identifiers.server.ts";
export { granularityOf, judgeAllIn, judgeIn, languageOf, remaining, speechOf } from "./judge-booking.server.ts";
export { badgeOf, datesOf, type Telling, thingWords } from "./loan-words.ts";
export { passChoices } from "./pass-choices.server.ts";
export { admitByPass, admitted, haveEnoughDays, takeDays } from "./pass-days.server.ts";
export { describeRefusal, isTaken, type Refusal } from "./reasons.ts";
export {
  type BookingRow,
  findBooking,
  findBookingsOfGroup,
  findStandings,
  type StandingRow,
} from "./repos/booking.repo.server.ts";
export { bookingOfKey, type EventRow, listEventsOfGroup } from "./repos/event.repo.server.ts";
export { findLoanFacts, findNames } from "./repos/loan-facts.repo.server.ts";
export { findKeepers, findPeople, type Recipient } from "./repos/mail-recipients.repo.server.ts";
export { insertMessage, listMessagesOfGroup, type MessageRow } from "./repos/message.repo.server.ts";
export { type LoadedSituation, loadCourt } from "./repos/situation.repo.server.ts";
export { borrowerFields, namesToAsk, occasionInput, occasionView } from "./views/ask-page.view.server.ts";
export { contactOf, tellingOf } from "./views/present-booking.server.ts";
export { bareEventEntry, messageEntry, type Onlooker } from "./views/thread.view.ts";
export { type Request, writeRequests } from "./write-request.server.ts";
