import type { z } from "zod";
import { localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./booking.failures.ts";
import type { handOverSchema, returnSchema } from "./booking.schema.ts";
import { outQuantity, statusOfQuantities } from "./booking.ts";
import { borrowerOf } from "./borrower.ts";
import { newConfirmationCode } from "./identifiers.server.ts";
import { editingOf, judgeIn, refuse, remaining } from "./judge-booking.server.ts";
import { type Act, record } from "./perform.server.ts";
import { isTaken } from "./reasons.ts";
import { type Giving, withdrawGiven } from "./repos/give.repo.server.ts";
import {
  attachPictures,
  type CountedAccessory,
  findLuggage,
  insertHandOver,
  insertIncident,
  type Luggage,
  takeOutOfService,
} from "./repos/hand-over.repo.server.ts";
import { loadCourt } from "./repos/situation.repo.server.ts";
import { beforeHandOver } from "./undo-hand-over.server.ts";

export type HandOverInput = z.output<typeof handOverSchema>;
export type ReturnInput = z.output<typeof returnSchema>;

/** What was not counted is taken to be there: a short hand-over is one tap. */
function countAccessories(luggage: Luggage, counted: HandOverInput["accessories"]): CountedAccessory[] {
  return luggage.accessories.map(({ id, name, quantity }) => ({
    accessoryId: id,
    name,
    expected: quantity,
    counted: counted.find(({ accessory }) => accessory === id)?.counted ?? quantity,
  }));
}

function tickLines(luggage: Luggage, ticked: readonly number[]) {
  return luggage.checklist.map((line, index) => ({ line, ticked: ticked.includes(index) }));
}

/** The start that a hand-over before the agreed one gives: today where the loan is by the day, this very moment otherwise. */
function startOfHandOver({ row, now }: Act): number {
  const planned = row.startAt.getTime();
  if (planned <= now.getTime()) return planned;
  return row.granularity === "day" ? startOfDay(localDateOf(now.getTime(), row.zone), row.zone) : now.getTime();
}

interface Leaving {
  start: number;
  quantity: number;
  unitIds: string[];
}

/** More units, earlier, or units by name: only what is really free. Closed days do not matter, since somebody is there. */
async function judgeLeaving(act: Act, leaving: Leaving): Promise<Result<unknown>> {
  const { row, viewer, now } = act;
  const { start, quantity, unitIds } = leaving;
  if (start === row.startAt.getTime() && quantity === row.quantity && unitIds.length === 0) return ok(undefined);
  const borrower = borrowerOf(row);
  const court = await loadCourt(row.listingId, now, { viewer, borrower, asOwner: true, from: new Date(start) });
  if (!court) return fail("no_such_listing");
  if (unitIds.some((unit) => !court.situation.units.includes(unit))) return fail("no_such_unit");
  const verdict = judgeIn(court, {
    listing: row.listingId,
    use: row.use,
    interval: { start, end: row.endAt.getTime() },
    quantity: remaining(row, quantity),
    unitIds,
    borrower,
    editing: editingOf(row),
    asOwner: true,
  });
  const tooMany = quantity > row.quantity && verdict.free < remaining(row, quantity);
  return isTaken(verdict.reasons) || tooMany ? refuse(court, row.use, verdict, viewer, now) : ok(undefined);
}

function givingOf({ row, viewer, now }: Act): Giving {
  const { listingId, id: bookingId, code: bookingCode } = row;
  return { listingId, bookingId, bookingCode, actorId: viewer.userId, now };
}

/**
 * Things leave: all that was agreed or a part of it, more when more is free. Where nothing comes back, they leave service and
 * are settled at once. Gives back the confirmation code.
 */
export async function handOver(act: Act, input: HandOverInput): Promise<Result<{ code: string }>> {
  const { row, side, viewer, now } = act;
  const leaving = input.quantity ?? row.quantity - row.handedOverQuantity;
  if (leaving < 1) return fail("nothing_left");
  const units = [...new Set(input.units)];
  if (units.length > leaving || units.some((unit) => row.unitIds.includes(unit))) return fail("no_such_unit");
  const handedOverQuantity = row.handedOverQuantity + leaving;
  const quantity = Math.max(row.quantity, handedOverQuantity);
  const start = startOfHandOver(act);
  const unitIds = [...row.unitIds, ...units];
  const judged = await judgeLeaving(act, { start, quantity, unitIds });
  if (!judged.ok) return judged;
  const luggage = await findLuggage(row.listingId);
  const code = newConfirmationCode();
  const kept = row.oneWay ? leaving : 0;
  const given = row.oneWay ? await withdrawGiven(givingOf(act), units, leaving) : units;
  if (!given) return fail("no_such_unit");
  const passage = await insertHandOver({
    bookingId: row.id,
    direction: "out",
    quantity: leaving,
    lostQuantity: kept,
    unitIds: given,
    accessories: countAccessories(luggage, input.accessories),
    checklist: tickLines(luggage, input.checklist),
    condition: input.condition,
    note: input.note,
    recordedById: viewer.userId,
    recordedBySide: side,
    confirmationCode: code,
    now,
  });
  if (!(await attachPictures(input.pictures, { handOverId: passage }, viewer.userId))) return fail("no_such_picture");
  const startAt = new Date(start);
  const status = statusOfQuantities({ ...row, quantity, handedOverQuantity });
  const done = await record(act, {
    kind: "handed_over",
    status,
    changes: {
      ...{ quantity, startAt, handedOverQuantity, lostQuantity: row.lostQuantity + kept },
      ...(row.oneWay ? {} : { unitIds }),
      ...(row.handedOverQuantity === 0 ? { originalStartAt: startAt, handedOverAt: now } : {}),
      ...(status === "closed" ? { closedAt: now } : {}),
    },
    details: {
      ...{ handedOver: leaving, kept, quantity, startAt: start, endAt: row.endAt.getTime(), passage },
      before: beforeHandOver(row),
    },
  });
  return done.ok ? ok({ code }) : done;
}

interface Wrong {
  kind: "missing" | "damaged" | "lost";
  description: string;
  quantity: number;
  outOfService: boolean;
}

/** What came back otherwise than it left. The description is made of names and figures: it reads in any language. */
function wrongs(input: ReturnInput, lost: number, accessories: readonly CountedAccessory[]): Wrong[] {
  const found: Wrong[] = accessories
    .filter(({ counted, expected }) => counted < expected)
    .map(({ name, counted, expected }) => ({
      kind: "missing",
      description: `${name} (${counted} / ${expected})`,
      quantity: expected - counted,
      outOfService: false,
    }));
  const damaged = Math.max(input.damaged, input.condition === "damaged" ? 1 : 0);
  if (damaged > 0)
    found.push({ kind: "damaged", description: input.note, quantity: damaged, outOfService: input.damaged > 0 });
  if (lost > 0) found.push({ kind: "lost", description: input.note, quantity: lost, outOfService: true });
  return found;
}

async function openIncidents(
  act: Act,
  passage: string,
  input: ReturnInput,
  found: readonly Wrong[],
): Promise<string[]> {
  const { row, viewer, now } = act;
  const ids: string[] = [];
  for (const { kind, description, quantity, outOfService } of found) {
    const unitId = kind !== "missing" && input.units.length === 1 && quantity === 1 ? input.units[0] : undefined;
    const common = { listingId: row.listingId, unitId, quantity, now };
    const incident = {
      ...common,
      bookingId: row.id,
      handOverId: passage,
      kind,
      description,
      openedById: viewer.userId,
    };
    const incidentId = await insertIncident(incident);
    if (outOfService) await takeOutOfService({ ...common, incidentId, createdById: viewer.userId });
    ids.push(incidentId);
  }
  return ids;
}

/** Things come back: all that is out or a part of it, some of it perhaps damaged or lost. What is wrong becomes an incident. */
export async function takeBack(act: Act, input: ReturnInput): Promise<Result<{ code: string; incidents: string[] }>> {
  const { row, side, viewer, now } = act;
  const out = outQuantity(row);
  const { lost } = input;
  const back = input.quantity ?? out - lost;
  if (back < 0 || back + lost > out || input.damaged > back) return fail("too_many_back", { params: { out } });
  if (back + lost === 0) return fail("nothing_out");
  const luggage = await findLuggage(row.listingId);
  const accessories = countAccessories(luggage, input.accessories);
  const code = newConfirmationCode();
  const passage = await insertHandOver({
    bookingId: row.id,
    direction: "back",
    quantity: back,
    lostQuantity: lost,
    unitIds: input.units.filter((unit) => row.unitIds.includes(unit)),
    accessories,
    checklist: tickLines(luggage, input.checklist),
    condition: input.condition,
    note: input.note,
    recordedById: viewer.userId,
    recordedBySide: side,
    confirmationCode: code,
    now,
  });
  if (!(await attachPictures(input.pictures, { handOverId: passage }, viewer.userId))) return fail("no_such_picture");
  const incidents = await openIncidents(act, passage, input, wrongs(input, lost, accessories));
  const after = { returnedQuantity: row.returnedQuantity + back, lostQuantity: row.lostQuantity + lost };
  const complete = outQuantity({ ...row, ...after }) === 0;
  const unitIds = complete ? row.unitIds : row.unitIds.filter((unit) => !input.units.includes(unit));
  const done = await record(act, {
    kind: "returned",
    status: statusOfQuantities({ ...row, ...after }),
    changes: { ...after, unitIds, returnedAt: now },
    details: { returned: back, lost, damaged: input.damaged, passage, incidents: incidents.length },
  });
  return done.ok ? ok({ code, incidents }) : done;
}
