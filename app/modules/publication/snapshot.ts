import { createHash } from "node:crypto";
import { type FigureName, type LedgerFigure, ledgerFigures, type Moved, movementsOf, possible } from "./figures.ts";

/** One line of a snapshot: pieces of one item for one figure, on one day, in one town or of one space. */
export interface SnapshotRow {
  item: string;
  figure: FigureName;
  /** Plain date; empty for what is asked and promised, which stand. */
  day: string;
  town: string;
  space: string;
  pieces: number;
}

export interface SnapshotKit {
  promised: number;
  parts: { item: string; count: number }[];
}

export interface SnapshotDocument {
  campaign: { code: string; title: string; territory: string; openedBy: string };
  /** ISO 8601 with the offset of the campaign. */
  takenAt: string;
  items: {
    id: string;
    name: string;
    totals: Partial<Record<FigureName, number>>;
    /** Of a kit, whose parts are promised and not itself: how many of it the totals of its parts are enough for. */
    kit?: SnapshotKit | undefined;
  }[];
  rows: SnapshotRow[];
}

/**
 * Canonical JSON in the sense of RFC 8785: members in the order of their names, no space, integers only. The same facts always give
 * the same bytes.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Rows of the figures that come from the ledger, from what moved day by day. */
export function ledgerRowsOf(item: string, moved: readonly (Moved & { day: string; town: string })[]): SnapshotRow[] {
  const pieces = new Map<string, SnapshotRow>();
  for (const figure of ledgerFigures) for (const one of moved) count(pieces, item, figure, one);
  return [...pieces.values()];
}

function count(
  rows: Map<string, SnapshotRow>,
  item: string,
  figure: LedgerFigure,
  moved: Moved & { day: string; town: string },
) {
  const { add, take, delivers } = movementsOf[figure];
  if (delivers !== undefined && delivers !== moved.delivers) return;
  const is = (kinds: readonly string[]) => kinds.includes(moved.kind);
  const sign = (is(add) ? 1 : 0) - (is(take) ? 1 : 0);
  if (sign === 0) return;
  const { day, town } = moved;
  const key = `${figure}|${day}|${town}`;
  const before = rows.get(key) ?? { item, figure, day, town, space: "", pieces: 0 };
  rows.set(key, { ...before, pieces: before.pieces + sign * moved.pieces });
}

/** Every total is the sum of its rows. */
export function totalsOfRows(rows: readonly SnapshotRow[], item: string): Partial<Record<FigureName, number>> {
  const totals: Partial<Record<FigureName, number>> = {};
  for (const row of rows) if (row.item === item) totals[row.figure] = (totals[row.figure] ?? 0) + row.pieces;
  return totals;
}

/** What is promised of a kit, from the rows of its parts that stand in the same snapshot. */
export function kitOfRows(rows: readonly SnapshotRow[], parts: SnapshotKit["parts"]): SnapshotKit | undefined {
  if (parts.length === 0) return undefined;
  const pieces = (item: string) => totalsOfRows(rows, item).promised ?? 0;
  const promised = possible(
    0,
    parts.map(({ item, count }) => ({ count, pieces: pieces(item) })),
  );
  return { promised, parts };
}

/** The text that is kept and hashed. */
export function documentText({ rows, ...document }: SnapshotDocument): string {
  const key = ({ item, figure, day, town, space }: SnapshotRow) => [item, figure, day, town, space].join("\u0000");
  const sorted = rows.filter(({ pieces }) => pieces !== 0).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return canonical({ ...document, rows: sorted });
}

export function documentOf(text: string): SnapshotDocument {
  return JSON.parse(text) as SnapshotDocument;
}
