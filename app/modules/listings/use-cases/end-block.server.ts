import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { blockOutput, showBlock } from "../block.output.ts";
import { fail } from "../listing.failures.ts";
import { blockIdInput } from "../listing.schema.ts";
import { editableListing } from "../listing-access.server.ts";
import { recordEvent } from "../repos/listing.repo.server.ts";
import { changeBlock, findBlock } from "../repos/part.repo.server.ts";

export const endBlock = defineUseCase({
  name: "end-block",
  module: "listings",
  summary: "End a block now, before its date or without one; one that has not begun never will.",
  method: "POST",
  path: "/listings/{listingId}/blocks/{blockId}/end",
  access: "person",
  input: blockIdInput,
  output: blockOutput,
  async run({ viewer, now }, { listingId, blockId }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const block = await findBlock(found.value.id, blockId);
    if (!block) return fail("no_such_block");
    if (block.endedAt || (block.endAt && block.endAt <= now)) return fail("block_ended");
    await changeBlock(found.value.id, blockId, { endedAt: now });
    const unit = found.value.units.find((one) => one.id === block.unitId);
    const details = { cause: block.cause, quantity: block.quantity, ...(unit ? { label: unit.label } : {}) };
    await recordEvent({ listingId: found.value.id, kind: "block_ended", actorId: viewer.userId, at: now, details });
    return ok(
      showBlock({ ...block, endedAt: now }, unit ? { id: unit.id, label: unit.label } : null, found.value.space.zone),
    );
  },
});
