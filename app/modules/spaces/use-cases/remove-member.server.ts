import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { deleteMember, isLastSteward, memberRole } from "../repos/membership.repo.server.ts";

export const removeMember = defineUseCase({
  name: "remove-member",
  module: "spaces",
  summary: "Take a member out of a space.",
  method: "DELETE",
  path: "/spaces/{space}/members/{person}",
  status: 204,
  access: "person",
  input: z.object({ space: reference, person: reference }),
  output: z.null(),
  async run({ viewer, now }, { space: spaceReference, person }) {
    const found = await spaceFor(viewer, spaceReference, "change_roles");
    if (!found.ok) return found;
    const space = found.value;
    if (!(await memberRole(space.id, person))) return fail("not_a_member");
    if (await isLastSteward(space.id, person)) return fail("last_steward");
    await deleteMember(space.id, person);
    await recordEvent({
      spaceId: space.id,
      kind: "member_removed",
      actorId: viewer.userId,
      at: now,
      details: { person },
    });
    return ok(null);
  },
});
