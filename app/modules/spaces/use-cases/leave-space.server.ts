import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { deleteMember, isLastSteward, memberRole } from "../repos/membership.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";

export const leaveSpace = defineUseCase({
  name: "leave-space",
  module: "spaces",
  summary: "Leave a space; its last steward hands it over first.",
  method: "POST",
  path: "/spaces/{space}/leave",
  status: 204,
  access: "person",
  input: z.object({ space: reference }),
  output: z.null(),
  async run({ viewer, now }, input) {
    const space = await findSpace(input.space);
    if (!space) return fail("not_found");
    if (!(await memberRole(space.id, viewer.userId))) return fail("not_a_member");
    if (!space.archivedAt && (await isLastSteward(space.id, viewer.userId))) return fail("last_steward");
    await deleteMember(space.id, viewer.userId);
    await recordEvent({ spaceId: space.id, kind: "member_left", actorId: viewer.userId, at: now });
    return ok(null);
  },
});
