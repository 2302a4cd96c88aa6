import { visibleListing } from "#app/modules/listings/listings.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { askedBy, publicFeed } from "../feed.server.ts";
import type { Route } from "./+types/listing-feed";

/** When a listing is taken, for anybody's calendar; one that is not public has none, whoever asks. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const found = await visibleListing(visitor, params.code);
  if (!found.ok) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return publicFeed(found.value.id, askedBy(request, visitOf(context).now));
}
