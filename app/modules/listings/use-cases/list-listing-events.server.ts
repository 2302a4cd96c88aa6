import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { cutPage, pageOf } from "../listing.output.ts";
import { listingIdInput } from "../listing.schema.ts";
import { editableListing } from "../listing-access.server.ts";
import { listEvents, namesOfPeople } from "../repos/listing.repo.server.ts";

const pageSize = 50;

const eventOutput = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.string(),
  actor: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});

export const listListingEvents = defineUseCase({
  name: "list-listing-events",
  module: "listings",
  summary: "What happened to a listing, newest first, for its keepers.",
  method: "GET",
  path: "/listings/{listingId}/events",
  access: "person",
  input: listingIdInput.extend({ after: z.string().max(40).optional() }),
  output: pageOf(eventOutput),
  async run({ viewer }, { listingId, after }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const page = cutPage(await listEvents(found.value.id, after, pageSize + 1), pageSize);
    const names = await namesOfPeople(page.rows.flatMap(({ actorId }) => actorId ?? []));
    const items = page.rows.map(({ id, kind, at, actorId, details }) => ({
      id,
      kind,
      at: isoWithOffset(at, found.value.space.zone),
      actor: actorId ? (names.get(actorId) ?? null) : null,
      details: { ...(details as Record<string, unknown>) },
    }));
    return ok({ items, next: page.next });
  },
});
