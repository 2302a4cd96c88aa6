export type Row = Record<string, string | number | null>;
/** Runs a query that only reads; instants are milliseconds. */
export type Query = (sql: string, ...values: (string | number)[]) => Promise<Row[]>;

export interface Found {
  /** Which row: `Booking 01J…` */
  row: string;
  says: string;
}

export interface Invariant {
  /** snake_case: what must hold. */
  name: string;
  /** A violation should be impossible; a conflict is what time or an accident brings about, and an owner settles. */
  kind: "violation" | "conflict";
  find(query: Query, now: Date): Promise<Found[]>;
}

/** An invariant that one query states: the rows that it gives (`id`, `says`) break it. `:now` is the instant of the check. */
export function stated(name: string, table: string, sql: string, kind: Invariant["kind"] = "violation"): Invariant {
  return {
    name,
    kind,
    async find(query, now) {
      const rows = await query(sql.replaceAll(":now", String(now.getTime())));
      return rows.map(({ id, says }) => ({ row: `${table} ${id}`, says: String(says) }));
    },
  };
}
