import { database } from "#app/platform/db/database.server.ts";
import type { Query, Row } from "./invariant.ts";

/** Counts and instants are safe integers: they come as plain numbers; JSON comes as text. */
function plainValue(value: unknown): Row[string] {
  if (typeof value === "number" || typeof value === "string" || value === null) return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.getTime();
  return JSON.stringify(value);
}

function plain(row: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

export const query: Query = async (sql, ...values) => {
  const db = await database();
  const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(sql, ...values);
  return rows.map(plain);
};
