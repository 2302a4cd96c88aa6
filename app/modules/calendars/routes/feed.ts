import { visitOf } from "#app/platform/http/visit.server.ts";
import { secretFeed } from "../feed.server.ts";
import type { Route } from "./+types/feed";

/** The calendar behind a secret address. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const language = new URL(request.url).searchParams.get("language");
  const asked = { now: visitOf(context).now, language, known: request.headers.get("If-None-Match") };
  return secretFeed(params.feed, params.file.replace(/\.ics$/, ""), asked);
}
