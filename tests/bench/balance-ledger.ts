import { randomInt } from "node:crypto";
import Sqlite from "better-sqlite3";
import { getStock } from "#app/modules/materials/use-cases/get-stock.server.ts";
import { closeDatabase, databaseFile } from "#app/platform/db/database.server.ts";
import { migrate } from "#app/platform/db/migrations.server.ts";
import { must } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { wednesday } from "#tests/factories/people.ts";
import { idOf } from "./size.ts";

/**
 * Two materials in the database that DATABASE_URL names, one with a hundred times the movements of the other: how many times a second
 * what was on the shelf at a date is told of each, in rounds that alternate. `node tests/bench/balance-ledger.ts ROUNDS MILLISECONDS`
 */
const [rounds, milliseconds] = [Number(process.argv[2]), Number(process.argv[3])];
const minute = 60_000;
const sizes = { few: 1000, many: 100_000 } as const;

await migrate();
const few = await aMaterial({ title: "Petit stock" });
const many = await aMaterial({ title: "Grand stock" });
await closeDatabase();

/** Through the triggers of the ledger, as any movement: a box comes in, then goes out piece by piece. */
function fill(db: Sqlite.Database, materialId: string, movements: number, first: number): void {
  const { id: batchId } = db.prepare("SELECT id FROM Batch WHERE materialId = ?").get(materialId) as { id: string };
  const insert = db.prepare(
    `INSERT INTO StockMovement (id, materialId, batchId, kind, delta, custody, reason, occurredAt, recordedAt)
     VALUES (?, ?, ?, ?, ?, 0, '', ?, ?)`,
  );
  db.transaction(() => {
    for (let number = 1; number < movements; number += 1) {
      const at = wednesday.getTime() + number * minute;
      const [kind, delta] = number % 10 === 1 ? ["receive", 90] : ["consume", -10];
      insert.run(idOf("W", first + number), materialId, batchId, kind, delta, at, at);
    }
  })();
}

const db = new Sqlite(databaseFile());
fill(db, few.material.id, sizes.few, 0);
fill(db, many.material.id, sizes.many, sizes.few);
db.close();

type Scene = typeof few;

async function rate({ keeper, material }: Scene, movements: number): Promise<number> {
  const now = new Date(wednesday.getTime() + (movements + 1) * minute);
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < milliseconds) {
    const at = new Date(wednesday.getTime() + randomInt(movements) * minute).toISOString();
    must(await by(keeper, getStock, { material: material.code, at }, now));
    done += 1;
  }
  return (done * 1000) / (performance.now() - began);
}

await rate(few, sizes.few);
await rate(many, sizes.many);
const told: { few: number; many: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  // Who goes first changes, so that whatever the first leaves behind falls on both.
  const first = round % 2 === 0 ? await rate(few, sizes.few) : 0;
  const ofMany = await rate(many, sizes.many);
  told.push({ few: first || (await rate(few, sizes.few)), many: ofMany });
}
console.log(JSON.stringify(told));
await closeDatabase();
