import { contextOf, personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { exportMe } from "../use-cases/export-me.server.ts";
import type { Route } from "./+types/my-data";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const result = await execute(exportMe, contextOf(visit), {});
  if (!result.ok) throw new Response(null, { status: result.failure.status });
  return new Response(`${JSON.stringify(result.value, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="entrelieux-${visit.now.toISOString().slice(0, 10)}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
