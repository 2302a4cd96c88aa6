import type { LoaderFunctionArgs } from "react-router";
import { personByToken } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";

/** What availability as JSON is compared with: the same authentication, one findMany on the same rows, and nothing judged. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { now } = visitOf(context);
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (!(await personByToken(token, now))) return Response.json({ error: "unknown token" }, { status: 401 });
  const { searchParams } = new URL(request.url);
  const db = await database();
  const bookings = await db.booking.findMany({
    where: {
      listingId: params.listing ?? "",
      endAt: { gt: new Date(searchParams.get("from") ?? 0) },
      startAt: { lt: new Date(searchParams.get("to") ?? 0) },
    },
  });
  return Response.json({ items: bookings.map(({ startAt, endAt, quantity }) => ({ startAt, endAt, quantity })) });
}
