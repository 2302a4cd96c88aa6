import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { countBookingsUnderWay, updateSpaceRow } from "../repos/space.repo.server.ts";

export const archiveSpace = defineUseCase({
  name: "archive-space",
  module: "spaces",
  summary:
    "Close a space for good: its history stays, nothing more can be asked of it. Refused while loans are under way.",
  method: "POST",
  path: "/spaces/{space}/archive",
  access: "person",
  input: z.object({ space: reference }),
  output: z.object({ archivedAt: z.string() }),
  async run({ viewer, now }, input) {
    const found = await spaceFor(viewer, input.space, "archive");
    if (!found.ok) return found;
    const space = found.value;
    const count = await countBookingsUnderWay(space.id);
    if (count > 0) return fail("bookings_under_way", { params: { count } });
    await updateSpaceRow(space, space.version, { archivedAt: now, status: "closed", updatedAt: now });
    await recordEvent({ spaceId: space.id, kind: "archived", actorId: viewer.userId, at: now });
    return ok({ archivedAt: now.toISOString() });
  },
});
