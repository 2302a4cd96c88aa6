import { redirect } from "react-router";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { mayList } from "./listing.policy.ts";
import { isBookable } from "./listing.ts";
import { listingPath } from "./listing.urls.ts";
import { editableListing } from "./listing-access.server.ts";
import { findSpaceNamed, type ListingRow } from "./repos/listing.repo.server.ts";

/** The listing of the address for whoever keeps it; a visitor signs in first, others get 403 or 404. */
export async function keptListing(visit: Visit, request: Request, code: string): Promise<ListingRow> {
  const found = await editableListing(personOf(visit, request), code);
  if (!found.ok) throw new Response(null, { status: found.failure.status });
  return found.value;
}

/** Pages of dates have nothing to say of what is never booked: its own page does. */
export function leadToOwnPage({ code, kind }: { code: string; kind: string }): void {
  if (!isBookable(kind)) throw redirect(listingPath(code, kind));
}

/** The listing of the address for whoever keeps it, where it is had by dates. */
export async function keptBookable(visit: Visit, request: Request, code: string): Promise<ListingRow> {
  const row = await keptListing(visit, request, code);
  leadToOwnPage(row);
  return row;
}

/** The space of the address for its keepers. */
export async function keptSpace(visit: Visit, request: Request, slug: string) {
  const person = personOf(visit, request);
  const space = await findSpaceNamed(slug);
  if (!space) throw new Response(null, { status: 404 });
  if (!mayList(person, space.id)) throw new Response(null, { status: 403 });
  return { person, space };
}
