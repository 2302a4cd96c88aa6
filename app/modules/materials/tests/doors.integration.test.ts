import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aMaterial } from "#tests/factories/materials.ts";
import { wednesday } from "#tests/factories/people.ts";
import {
  advanceFrom,
  batchesOf,
  consumeFrom,
  freeQuantity,
  movementsOfCause,
  receiveInto,
  returnTo,
  settleAdvanceOf,
  usesOfBatch,
} from "../materials.server.ts";

const cause = { kind: "print", id: "01PRINT" };

async function stocked() {
  const { space, material } = await aMaterial({ quantity: 1000, batch: "A", expiresOn: "2027-06-30" });
  const common = { material: material.code, spaceId: space.id, actorId: null, now: wednesday, cause };
  must(await transaction(() => receiveInto({ ...common, quantity: 500, label: "B", key: `in ${material.id}` })));
  return { code: material.code, id: material.id, common };
}

test("a print takes from what expires first, once for each key, and a recall finds it by batch", async () => {
  const { code, id, common } = await stocked();
  const take = () => transaction(() => consumeFrom({ ...common, quantity: 1200, key: `print ${id}` }));
  const first = must(await take());
  expect(must(await take())).toEqual(first);
  expect(await freeQuantity(code, wednesday)).toBe(300);
  const batches = await batchesOf(code, wednesday);
  expect(batches.map(({ label, onHand }) => [label, onHand])).toEqual([
    ["A", 0],
    ["B", 300],
  ]);
  const used = (await movementsOfCause("print", "01PRINT")).filter(({ materialId }) => materialId === id);
  expect(used.map(({ kind, delta, batch }) => [kind, delta, batch.label])).toEqual([
    ["receive", 500, "B"],
    ["consume", -1000, "A"],
    ["consume", -200, "B"],
  ]);
  const [a] = batches;
  expect(await usesOfBatch(a?.batchId ?? "")).toEqual([{ kind: "print", id: "01PRINT", quantity: 1000 }]);
  const back = { ...common, quantity: 50, batchId: a?.batchId ?? "", key: `back ${id}` };
  must(await transaction(() => returnTo(back)));
  expect(await freeQuantity(code, wednesday)).toBe(350);
  expect(refusal(await consumeFrom({ ...common, quantity: 400, key: `more ${id}` })).code).toBe("materials.not_enough");
  const other = { ...common, spaceId: "another", quantity: 1, key: `other ${id}` };
  expect(refusal(await consumeFrom(other)).code).toBe("materials.not_found");
});

test("a maker holds what was entrusted until it is told what became of it", async () => {
  const { code, id, common } = await stocked();
  const advance = {
    ...common,
    quantity: 1100,
    key: `advance ${id}`,
    holder: { spaceId: null, name: "Une couturière" },
  };
  const advanceId = must(await transaction(() => advanceFrom(advance)));
  expect(must(await transaction(() => advanceFrom(advance)))).toBe(advanceId);
  expect(await freeQuantity(code, wednesday)).toBe(400);
  const settle = (said: object) =>
    transaction(() => settleAdvanceOf({ advanceId, cause, actorId: null, now: wednesday, ...said }));
  must(await settle({ consumed: 900, returned: 150 }));
  expect(await freeQuantity(code, wednesday)).toBe(550);
  expect(refusal(await settle({ lost: 51 }))).toMatchObject({
    code: "materials.beyond_custody",
    details: { remaining: 50 },
  });
});

test("the database itself refuses what the code would let through", async () => {
  const { id } = await stocked();
  const [batch] = await batchesOf(id, wednesday);
  const at = wednesday.getTime();
  const write = (columns: string, values: string) =>
    transaction(async () =>
      (await database()).$executeRawUnsafe(
        `INSERT INTO StockMovement (id, materialId, batchId, recordedAt, ${columns}) VALUES (hex(randomblob(8)), '${id}', '${batch?.batchId}', ${at + 9}, ${values})`,
      ),
    );
  const columns = "kind, delta, custody, reason, occurredAt";
  await expect(write(columns, `'consume', -1001, 0, '', ${at}`)).rejects.toThrow("guard: stock below zero");
  // There was nothing yet then, whatever there is now.
  await expect(write(columns, `'consume', -1, 0, '', ${at - 1}`)).rejects.toThrow("guard: stock below zero");
  await write(columns, `'consume', -1000, 0, '', ${at + 5}`);
  await expect(write(columns, `'consume', -1, 0, '', ${at + 1}`)).rejects.toThrow("guard: stock below zero");
  for (const impossible of ["'receive', -1, 0, ''", "'give', 1, 0, ''", "'adjust', 1, 0, ''", "'consume', 0, 0, ''"])
    await expect(write(columns, `${impossible}, ${at}`)).rejects.toThrow("guard: impossible movement");
  await expect(write(columns, `'receive', 1, 0, '', ${at + 10}`)).rejects.toThrow("guard: impossible movement");
  const raw = (sql: string) => transaction(async () => (await database()).$executeRawUnsafe(sql));
  const where = `WHERE materialId = '${id}'`;
  await expect(raw(`UPDATE StockMovement SET delta = 5000 ${where}`)).rejects.toThrow("never edited");
  await expect(raw(`DELETE FROM StockMovement ${where}`)).rejects.toThrow("never deleted");
  const request = (status: string, quantity: number) =>
    raw(`INSERT INTO MaterialRequest (id, code, materialId, giverSpaceId, askerSpaceId, askedById, status, asked, accepted, createdAt, updatedAt)
      SELECT hex(randomblob(8)), hex(randomblob(8)), '${id}', l.spaceId, l.spaceId, 'x', '${status}', ${quantity}, ${quantity}, 1, 1
      FROM Material m JOIN Listing l ON l.id = m.listingId WHERE m.id = '${id}'`);
  await request("accepted", 400);
  await expect(request("accepted", 101)).rejects.toThrow("guard: stock promised twice");
  await request("cancelled", 101);
  await expect(raw(`UPDATE MaterialRequest SET status = 'accepted' ${where} AND asked = 101`)).rejects.toThrow(
    "promised twice",
  );
  await expect(request("accepted", 0)).rejects.toThrow("guard: impossible quantities");
});
