import { database } from "#app/platform/db/database.server.ts";
import type { Query, Row } from "./invariant.ts";

/** Counts and instants are safe integers: they come as plain numbers. */
function plain(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === "number" || typeof value === "string" || value === null) return [name, value];
      return [name, typeof value === "bigint" ? Number(value) : String(value)];
    }),
  );
}

export const query: Query = async (sql, ...values) => {
  const db = await database();
  const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(sql, ...values);
  return rows.map(plain);
};
