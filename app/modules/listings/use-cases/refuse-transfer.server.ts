import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { mayTransfer } from "../listing.policy.ts";
import { listingIdInput } from "../listing.schema.ts";
import { change } from "../listing-access.server.ts";
import { findListing } from "../repos/listing.repo.server.ts";

export const refuseTransfer = defineUseCase({
  name: "refuse-transfer",
  module: "listings",
  summary: "Refuse a listing that was offered to one's space, or take back the offer that one's space made.",
  method: "POST",
  path: "/listings/{listingId}/refuse-transfer",
  access: "person",
  input: listingIdInput,
  output: z.object({ listingId: z.string() }),
  async run({ viewer, now }, { listingId }) {
    const row = await findListing(listingId);
    const mayAnswer = row?.offeredToId && (mayTransfer(viewer, row.offeredToId) || mayTransfer(viewer, row.spaceId));
    if (!row || !mayAnswer) return fail("not_found");
    const result = await change({
      viewer,
      now,
      row,
      data: { offeredToId: null, offeredAt: null },
      kind: "offer_ended",
      details: { toSpaceId: row.offeredToId },
    });
    return result.ok ? ok({ listingId: row.id }) : result;
  },
});
