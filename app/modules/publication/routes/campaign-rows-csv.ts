import { streamed } from "#app/platform/http/streamed.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { rowsCsv } from "../views/rows.view.server.ts";
import type { Route } from "./+types/campaign-rows-csv";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const csv = await rowsCsv(visit, params.code, new URL(request.url).searchParams);
  if (csv === undefined) throw new Response(visit.requestId, { status: 404 });
  return streamed(csv, request, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${params.code.replace(/[^A-Za-z0-9]/g, "")}.csv"`,
  });
}
