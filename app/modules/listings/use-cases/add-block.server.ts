import { z } from "zod";
import { bookingsAffectedBy } from "#app/modules/availability/availability.ts";
import { loadSituation } from "#app/modules/bookings/repos/situation.repo.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { blockOutput, showBlock } from "../block.output.ts";
import { type BlockDate, blockDate } from "../block-dates.ts";
import { fail } from "../listing.failures.ts";
import { addBlockInput } from "../listing.schema.ts";
import { editableBookable } from "../listing-access.server.ts";
import { recordEvent } from "../repos/listing.repo.server.ts";
import { codesOfBookings, insertBlock } from "../repos/part.repo.server.ts";

const farAhead = 2 * 366 * 86_400_000;

function wrongDate(field: string, date: Extract<BlockDate, { ok: false }>) {
  return fail("block_date", { fields: { [field]: [{ key: `failures.listings.block_${date.problem}` }] } });
}

export const addBlock = defineUseCase({
  name: "add-block",
  module: "listings",
  summary:
    "Take units out for maintenance or one's own use, until a date or until it is ended. Bookings are not cancelled: those that it leaves without units are answered.",
  method: "POST",
  path: "/listings/{listingId}/blocks",
  status: 201,
  access: "person",
  input: addBlockInput,
  output: blockOutput.extend({ conflicts: z.array(z.string()) }),
  async run({ viewer, now }, { listingId, cause, unitId, quantity, from, to, note }) {
    const found = await editableBookable(viewer, listingId);
    if (!found.ok) return found;
    const { id, units, space } = found.value;
    const inService = units.filter(({ status }) => status === "in_service");
    const unit = unitId ? inService.find((one) => one.id === unitId) : undefined;
    if (unitId && !unit) return fail("no_such_unit");
    const taken = unit ? 1 : (quantity ?? Math.max(1, inService.length));
    if (taken > Math.max(1, inService.length)) return fail("block_quantity", { params: { count: inService.length } });
    const start = blockDate(from, "start", space.zone);
    if (!start.ok) return wrongDate("from", start);
    const end = to === undefined ? undefined : blockDate(to, "end", space.zone);
    if (end && !end.ok) return wrongDate("to", end);
    if (end && end.instant <= start.instant) return fail("block_ends_before_start", { fields: { to: [] } });
    const block = await insertBlock({
      ...{ listingId: id, cause, quantity: taken, note, createdById: viewer.userId, createdAt: now },
      unitId: unit?.id ?? null,
      startAt: new Date(start.instant),
      endAt: end ? new Date(end.instant) : null,
    });
    const details = { cause, quantity: taken, ...(unit ? { label: unit.label } : {}), from, to: to ?? null };
    await recordEvent({ listingId: id, kind: "block_added", actorId: viewer.userId, at: now, details });
    const situation = await loadSituation(id, { start: now.getTime(), end: now.getTime() + farAhead }, now);
    const affected = situation ? bookingsAffectedBy(block.id, situation) : [];
    const conflicts = await codesOfBookings(affected);
    return ok({ ...showBlock(block, unit ? { id: unit.id, label: unit.label } : null, space.zone), conflicts });
  },
});
