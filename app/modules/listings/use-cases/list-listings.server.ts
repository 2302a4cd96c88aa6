import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { cutPage, listingOutput, pageOf, showListing } from "../listing.output.ts";
import { mayList } from "../listing.policy.ts";
import { statuses } from "../listing.ts";
import { findSpace, listOfSpace } from "../repos/listing.repo.server.ts";

const pageSize = 50;

export const listListings = defineUseCase({
  name: "list-listings",
  module: "listings",
  summary: "The listings of a space, newest first: all of them for its keepers, those that are public for others.",
  method: "GET",
  path: "/spaces/{spaceId}/listings",
  access: "anyone",
  input: z.object({
    spaceId: z.string(),
    status: z.enum(statuses).optional(),
    after: z.string().max(40).optional(),
  }),
  output: pageOf(listingOutput),
  async run({ viewer }, { spaceId, status, after }) {
    const space = await findSpace(spaceId);
    if (!space) return fail("no_such_space");
    const keeps = mayList(viewer, spaceId);
    const visible = keeps ? [...statuses] : (["published", "paused"] as const);
    const wanted = visible.filter((one) => status === undefined || one === status);
    const rows = await listOfSpace({ spaceId, status: wanted }, after, pageSize + 1);
    const page = cutPage(rows, pageSize);
    return ok({ items: page.rows.map((row) => showListing(row, keeps)), next: page.next });
  },
});
