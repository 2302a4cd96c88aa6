import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { seenStock } from "../access.server.ts";
import { stockCsv } from "../stock-csv.server.ts";
import type { Route } from "./+types/stock-export";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const found = await seenStock(personOf(visit, request), params.code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  const { code } = found.value.listing;
  return new Response(await stockCsv(found.value, visit), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="stock-${code}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
