import type { Interval } from "#app/modules/availability/availability.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { daysFor, daysTouched, entryFor, heldBy, left, refusalOf } from "./pass.ts";
import {
  entriesOf,
  findPass,
  insertEntries,
  insertEntry,
  isHonoured,
  listPassRows,
  type PassRow,
} from "./repos/pass.repo.server.ts";

export interface Place {
  spaceId: string;
  zone: string;
  occupancy: string;
}

interface Asked {
  interval: Interval;
  quantity: number;
}

async function areHonoured(pass: PassRow, places: readonly Place[]): Promise<boolean> {
  for (const spaceId of new Set(places.map((place) => place.spaceId)))
    if (!(await isHonoured(pass.spaceId, spaceId))) return false;
  return true;
}

/** Whether what the pass has, and what they already hold of it, pays for all of them. */
async function judged(pass: PassRow, bookings: readonly (Place & Asked)[], held: number) {
  const stays = bookings.map(({ interval, quantity, zone }) => ({ days: daysTouched(interval, zone), quantity }));
  const honoured = await areHonoured(pass, bookings);
  const available = left(entriesOf(pass)) + held;
  const refusal = refusalOf(pass, { stays, left: available, honoured });
  const count = daysFor(stays);
  const params = {
    ...{ code: pass.code, left: available, count, missing: count - available },
    ...{ from: pass.validFrom, until: pass.validUntil },
  };
  return refusal
    ? fail(refusal, { params, fields: { pass: [{ key: `failures.passes.${refusal}`, params }] } })
    : ok(undefined);
}

/** The pass of this person by which places in these shared rooms are paid; whether it has enough days is judged with them. */
export async function passOf(
  holderId: string,
  named: string,
  places: readonly Pick<Place, "occupancy">[],
): Promise<Result<PassRow>> {
  const pass = await findPass(named);
  if (!pass || pass.holderId !== holderId) return fail("not_found");
  return places.every(({ occupancy }) => occupancy === "shared") ? ok(pass) : fail("only_shared");
}

/** Whether this person's pass pays for all of these places in shared rooms. */
export async function payableBy(
  holderId: string,
  named: string,
  bookings: readonly (Place & Asked)[],
): Promise<Result<{ passId: string }>> {
  const pass = await passOf(holderId, named, bookings);
  if (!pass.ok) return pass;
  const payable = await judged(pass.value, bookings, 0);
  return payable.ok ? ok({ passId: pass.value.id }) : payable;
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
    const payable = await judged(pass, [booking], held);
    if (!payable.ok) return payable;
  }
  const entry = entryFor(held, due);
  if (entry) await insertEntry({ ...entry, passId: pass.id, bookingId: booking.id, actorId, at: now });
  return ok(undefined);
}

/** New bookings take their days of one pass, all of them or none: nothing is written where it lacks a day. */
export async function takeAllDays(
  bookings: readonly (PaidBooking & { due: number })[],
  { actorId, now }: { actorId: string | null; now: Date },
): Promise<Result<undefined>> {
  const [first] = bookings;
  const pass = first && (await findPass(first.passId));
  if (!pass) return fail("not_found");
  const payable = await judged(pass, bookings, 0);
  if (!payable.ok) return payable;
  const taken = { passId: pass.id, kind: "used" as const, actorId, at: now };
  await insertEntries(bookings.map(({ id, due }) => ({ ...taken, bookingId: id, days: -due })));
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
