import { fileResponse } from "#app/platform/files/file-response.server.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { proofOf } from "../proof.server.ts";
import { claimFor } from "../write-claim.server.ts";
import type { Route } from "./+types/proof";

/** The file that proves a claim, for its author and whoever coordinates: to be taken, never run in place. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const found = await claimFor(personOf(visit, request), params.code);
  const file = found.ok ? await proofOf(found.value.claim.id) : undefined;
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return fileResponse(file, request, { shared: false });
}
