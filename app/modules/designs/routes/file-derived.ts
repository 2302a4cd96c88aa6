import { derivedResponse } from "#app/platform/files/file-response.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { fileSeenBy } from "../viewer/file-seen.server.ts";
import type { Route } from "./+types/file-derived";

/** What was made of a file: its picture, its light model. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const seen = await fileSeenBy(visitOf(context).viewer, params);
  if (!seen) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const name = new URL(request.url).pathname.endsWith("/model") ? "model" : "picture";
  return derivedResponse(seen.file.sha256, name, { shared: seen.shared });
}
