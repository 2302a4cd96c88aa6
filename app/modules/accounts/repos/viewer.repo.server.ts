import { createHash } from "node:crypto";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { type Person, type Role, roles } from "#app/platform/viewer.ts";

const withMemberships = {
  memberships: { include: { space: { select: { slug: true, name: true } } }, orderBy: { createdAt: "asc" } },
} as const;

type UserRow = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  language: string;
  theme: string;
  guest: boolean;
  erasedAt: Date | null;
  memberships: { spaceId: string; role: string; space: { slug: string; name: string } }[];
};

export function roleOf(text: string): Role {
  return roles.find((role) => role === text) ?? "member";
}

function person(user: UserRow, via: Person["via"]): Person {
  const { id: userId, name, email, emailVerified, language, theme, guest } = user;
  const memberships = user.memberships.map(({ spaceId, role, space }) => ({ spaceId, role: roleOf(role), ...space }));
  const person = { kind: "person", userId, name, email, emailVerified, language, theme, via, memberships } as const;
  return guest ? { ...person, guest } : person;
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export async function personByToken(token: string, now: Date): Promise<Person | undefined> {
  const db = await database();
  const found = await db.apiToken.findUnique({
    where: { hash: hashToken(token) },
    include: { user: { include: withMemberships } },
  });
  if (!found || found.revokedAt || found.user.erasedAt || (found.expiresAt && found.expiresAt <= now)) return undefined;
  await noteUse(found.id, found.lastUsedAt, now);
  return person(found.user, "token");
}

/** To the hour: enough to see which tokens serve, without a write per request. */
async function noteUse(id: string, before: Date | null, now: Date): Promise<void> {
  if (before && now.getTime() - before.getTime() < 3_600_000) return;
  await transaction(async () => {
    await (await database()).apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } });
  });
}

export async function personById(userId: string, via: Person["via"] = "session"): Promise<Person | undefined> {
  const db = await database();
  const user = await db.user.findUnique({ where: { id: userId, erasedAt: null }, include: withMemberships });
  return user ? person(user, via) : undefined;
}

/** The session behind a token of the cookie, if it still runs. */
export async function personBySession(token: string, now: Date): Promise<Person | undefined> {
  const db = await database();
  const session = await db.session.findUnique({ where: { token }, include: { user: { include: withMemberships } } });
  if (!session || session.expiresAt <= now || session.user.erasedAt) return undefined;
  return person(session.user, "session");
}
