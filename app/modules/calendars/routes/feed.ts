import { visitOf } from "#app/platform/http/visit.server.ts";
import { askedBy, secretFeed } from "../feed.server.ts";
import type { Route } from "./+types/feed";

/** The calendar behind a secret address. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  return secretFeed(params.feed, params.file.replace(/\.ics$/, ""), askedBy(request, visitOf(context).now));
}
