import { createHash } from "node:crypto";
import { database, Prisma } from "#app/platform/db/database.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { type AgreedBooking, type AgreedThings, agreementBody, canonicalJson } from "../agreement.ts";
import { insertRows, readRows } from "./rows.repo.server.ts";

export function hashOf(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}

/** What an agreement says of the listing `l` of the space `s`: the members of `AgreedThings`. */
export const agreedColumns = Prisma.sql`json_object('title', l.title, 'code', l.code, 'make', l.make,
  'model', l.model, 'care', l.care, 'terms', json(l.terms), 'checklist', json(l.checklist), 'spaceId', s.id, 'spaceName', s.name,
  'address', trim(s.address || ' ' || s.postcode || ' ' || s.town), 'zone', s.zone,
  'units', json((SELECT json_group_array(json_object('label', u.label, 'condition', u.condition) ORDER BY u.position)
    FROM Unit u WHERE u.listingId = l.id AND u.status = 'in_service')),
  'accessories', json((SELECT json_group_array(json_object('name', a.name, 'quantity', a.quantity) ORDER BY a.position)
    FROM Accessory a WHERE a.listingId = l.id)))`;

async function findThings(listingId: string): Promise<AgreedThings | undefined> {
  const [found] = await readRows<AgreedThings>(
    Prisma.sql`SELECT ${agreedColumns} AS row FROM Listing l JOIN Space s ON s.id = l.spaceId WHERE l.id = ${listingId}`,
  );
  return found;
}

/** A booking with what was read of its listing to judge it. */
export interface Agreed {
  booking: AgreedBooking & { id: string };
  things: AgreedThings;
  borrowingSpace: string | null;
}

/** The first agreement on each of those bookings. */
export async function writeFirstAgreements(agreed: readonly Agreed[], now: Date): Promise<void> {
  const rows = agreed.map(({ booking, things, borrowingSpace }) => {
    const body = canonicalJson(agreementBody(booking, things, borrowingSpace, isoWithOffset));
    return { id: newId(now), bookingId: booking.id, version: 1, body, hash: hashOf(body), createdAt: now };
  });
  await insertRows("Agreement", rows);
}

/** Writes the agreement on what stands now: a new version when its text differs from the last one. */
export async function renewAgreement(
  booking: AgreedBooking & { id: string; listingId: string },
  borrowingSpace: string | null,
  now: Date,
): Promise<void> {
  const things = await findThings(booking.listingId);
  if (!things) return;
  const body = canonicalJson(agreementBody(booking, things, borrowingSpace, isoWithOffset));
  const hash = hashOf(body);
  const last = await findAgreement(booking.id);
  if (last?.hash === hash) return;
  const version = (last?.version ?? 0) + 1;
  await insertRows("Agreement", [{ id: newId(now), bookingId: booking.id, version, body, hash, createdAt: now }]);
}

/** The version in force, with who accepted it. */
export async function findAgreement(bookingId: string) {
  const db = await database();
  const found = await db.agreement.findFirst({
    where: { bookingId },
    orderBy: { version: "desc" },
    include: { acceptances: { orderBy: { acceptedAt: "asc" } } },
  });
  return found ?? undefined;
}

export async function insertAcceptance(acceptance: {
  agreementId: string;
  side: string;
  userId: string;
  name: string;
  acceptedAt: Date;
}): Promise<void> {
  const db = await database();
  await db.agreementAcceptance.create({ data: acceptance });
}
