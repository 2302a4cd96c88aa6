import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { pageOf } from "../page.ts";
import { cursor, limit, reference } from "../reference.schema.ts";
import { listEventRows } from "../repos/event.repo.server.ts";
import { personNames } from "../repos/person.repo.server.ts";

export const listSpaceEvents = defineUseCase({
  name: "list-space-events",
  module: "spaces",
  summary: "What happened to a space, the latest first, for its members.",
  method: "GET",
  path: "/spaces/{space}/history",
  access: "person",
  input: z.object({ space: reference, after: cursor, limit }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        actor: z.string().nullable(),
        at: z.string(),
        details: z.record(z.string(), z.unknown()),
        /** Names of the people that the details point to. */
        names: z.record(z.string(), z.string()),
      }),
    ),
    next: z.string().nullable(),
  }),
  async run({ viewer }, { space: spaceReference, after, limit: most }) {
    const found = await spaceFor(viewer, spaceReference, "see_history");
    if (!found.ok) return found;
    const { items, next } = pageOf(await listEventRows({ spaceId: found.value.id }, { after, limit: most }), most);
    const named = (value: unknown) => (typeof value === "string" ? [value] : []);
    const names = await personNames(
      items.flatMap(({ actorId, details }) => [
        ...named(actorId),
        ...named(details.person),
        ...named(details.invitedBy),
      ]),
    );
    const nameOf = (id: unknown) => (typeof id === "string" ? (names.get(id) ?? null) : null);
    return ok({
      items: items.map(({ id, kind, actorId, at, details }) => ({
        id,
        kind,
        actor: nameOf(actorId),
        at: isoWithOffset(at, found.value.zone),
        details,
        names: Object.fromEntries(
          [details.person, details.invitedBy].flatMap((person): [string, string][] => {
            const name = nameOf(person);
            return typeof person === "string" && name ? [[person, name]] : [];
          }),
        ),
      })),
      next,
    });
  },
});
