import { fileResponse } from "#app/platform/files/file-response.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { revisionSeenBy } from "../access.server.ts";
import type { Route } from "./+types/file";

/** A file of a revision, to be taken and never shown in place. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { viewer } = visitOf(context);
  const seen = await revisionSeenBy(viewer, { design: params.code, number: Number(params.number) || 0 });
  const file = seen.ok ? seen.value.revision.files.find(({ id }) => id === params.file) : undefined;
  if (!seen.ok || !file) return new Response(null, { status: 404 });
  const { status } = seen.value.design.listing;
  const shared = seen.value.revision.publishedAt !== null && (status === "published" || status === "paused");
  return fileResponse(file, request, { shared });
}
