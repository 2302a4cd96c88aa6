import { Prisma, readValues, runStatement } from "#app/platform/db/database.server.ts";

type Value = string | number | boolean | Date | null | readonly unknown[] | { readonly [name: string]: unknown };

function stored(value: Value): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Date ? value.getTime() : JSON.stringify(value);
}

/** One statement for any number of rows with the same columns: bookings are written in a transaction that others wait for. */
export async function insertRows(
  table: "Booking" | "BookingProposal" | "Message" | "Agreement",
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const columns = Prisma.raw(names.map((name) => `"${name}"`).join(", "));
  const members = Prisma.raw(names.map((name) => `value ->> '${name}'`).join(", "));
  const written = rows.map((row) => Object.fromEntries(names.map((name) => [name, stored(row[name] ?? null)])));
  await runStatement(Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${members} FROM json_each(${JSON.stringify(written)})`);
}

/** Rows that travel as one JSON text each: numbers stay numbers. */
export async function readRows<Row>(query: Prisma.Sql): Promise<Row[]> {
  return (await readValues(query)).map(([row]) => JSON.parse(String(row)) as Row);
}
