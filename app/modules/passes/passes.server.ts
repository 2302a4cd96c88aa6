/** What other modules use of passes. */
export { type PaidBooking, passesFor, passOf, payableBy, settleDays, takeAllDays } from "./payment.server.ts";
