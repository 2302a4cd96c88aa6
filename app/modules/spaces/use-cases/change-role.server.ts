import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { isLastSteward, memberRole, updateMemberRole } from "../repos/membership.repo.server.ts";
import { role } from "../space.schema.ts";

export const changeRole = defineUseCase({
  name: "change-role",
  module: "spaces",
  summary: "Give a member another role. A space always keeps a steward.",
  method: "PATCH",
  path: "/spaces/{space}/members/{person}",
  access: "person",
  input: z.object({ space: reference, person: reference, role }),
  output: z.object({ person: z.string(), role }),
  async run({ viewer, now }, { space: spaceReference, person, role: wanted }) {
    const found = await spaceFor(viewer, spaceReference, "change_roles");
    if (!found.ok) return found;
    const space = found.value;
    const held = await memberRole(space.id, person);
    if (!held) return fail("not_a_member");
    if (held === wanted) return ok({ person, role: wanted });
    if (wanted !== "steward" && (await isLastSteward(space.id, person))) return fail("last_steward");
    await updateMemberRole(space.id, person, wanted);
    await recordEvent({
      spaceId: space.id,
      kind: "role_changed",
      actorId: viewer.userId,
      at: now,
      details: { person, from: held, to: wanted },
    });
    return ok({ person, role: wanted });
  },
});
