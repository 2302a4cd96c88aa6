import type { LoaderFunctionArgs } from "react-router";
import { database } from "#app/platform/db/database.server.ts";

/** What a calendar feed is compared with: one findMany on the same rows with what an event says of them, and nothing written but JSON. */
export async function loader({ params }: LoaderFunctionArgs) {
  const db = await database();
  const bookings = await db.booking.findMany({
    where: { listingId: params.listing ?? "" },
    include: {
      listing: { select: { code: true, title: true } },
      lenderSpace: { select: { name: true, address: true, postcode: true, town: true } },
    },
    orderBy: { startAt: "asc" },
  });
  return Response.json({ items: bookings });
}
