import { readDerived } from "#app/platform/files/stored-files.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { revisionSeenBy } from "../access.server.ts";
import type { Route } from "./+types/file-picture";

/** The picture of a file, or the light model of it that the viewer turns: both made here, never by whoever sent the file. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { viewer } = visitOf(context);
  const seen = await revisionSeenBy(viewer, { design: params.code, number: Number(params.number) || 0 });
  const file = seen.ok ? seen.value.revision.files.find(({ id }) => id === params.file) : undefined;
  if (!seen.ok || !file) return new Response(null, { status: 404 });
  const what = new URL(request.url).pathname.endsWith("/model") ? "model" : "picture";
  const tag = `"${file.sha256}-${what}"`;
  const isPublic = seen.value.revision.publishedAt !== null && seen.value.design.listing.status === "published";
  const headers = {
    ETag: tag,
    "Cache-Control": isPublic ? "public, max-age=31536000, immutable" : "private, no-cache",
    "X-Content-Type-Options": "nosniff",
  };
  if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  const bytes = await readDerived(file.sha256, what);
  if (!bytes) return new Response(null, { status: 404 });
  const type: Record<string, string> =
    what === "picture"
      ? { "Content-Type": "image/webp" }
      : { "Content-Type": "application/octet-stream", "Content-Encoding": "gzip" };
  return new Response(new Uint8Array(bytes), { headers: { ...headers, ...type } });
}
