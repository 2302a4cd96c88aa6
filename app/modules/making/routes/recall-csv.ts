import { visitOf } from "#app/platform/http/visit.server.ts";
import { campaignToRecall, recallCsv } from "../views/recall-page.view.server.ts";
import type { Route } from "./+types/recall-csv";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignToRecall(visit, request, params.code);
  const csv = await recallCsv(visit, campaign, new URL(request.url).searchParams);
  if (csv === undefined) throw new Response(visit.requestId, { status: 404 });
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="recall-${campaign.code}.csv"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
