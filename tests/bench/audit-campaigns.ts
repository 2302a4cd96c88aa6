import { judge } from "#app/modules/audit/judge.ts";
import { readRows } from "#app/modules/audit/repos/rows.repo.server.ts";
import { closeDatabase } from "#app/platform/db/database.server.ts";

/** Every invariant of production over the database that DATABASE_URL names: how long it takes, and what does not hold. */
const began = performance.now();
const rows = await readRows();
const broken = judge(rows, Date.now());
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage();
await closeDatabase();
const told = { movements: rows.movements.length, seconds, processor: (user + system) / 1_000_000 };
console.log(JSON.stringify({ ...told, broken: broken.length, first: broken.slice(0, 3) }));
