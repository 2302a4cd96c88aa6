import { z } from "zod";
import { findStandings } from "#app/modules/bookings/together.server.ts";
import { id } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { fail } from "../group.failures.ts";
import { describeSummary, groupSummaryOutput } from "../group.outputs.ts";
import { listGroupRows, type Whose } from "../repos/group.repo.server.ts";

export const listGroups = defineUseCase({
  name: "list-groups",
  module: "groups",
  summary: "Series and requests of several things: of a space of one's own on one side, or those that one asked for.",
  method: "GET",
  path: "/groups",
  access: "person",
  input: z.object({
    space: id.optional().describe("Id of a space of one's own; without it, what one asked oneself"),
    side: z.enum(["lender", "borrower"]).default("lender"),
    cursor: id.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({ items: z.array(groupSummaryOutput), next: z.string().nullable() }),
  async run({ viewer, now }, { space, side, cursor, limit }) {
    if (space && !hasRole(viewer, space, "member")) return fail("not_found");
    const whose: Whose = space ? { spaceId: space, side } : { userId: viewer.userId };
    const rows = await listGroupRows(whose, limit + 1, cursor);
    const shown = rows.slice(0, limit);
    const standings = await findStandings(shown.map((group) => group.id));
    const items = shown.flatMap((group) => {
      const lines = standings.filter(({ groupId }) => groupId === group.id);
      return lines.length > 0 ? [describeSummary(group, lines, now)] : [];
    });
    return ok({ items, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null });
  },
});
