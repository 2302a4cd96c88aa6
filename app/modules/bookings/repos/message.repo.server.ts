import { Prisma } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { Actor } from "../booking.ts";
import { insertRows, readRows } from "./rows.repo.server.ts";

export interface NewMessage {
  bookingId: string;
  incidentId?: string;
  authorId: string | null;
  side: Actor;
  body: string;
  now: Date;
}

export async function insertMessage({
  bookingId,
  incidentId = "",
  authorId,
  side,
  body,
  now,
}: NewMessage): Promise<string> {
  const id = newId(now);
  await insertRows("Message", [{ id, bookingId, incidentId: incidentId || null, authorId, side, body, at: now }]);
  return id;
}

export interface MessageRow {
  id: string;
  incidentId: string | null;
  authorId: string | null;
  authorName: string | null;
  side: Actor;
  body: string;
  at: number;
  erased: number;
}

const messageColumns = Prisma.sql`json_object('id', m.id, 'incidentId', m.incidentId, 'authorId', m.authorId,
  'authorName', u.name, 'side', m.side, 'body', m.body, 'at', m.at, 'erased', m.erasedAt IS NOT NULL)`;

/** The messages of a loan, oldest first. */
export function listMessages(bookingId: string): Promise<MessageRow[]> {
  return readRows(Prisma.sql`SELECT ${messageColumns} AS row
    FROM Message m LEFT JOIN User u ON u.id = m.authorId WHERE m.bookingId = ${bookingId} ORDER BY m.at, m.rowid LIMIT 1000`);
}

/** The messages about all that was asked together, oldest first. */
export function listMessagesOfGroup(groupId: string): Promise<MessageRow[]> {
  return readRows(Prisma.sql`SELECT ${messageColumns} AS row
    FROM Booking b JOIN Message m ON m.bookingId = b.id LEFT JOIN User u ON u.id = m.authorId
    WHERE b.groupId = ${groupId} ORDER BY m.at, m.rowid LIMIT 1000`);
}
