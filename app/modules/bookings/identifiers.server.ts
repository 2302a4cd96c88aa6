import { randomInt } from "node:crypto";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { randomness } from "#app/platform/new-id.server.ts";

/** Printed on the agreement and typed by hand: eight characters, so that a million bookings seldom meet. */
export function newBookingCode(): string {
  return shortCode(randomness(8));
}

/** Four digits that one side reads out to the other. */
export function newConfirmationCode(): string {
  return String(randomInt(10_000)).padStart(4, "0");
}
