import { randomBytes } from "node:crypto";
import { hashToken, personById } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person, Role } from "#app/platform/viewer.ts";

/** The instant at which tests stand unless they say otherwise: a Wednesday, 10:00 in Paris. */
export const wednesday = new Date("2027-02-24T09:00:00Z");

let counter = 0;

export async function aPerson(
  given: { name?: string; email?: string; language?: string; unconfirmed?: boolean; roles?: Record<string, Role> } = {},
): Promise<Person> {
  counter += 1;
  const suffix = `${counter}-${randomBytes(3).toString("hex")}`;
  const { id } = await transaction(async () => {
    const db = await database();
    const user = await db.user.create({
      data: {
        name: given.name ?? `Camille ${suffix}`,
        email: given.email ?? `camille-${suffix}@example.org`,
        emailVerified: !given.unconfirmed,
        language: given.language ?? "fr",
      },
    });
    for (const [spaceId, role] of Object.entries(given.roles ?? {})) {
      await db.membership.create({ data: { spaceId, userId: user.id, role, createdAt: wednesday } });
    }
    return user;
  });
  return again(id);
}

/** The person as the next request would see them. */
export async function again(person: Person | string): Promise<Person> {
  const found = await personById(typeof person === "string" ? person : person.userId);
  if (!found) throw new Error("no such person");
  return found;
}

export async function aToken(person: Person): Promise<string> {
  const token = `el_${randomBytes(24).toString("base64url")}`;
  await transaction(async () => {
    const db = await database();
    await db.apiToken.create({
      data: {
        userId: person.userId,
        name: "test",
        hash: hashToken(token),
        prefix: token.slice(0, 7),
        createdAt: wednesday,
      },
    });
  });
  return token;
}

export function as(viewer: Person, now: Date = wednesday): Context<Person> {
  return { viewer, now, requestId: "test" };
}
