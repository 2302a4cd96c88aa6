import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { freeCode } from "../repos/code.repo.server.ts";

test("a code is never one that is taken: once the short ones are, it is longer", async () => {
  const space = await aSpace();
  for (const code of "23456789BCDFGHJKMNPQRSTVWXYZ") {
    const { id } = await aListing({ spaceId: space.id });
    await transaction(async () => {
      const db = await database();
      await db.listing.update({ where: { id }, data: { code } });
    });
  }
  const found = await freeCode("Listing", 1);
  expect(found).toMatch(/^[2-9B-Z]{2,}$/);
  expect(await freeCode("Lot", 1)).toHaveLength(1);
});
