import { randomBytes } from "node:crypto";
import { searchable } from "#app/modules/spaces/space.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { wednesday } from "./people.ts";

/** Open every day, the whole day: tests that judge hours say which. */
export const alwaysOpen = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 })),
  exceptions: [],
  closures: [],
  closingHolidays: [],
};

export async function aSpace(given: Partial<Prisma.SpaceUncheckedCreateInput> = {}) {
  const slug = `lieu-${randomBytes(4).toString("hex")}`;
  return transaction(async () => {
    const db = await database();
    return db.space.create({
      data: {
        slug,
        name: `Lieu ${slug}`,
        searchText: searchable(given.name ?? `Lieu ${slug}`, given.town ?? "Crest"),
        kind: "fablab",
        status: "open",
        town: "Crest",
        postcode: "26400",
        department: "26",
        latitude: 44.7286,
        longitude: 5.0222,
        opening: alwaysOpen,
        createdAt: wednesday,
        updatedAt: wednesday,
        ...given,
      },
    });
  });
}
