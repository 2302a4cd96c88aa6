import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { networksOfSpace } from "../repos/network.repo.server.ts";
import { findSpace, type SpaceRow, updateSpaceRow } from "../repos/space.repo.server.ts";
import { type SpaceCard, spaceOutput, updateSpaceInput } from "../space.schema.ts";
import { departmentOfPostcode } from "../space.ts";
import { spaceView } from "../views/space.view.server.ts";

type Value = string | number | null;

/** What the card says where it differs from what is sent, by field. */
function differences(space: SpaceRow, card: SpaceCard): Record<string, Value> {
  const stored: Record<string, unknown> = space;
  return Object.fromEntries(
    Object.keys(card).flatMap((field): [string, Value][] => {
      const sent = card[field as keyof SpaceCard] ?? null;
      const kept = stored[field] ?? null;
      return sent === kept || (typeof kept !== "string" && typeof kept !== "number" && kept !== null)
        ? []
        : [[field, kept]];
    }),
  );
}

export const updateSpace = defineUseCase({
  name: "update-space",
  module: "spaces",
  summary: "Replace the card of a space. Refused when it changed since the version that was read.",
  method: "PUT",
  path: "/spaces/{space}",
  access: "person",
  input: updateSpaceInput,
  output: spaceOutput,
  async run({ viewer, now }, { space: reference, version, ...sent }) {
    const found = await spaceFor(viewer, reference, "update");
    if (!found.ok) return found;
    const space = found.value;
    const card = {
      ...sent,
      department: sent.department || departmentOfPostcode(sent.postcode),
      latitude: sent.latitude ?? null,
      longitude: sent.longitude ?? null,
    };
    const current = differences(space, { ...sent, department: card.department });
    if (space.version !== version || !(await updateSpaceRow(space, version, { ...card, updatedAt: now })))
      return fail("stale", { details: { version: space.version, current } });
    await recordEvent({
      spaceId: space.id,
      kind: "card_changed",
      actorId: viewer.userId,
      at: now,
      details: { fields: Object.keys(current) },
    });
    const [after, networks] = await Promise.all([findSpace(space.id), networksOfSpace(space.id)]);
    return after ? ok(spaceView(after, networks, viewer)) : fail("not_found");
  },
});
