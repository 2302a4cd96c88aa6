/** What other modules use of passes. */
export { daysTouched } from "./pass.ts";
export { type PaidBooking, passesFor, payableBy, settleDays } from "./payment.server.ts";
