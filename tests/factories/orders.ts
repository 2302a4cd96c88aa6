import { randomBytes } from "node:crypto";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { aPerson, wednesday } from "./people.ts";
import { aSpace } from "./spaces.ts";

/** A network of these spaces. */
export async function aNetwork(spaceIds: readonly string[]): Promise<string> {
  return transaction(async () => {
    const db = await database();
    const slug = `reseau-${randomBytes(4).toString("hex")}`;
    const dates = { createdAt: wednesday, updatedAt: wednesday };
    const { id } = await db.network.create({ data: { slug, name: slug, ...dates } });
    for (const spaceId of spaceIds)
      await db.networkMembership.create({ data: { networkId: id, spaceId, status: "member", createdAt: wednesday } });
    return id;
  });
}

/** Three spaces of a network, each with its steward. */
export async function buyers() {
  const spaces = [await aSpace(), await aSpace(), await aSpace()] as const;
  const people = await Promise.all(spaces.map(({ id }) => aPerson({ roles: { [id]: "steward" } })));
  const network = await aNetwork(spaces.map(({ id }) => id));
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error("nobody");
  return { network, spaces, people: [first, second, third] as const };
}

/** Filament by the spool: 20,00 €, from ten spools 15,00 €, and 10,00 € of delivery. Wishes end on 7 March at midnight. */
export const filament = {
  title: "Filament PETG noir",
  packName: "bobine",
  unit: "kg",
  packSize: 750,
  steps: [
    { from: 1, unitCents: 2000 },
    { from: 10, unitCents: 1500 },
  ],
  deliveryCents: 1000,
  deliverySplit: "equal",
  minimum: 4,
  deadline: "2027-03-07",
};

/** The moment after which wishes of that order no longer change. */
export const afterDeadline = new Date("2027-03-08T09:00:00+01:00");
