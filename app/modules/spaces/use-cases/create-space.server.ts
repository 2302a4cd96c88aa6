import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { insertMember } from "../repos/membership.repo.server.ts";
import { freeSpaceSlug, insertSpace } from "../repos/space.repo.server.ts";
import { createSpaceInput, spaceOutput } from "../space.schema.ts";
import { departmentOfPostcode } from "../space.ts";
import { spaceView } from "../views/space.view.server.ts";

export const createSpace = defineUseCase({
  name: "create-space",
  module: "spaces",
  summary: "Create a space; whoever creates it becomes its first steward.",
  method: "POST",
  path: "/spaces",
  status: 201,
  access: "person",
  input: createSpaceInput,
  output: spaceOutput,
  async run({ viewer, now }, { latitude, longitude, ...card }) {
    const space = await insertSpace({
      ...card,
      department: card.department || departmentOfPostcode(card.postcode),
      latitude: latitude ?? null,
      longitude: longitude ?? null,
      slug: await freeSpaceSlug(card.name),
      opening: { weekly: "always", exceptions: [], closures: [], closingHolidays: "none" },
      createdAt: now,
      updatedAt: now,
    });
    await insertMember(space.id, viewer.userId, "steward", now);
    await recordEvent({ spaceId: space.id, kind: "created", actorId: viewer.userId, at: now });
    const membership = { spaceId: space.id, slug: space.slug, name: space.name, role: "steward" as const };
    return ok(spaceView(space, [], { ...viewer, memberships: [...viewer.memberships, membership] }));
  },
});
