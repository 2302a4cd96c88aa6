import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { deleteMember, memberRole, updateMemberRole } from "../repos/membership.repo.server.ts";
import { correspondents } from "../repos/person.repo.server.ts";
import { spacePageUrl, spaceUrl } from "../space.urls.ts";
import { writeToAll } from "../space-mails.server.ts";

export const handOverSpace = defineUseCase({
  name: "hand-over-space",
  module: "spaces",
  summary: "Make another member steward and step down in the same act, keeping a lesser role or leaving.",
  method: "POST",
  path: "/spaces/{space}/hand-over",
  access: "person",
  input: z.object({ space: reference, person: reference, keep: z.enum(["keeper", "member", "nothing"]) }),
  output: z.object({ steward: z.string() }),
  async run({ viewer, now }, { space: spaceReference, person, keep }) {
    const found = await spaceFor(viewer, spaceReference, "hand_over");
    if (!found.ok) return found;
    const space = found.value;
    if (person === viewer.userId) return fail("to_oneself");
    if (!(await memberRole(space.id, person))) return fail("not_a_member");
    await updateMemberRole(space.id, person, "steward");
    if (keep === "nothing") await deleteMember(space.id, viewer.userId);
    else await updateMemberRole(space.id, viewer.userId, keep);
    await recordEvent({
      spaceId: space.id,
      kind: "handed_over",
      actorId: viewer.userId,
      at: now,
      details: { person, keep },
    });
    await writeToAll(await correspondents([person]), {
      mail: "handed_over",
      params: { space: space.name, person: viewer.name },
      path: spacePageUrl(space.slug, "people"),
      signature: { name: space.name, path: spaceUrl(space.slug) },
      now,
    });
    return ok({ steward: person });
  },
});
