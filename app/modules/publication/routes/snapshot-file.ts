import { visitOf } from "#app/platform/http/visit.server.ts";
import { snapshotFile } from "../views/snapshot.view.server.ts";
import type { Route } from "./+types/snapshot-file";

/** The bytes that were hashed (data.json), or the rows as a sheet (rows.csv). */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const as = new URL(request.url).pathname.endsWith(".csv") ? "csv" : "json";
  const file = await snapshotFile(visit, params.code, as);
  if (!file) throw new Response(visit.requestId, { status: 404 });
  return new Response(file.body, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
