import { randomFillSync } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Asking the system for randomness costs more than the bytes: they are drawn many at a time. */
const pool = Buffer.alloc(4096);
let used = pool.length;

export function randomness(count: number): Uint8Array {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

const last = { time: -1, prefix: "", digits: new Uint8Array(16) };

function startAt(time: number): void {
  let prefix = "";
  let rest = time;
  for (let place = 0; place < 10; place += 1) {
    prefix = alphabet[rest % 32] + prefix;
    rest = Math.floor(rest / 32);
  }
  // The highest digit stays small, so that no run of steps can overflow.
  last.digits = randomness(16).map((byte, place) => byte % (place === 0 ? 16 : 32));
  last.time = time;
  last.prefix = prefix;
}

/** By a random step: whoever has one id of an instant cannot count to the next. */
function stepOn(): void {
  const { digits } = last;
  let carry = 1;
  const step = randomness(6);
  for (let place = 15; place >= 0; place -= 1) {
    const sum = (digits[place] ?? 0) + ((step[15 - place] ?? 0) % 32) + carry;
    digits[place] = sum % 32;
    carry = sum >= 32 ? 1 : 0;
  }
}

/**
 * A ULID that sorts after each one that this process made before, even within one millisecond or when the clock went back:
 * rows of one act stay in the order in which they were written.
 */
export function newId(now: Date | string): string {
  const time = new Date(now).getTime();
  if (time > last.time) startAt(time);
  else stepOn();
  return last.prefix + Array.from(last.digits, (digit) => alphabet[digit]).join("");
}
