import { randomBytes } from "node:crypto";
import type { ActionFunctionArgs } from "react-router";
import { personByToken } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { askSchema } from "#app/modules/bookings/booking.schema.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";

/**
 * What a booking written through the API is compared with: the same authentication, the same parsing, one row in one transaction
 * of Prisma. It takes no unit, so that the guard of the database stays out of it.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now } = visitOf(context);
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const person = await personByToken(token, now);
  if (!person) return Response.json({ error: "unknown token" }, { status: 401 });
  const parsed = askSchema.safeParse(await request.json());
  if (!parsed.success) return Response.json({ error: parsed.error.message }, { status: 422 });
  const { listing, from, to, quantity, space = "" } = parsed.data;
  const startAt = new Date(from);
  const row = await transaction(async () =>
    (await database()).booking.create({
      data: {
        code: randomBytes(8).toString("hex"),
        listingId: listing,
        lenderSpaceId: space,
        borrowerKind: "space",
        borrowerSpaceId: space,
        borrowerUserId: person.userId,
        use: "away",
        granularity: "day",
        status: "requested",
        quantity,
        startAt,
        endAt: new Date(new Date(to).getTime() + 86_400_000),
        originalStartAt: startAt,
        unitIds: [],
        termsSnapshot: {},
        createdAt: now,
      },
    }),
  );
  return Response.json({ id: row.id, code: row.code }, { status: 201 });
}
