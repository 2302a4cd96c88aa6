import { attachmentHeader } from "#app/platform/files/file-name.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { revisionSeenBy } from "../access.server.ts";
import { archiveOf } from "../archive.server.ts";
import type { Route } from "./+types/archive";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { viewer, language } = visitOf(context);
  const seen = await revisionSeenBy(viewer, { design: params.code, number: Number(params.number) || 0 });
  if (!seen.ok) return new Response(null, { status: 404 });
  const { design, revision } = seen.value;
  const name = `${design.listing.title} ${design.listing.code} r${revision.number}.zip`;
  return new Response(await archiveOf(seen.value, language), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": attachmentHeader(name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-cache",
    },
  });
}
