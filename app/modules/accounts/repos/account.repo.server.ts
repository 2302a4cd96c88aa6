import { database, transaction } from "#app/platform/db/database.server.ts";
import { finishedBookingStatuses } from "../accounts.ts";

export async function findAccount(userId: string) {
  const db = await database();
  return db.user.findUniqueOrThrow({
    where: { id: userId, erasedAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      emailVerified: true,
      language: true,
      theme: true,
      phone: true,
      createdAt: true,
    },
  });
}

export async function findUserByEmail(email: string) {
  const db = await database();
  return db.user.findUnique({ where: { email, erasedAt: null } });
}

export interface AccountChanges {
  name?: string;
  language?: string;
  theme?: string;
  phone?: string | null;
}

export async function changeAccount(userId: string, changes: AccountChanges): Promise<void> {
  const db = await database();
  await db.user.update({ where: { id: userId, erasedAt: null }, data: changes });
}

/** The password's hash of a person who signs in with one. */
export async function findPasswordHash(userId: string): Promise<string | undefined> {
  const db = await database();
  const account = await db.account.findFirst({
    where: { userId, providerId: "credential" },
    select: { password: true },
  });
  return account?.password ?? undefined;
}

/** A person made by an operator: the address counts as confirmed. */
export async function insertUser(given: {
  name: string;
  email: string;
  language: string;
  passwordHash: string;
}): Promise<string> {
  const db = await database();
  const { name, email, language, passwordHash } = given;
  const user = await db.user.create({ data: { name, email, language, emailVerified: true } });
  await db.account.create({
    data: { userId: user.id, accountId: user.id, providerId: "credential", password: passwordHash },
  });
  return user.id;
}

/** Without a password: whoever reads the mails of that address chooses one when they want an account. */
export async function insertGuest(given: { name: string; email: string; language: string }): Promise<string> {
  const db = await database();
  return (await db.user.create({ data: { ...given, emailVerified: true, guest: true } })).id;
}

export async function renameGuest(userId: string, name: string): Promise<void> {
  const db = await database();
  await db.user.updateMany({ where: { id: userId, guest: true, erasedAt: null }, data: { name } });
}

/** An account that nobody confirmed becomes a guest's: the password and sessions, whoever made them, open nothing any more. */
export async function makeGuest(userId: string, name: string): Promise<void> {
  const db = await database();
  await db.session.deleteMany({ where: { userId } });
  await db.account.deleteMany({ where: { userId } });
  await db.apiToken.deleteMany({ where: { userId } });
  await db.user.update({ where: { id: userId }, data: { name, emailVerified: true, guest: true } });
}

/** Guests of whom nothing is left: no booking that is not over, none that ended since `before`. */
export async function findForgettableGuests(before: Date) {
  const db = await database();
  return db.$queryRaw<{ id: string; email: string; language: string }[]>`SELECT u.id, u.email, u.language FROM User u
    WHERE u.guest AND u.erasedAt IS NULL AND u.createdAt < ${before.getTime()} AND NOT EXISTS (
      SELECT 1 FROM Booking b WHERE b.borrowerUserId = u.id AND (b.endAt >= ${before.getTime()}
        OR b.status NOT IN (SELECT value FROM json_each(${JSON.stringify(finishedBookingStatuses)})))) LIMIT 500`;
}

export async function livingSessions(userId: string, at: Date) {
  const db = await database();
  return db.session.findMany({
    where: { userId, expiresAt: { gt: at } },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, token: true, createdAt: true, expiresAt: true, userAgent: true },
  });
}

export async function endSessions(userId: string): Promise<number> {
  const db = await database();
  return (await db.session.deleteMany({ where: { userId } })).count;
}

/** Sessions and links that open nothing any more. */
export async function endExpiredSessions(at: Date): Promise<void> {
  await transaction(async () => {
    const db = await database();
    await db.session.deleteMany({ where: { expiresAt: { lte: at } } });
    await db.verification.deleteMany({ where: { expiresAt: { lte: at } } });
  });
}

export async function trainingsOf(userId: string) {
  const db = await database();
  return db.trainingRecord.findMany({
    where: { userId, revokedAt: null },
    orderBy: { heldFrom: "desc" },
    take: 100,
    select: {
      id: true,
      heldFrom: true,
      expiresAt: true,
      training: { select: { name: true, space: { select: { name: true, slug: true, zone: true } } } },
    },
  });
}
