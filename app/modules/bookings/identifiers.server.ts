import { randomFillSync, randomInt } from "node:crypto";
import { shortCode } from "#app/modules/listings/short-code.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Asking the system for randomness costs more than the bytes: they are drawn many at a time. */
const pool = Buffer.alloc(4096);
let used = pool.length;

function randomness(count: number): Uint8Array {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

/** A ULID: it sorts by the time at which it was made. */
export function newId(now: Date): string {
  let time = now.getTime();
  let prefix = "";
  for (let place = 0; place < 10; place += 1) {
    prefix = alphabet[time % 32] + prefix;
    time = Math.floor(time / 32);
  }
  return prefix + Array.from(randomness(16), (byte) => alphabet[byte % 32]).join("");
}

/** Printed on the agreement and typed by hand: eight characters, so that a million bookings seldom meet. */
export function newBookingCode(): string {
  return shortCode(randomness(8));
}

/** Four digits that one side reads out to the other. */
export function newConfirmationCode(): string {
  return String(randomInt(10_000)).padStart(4, "0");
}
