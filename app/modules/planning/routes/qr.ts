import { addressQr } from "#app/platform/http/qr.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { visibleRoom } from "../room-week.server.ts";
import type { Route } from "./+types/qr";

/** The short address of a listing, to be read by a phone. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const row = await visibleRoom(visit, params.code);
  if (!row) throw new Response(visit.requestId, { status: 404 });
  return new Response(await addressQr(`/l/${row.code}`), {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
