import { beforeEach, expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aSpace } from "#tests/factories/spaces.ts";

let spaceId: string;

beforeEach(async () => {
  spaceId = (await aSpace()).id;
});

async function raw(sql: string, ...values: unknown[]): Promise<void> {
  await transaction(async () => {
    const db = await database();
    await db.$executeRawUnsafe(sql, ...values);
  });
}

async function finds(word: string): Promise<number> {
  const db = await database();
  const rows = await db.$queryRaw<unknown[]>`SELECT rowid FROM ListingSearch WHERE ListingSearch MATCH ${`"${word}"`}`;
  return rows.length;
}

/** What the index holds against what the view says it should hold. */
async function differences(): Promise<number> {
  const db = await database();
  const [row] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM (
    SELECT e.listingId, s.title, s.words, s.place, s.cells FROM ListingSearch s JOIN ListingEntry e ON e.number = s.rowid
    UNION ALL SELECT listingId, title, words, place, cells FROM ListingSearchSource WHERE listed
  ) GROUP BY listingId, title, words, place, cells HAVING count(*) <> 2`.then((rows) => [
    { count: BigInt(rows.length) },
  ]);
  return Number(row?.count);
}

test("the index follows the listing and its space, whoever writes", async () => {
  const word = `zeppelin${Date.parse("2027-02-24")}`;
  const { id } = await aListing({ spaceId, title: `Un ${word}`, status: "draft" });
  expect(await finds(word)).toBe(0);
  await raw("UPDATE Listing SET status = 'published' WHERE id = ?", id);
  expect(await finds(word)).toBe(1);
  await raw("UPDATE Listing SET description = 'gonflable' WHERE id = ?", id);
  expect(await finds("gonflable")).toBe(1);
  await raw("UPDATE Space SET town = 'Montélimar' WHERE id = ?", spaceId);
  expect(await finds("montelimar")).toBe(1);
  await raw("UPDATE Space SET status = 'closed' WHERE id = ?", spaceId);
  expect(await finds(word)).toBe(0);
  await raw("UPDATE Space SET status = 'open' WHERE id = ?", spaceId);
  expect(await finds(word)).toBe(1);
  const other = await aSpace({ town: "Nyons" });
  await raw("UPDATE Listing SET spaceId = ? WHERE id = ?", other.id, id);
  expect([await finds("montelimar"), await finds("nyons")]).toEqual([0, 1]);
  await raw("UPDATE Listing SET status = 'paused' WHERE id = ?", id);
  expect(await finds(word)).toBe(0);
  await raw("UPDATE Listing SET status = 'published' WHERE id = ?", id);
  await raw("DELETE FROM Listing WHERE id = ?", id);
  expect(await finds(word)).toBe(0);
  expect(await differences()).toBe(0);
});

test("the queries of the catalogue read the index, never the whole of the listings", async () => {
  const db = await database();
  const plan = async (sql: string) => {
    const rows = await db.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`);
    return rows.map(({ detail }) => detail.replace(/INDEX \d+:.*$/, "INDEX"));
  };
  const matching = `SELECT e.number FROM ListingSearch s CROSS JOIN ListingEntry e ON e.number = s.rowid
    WHERE s.ListingSearch MATCH '"a"*' AND e.kind = 'equipment' ORDER BY s.rowid DESC LIMIT 2000`;
  expect(await plan(matching)).toEqual(["SCAN s VIRTUAL TABLE INDEX", "SEARCH e USING INTEGER PRIMARY KEY (rowid=?)"]);
  const latest =
    "SELECT e.number FROM ListingEntry e WHERE e.listed = 1 AND e.kind = 'equipment' ORDER BY e.number DESC LIMIT 24";
  expect(await plan(latest)).toEqual(["SEARCH e USING INDEX ListingEntry_listed_number_idx (listed=?)"]);
});
