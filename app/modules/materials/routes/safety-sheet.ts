import { fileResponse } from "#app/platform/files/file-response.server.ts";
import { findStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { visibleMaterial } from "../access.server.ts";
import type { Route } from "./+types/safety-sheet";

/** For whoever may see the material. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const found = await visibleMaterial(visitOf(context).viewer, params.code);
  const nothing = new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  if (!found.ok || !found.value.safetySheetId) return nothing;
  const file = await findStoredFile(found.value.safetySheetId);
  const shared = ["published", "paused"].includes(found.value.listing.status);
  return file ? fileResponse(file, request, { shared }) : nothing;
}
