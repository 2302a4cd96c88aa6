import { fileResponse } from "#app/platform/files/file-response.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { publishedRevision } from "../access.server.ts";
import { findValidation } from "../repos/validation.repo.server.ts";
import type { Route } from "./+types/evidence";

/** The document that proves a decision: whoever sees the revision may read it. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { viewer } = visitOf(context);
  const validation = await findValidation(params.validation);
  const named = validation && { design: validation.revision.designId, number: validation.revision.number };
  const seen = named ? await publishedRevision(viewer, named) : undefined;
  if (!validation?.evidence || !seen?.ok || seen.value.design.listing.code !== params.code)
    return new Response(null, { status: 404 });
  return fileResponse(validation.evidence, request, { shared: seen.value.design.listing.status === "published" });
}
