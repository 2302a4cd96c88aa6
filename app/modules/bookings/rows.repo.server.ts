import { Prisma, readValues, runStatement } from "#app/platform/db/database.server.ts";

type Value = string | number | boolean | Date | null | readonly unknown[] | { readonly [name: string]: unknown };

function stored(value: Value): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Date ? value.getTime() : JSON.stringify(value);
}

/** One statement for one row, several times quicker than a generated one: bookings are written in a transaction that others wait for. */
export async function insertRow(
  table: "Booking" | "BookingProposal" | "Message" | "Agreement",
  row: Readonly<Record<string, Value>>,
): Promise<void> {
  const names = Prisma.raw(
    Object.keys(row)
      .map((name) => `"${name}"`)
      .join(", "),
  );
  const values = Object.values(row).map(stored);
  await runStatement(Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}"`)} (${names}) VALUES (${Prisma.join(values)})`);
}

/** Rows that travel as one JSON text each: numbers stay numbers. */
export async function readRows<Row>(query: Prisma.Sql): Promise<Row[]> {
  return (await readValues(query)).map(([row]) => JSON.parse(String(row)) as Row);
}
