import { Prisma } from "#app/platform/db/database.server.ts";
import { readRows } from "./rows.repo.server.ts";

export interface Recipient {
  userId: string;
  email: string;
  language: string;
  /** Without an account: the mail leads to a page of their own. */
  guest?: boolean | number;
}

const columns = Prisma.sql`json_object('userId', u.id, 'email', u.email, 'language', u.language, 'guest', u.guest)`;

/** The keepers and stewards of the lender. */
export function findKeepers(spaceId: string): Promise<Recipient[]> {
  return readRows(Prisma.sql`SELECT ${columns} AS row FROM Membership m JOIN User u ON u.id = m.userId
    WHERE m.spaceId = ${spaceId} AND m.role IN ('steward', 'keeper') AND u.erasedAt IS NULL`);
}

export function findPeople(ids: readonly string[]): Promise<Recipient[]> {
  return readRows(Prisma.sql`SELECT ${columns} AS row FROM User u
    WHERE u.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND u.erasedAt IS NULL`);
}
