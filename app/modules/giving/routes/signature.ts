import { derivedResponse } from "#app/platform/files/file-response.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { signaturesOf } from "../signature.server.ts";
import { shipmentOfPage } from "../views/shipment-page.view.server.ts";
import type { Route } from "./+types/signature";

/** What was signed at a hand-over, for the two sides and whoever coordinates. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { shipment } = await shipmentOfPage(visit, request, params.code);
  const found = (await signaturesOf(shipment.id)).find(({ id }) => id === params.file);
  if (!found) throw new Response(visit.requestId, { status: 404 });
  return derivedResponse(found.sha256, "picture", { shared: false });
}
