import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { streamed } from "#app/platform/http/streamed.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { flowsDocument } from "../flows-page.server.ts";
import type { Route } from "./+types/flows";

/** The whole ledger of a campaign in the terms of ValueFlows, as one document; the API has it page by page. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignNamed(visit.viewer, params.code);
  if (!campaign.ok || campaign.value.kind !== "campaign") throw new Response(visit.requestId, { status: 404 });
  return streamed(flowsDocument(campaign.value), request, {
    "Content-Type": "application/ld+json; charset=utf-8",
    "Content-Disposition": `attachment; filename="${campaign.value.code}.jsonld"`,
  });
}
