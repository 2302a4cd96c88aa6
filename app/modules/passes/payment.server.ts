import type { Interval } from "#app/modules/availability/availability.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { entriesOf, findPass, insertEntry, isHonoured, listPassRows, type PassRow } from "./pass.repo.server.ts";
import { daysTouched, entryFor, heldBy, left, refusalOf } from "./pass.ts";

export interface Place {
  spaceId: string;
  zone: string;
  occupancy: string;
}

interface Asked {
  interval: Interval;
  quantity: number;
}

async function judged(pass: PassRow, place: Place, { interval, quantity }: Asked, held: number) {
  const days = daysTouched(interval, place.zone);
  const honoured = await isHonoured(pass.spaceId, place.spaceId);
  const available = left(entriesOf(pass)) + held;
  const refusal = refusalOf(pass, { days, quantity, left: available, honoured });
  const params = {
    code: pass.code,
    left: available,
    count: days.count * quantity,
    from: pass.validFrom,
    until: pass.validUntil,
  };
  return refusal
    ? fail(refusal, { params, fields: { pass: [{ key: `failures.passes.${refusal}`, params }] } })
    : ok(days);
}

/** Whether this person's pass pays for a place in a shared room, inside the transaction that writes. */
export async function payableBy(
  holderId: string,
  named: string,
  place: Place,
  asked: Asked,
): Promise<Result<{ passId: string }>> {
  const pass = await findPass(named);
  if (!pass || pass.holderId !== holderId) return fail("not_found");
  if (place.occupancy !== "shared") return fail("only_shared");
  const payable = await judged(pass, place, asked, 0);
  return payable.ok ? ok({ passId: pass.id }) : payable;
}

export interface PaidBooking extends Place, Asked {
  id: string;
  passId: string;
}

/**
 * Writes what a booking holds of its pass: `due` days, however many it held before. More days, or others, are judged as new
 * ones are; fewer are given back.
 */
export async function settleDays(
  booking: PaidBooking,
  due: number,
  { moved, actorId, now }: { moved: boolean; actorId: string | null; now: Date },
): Promise<Result<undefined>> {
  const pass = await findPass(booking.passId);
  if (!pass) return fail("not_found");
  const held = heldBy(booking.id, entriesOf(pass));
  if (due > held || (moved && due > 0)) {
    const payable = await judged(pass, booking, booking, held);
    if (!payable.ok) return payable;
  }
  const entry = entryFor(held, due);
  if (entry) await insertEntry({ ...entry, passId: pass.id, bookingId: booking.id, actorId, at: now });
  return ok(undefined);
}

/** The passes of a person that this place honours and of which something is left. */
export async function passesFor(holderId: string, place: Place) {
  if (place.occupancy !== "shared") return [];
  const found: { code: string; spaceName: string; left: number; validUntil: string }[] = [];
  for (const pass of await listPassRows({ holderId }, 50)) {
    const days = left(entriesOf(pass));
    if (pass.revokedAt || days < 1 || !(await isHonoured(pass.spaceId, place.spaceId))) continue;
    found.push({ code: pass.code, spaceName: pass.space.name, left: days, validUntil: pass.validUntil });
  }
  return found;
}
