import { visibleListing } from "#app/modules/listings/listings.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { publicFeed } from "../feed.server.ts";
import type { Route } from "./+types/listing-feed";

/** When a listing is taken, for anybody's calendar; one that is not public has none, whoever asks. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const found = await visibleListing(visitor, params.code);
  if (!found.ok) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const language = new URL(request.url).searchParams.get("language");
  return publicFeed(found.value.id, {
    now: visitOf(context).now,
    language,
    known: request.headers.get("If-None-Match"),
  });
}
