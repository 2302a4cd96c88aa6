/** What other modules use of passes. */
export { type PaidBooking, passesFor, payableBy, settleDays } from "./payment.server.ts";
