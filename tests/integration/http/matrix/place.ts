import { createHmac, randomBytes } from "node:crypto";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aPerson, aToken, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { secret } from "../server.ts";

/** Who comes: nobody in particular, somebody of another space, the borrower's side, and the three roles of the owning space. */
export const roles = ["visitor", "other", "borrower", "member", "keeper", "steward"] as const;
export type Role = (typeof roles)[number];
export type SignedIn = Exclude<Role, "visitor">;

export interface Somebody {
  person: Person;
  token: string;
  cookie: string;
}

export interface Place {
  space: { id: string; slug: string };
  /** The space of `other`, and that of `borrower`. */
  otherSpace: { id: string; slug: string };
  borrowingSpace: { id: string; slug: string };
  people: Record<SignedIn, Somebody>;
}

async function aSession(person: Person): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const db = await database();
  const expiresAt = new Date(wednesday.getTime() + 30 * 86_400_000);
  await db.session.create({ data: { token, userId: person.userId, expiresAt } });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `entrelieux.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

async function somebody(spaceId: string, role: "member" | "keeper" | "steward"): Promise<Somebody> {
  const person = await aPerson({ roles: { [spaceId]: role } });
  return { person, token: await aToken(person), cookie: await aSession(person) };
}

/** A space with its people, and the two spaces around it. */
export function aPlace(): Promise<Place> {
  return transaction(async () => {
    const [space, otherSpace, borrowingSpace] = [await aSpace(), await aSpace(), await aSpace()];
    return {
      space,
      otherSpace,
      borrowingSpace,
      people: {
        other: await somebody(otherSpace.id, "steward"),
        borrower: await somebody(borrowingSpace.id, "steward"),
        member: await somebody(space.id, "member"),
        keeper: await somebody(space.id, "keeper"),
        steward: await somebody(space.id, "steward"),
      },
    };
  });
}
