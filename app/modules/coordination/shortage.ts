import { type BillLine, neededFor } from "#app/modules/designs/revision.ts";

/** What one item takes, and how fast it is made. */
export interface Making {
  bill: readonly BillLine[];
  /** Pieces made in the days that are looked back on. */
  lately: number;
  /** Pieces that are promised and not made yet. */
  still: number;
}

/** What is known to be there of something: on a shelf or in the hands of a maker, in the smallest unit. */
export interface Known {
  words: string;
  unit: BillLine["unit"];
  quantity: number;
}

export type Outlook =
  /** Nobody says how much there is: that is not nothing. */
  | { state: "unknown" }
  | { state: "enough" }
  /** It does not last for what is promised; `days` whole days at the pace of late, null while nothing is being made. */
  | { state: "short"; missing: number; days: number | null };

export interface MaterialOutlook {
  material: string;
  unit: BillLine["unit"];
  /** Null where nobody says. */
  available: number | null;
  /** For what is promised and not made yet. */
  needed: number;
  /** In the days that are looked back on. */
  used: number;
  outlook: Outlook;
}

/** « Élastique plat, 6 mm » and « élastique » meet in their words: without accents or capitals. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** A stock counts for a line of a bill when it is counted in the same unit and its name has all the words of the line. */
export function isOf(
  line: Pick<BillLine, "material" | "unit">,
  { words, unit }: Pick<Known, "words" | "unit">,
): boolean {
  const own = new Set(wordsOf(words));
  const asked = wordsOf(line.material);
  return unit === line.unit && asked.length > 0 && asked.every((word) => own.has(word) || own.has(`${word}s`));
}

function outlookOf(
  available: number | null,
  { needed, used }: { needed: number; used: number },
  days: number,
): Outlook {
  if (available === null) return { state: "unknown" };
  if (available >= needed) return { state: "enough" };
  return { state: "short", missing: needed - available, days: used > 0 ? Math.floor((available * days) / used) : null };
}

/**
 * Which materials will be missing, and when: what is promised and not made yet against what is there, at the pace of the last `days`
 * days. One material that several items take is one line. The soonest to run out first, what nobody knows after it.
 */
export function shortages(makings: readonly Making[], known: readonly Known[], days: number): MaterialOutlook[] {
  const lines = new Map<string, { line: BillLine; needed: number; used: number }>();
  for (const { bill, lately, still } of makings)
    for (const line of bill) {
      const key = `${wordsOf(line.material).join(" ")}|${line.unit}`;
      const before = lines.get(key) ?? { line, needed: 0, used: 0 };
      const needed = before.needed + neededFor(line, Math.max(0, still));
      lines.set(key, { line: before.line, needed, used: before.used + neededFor(line, Math.max(0, lately)) });
    }
  const rows = [...lines.values()].map(({ line, needed, used }) => {
    const there = known.filter((one) => isOf(line, one));
    const available = there.length > 0 ? there.reduce((sum, { quantity }) => sum + quantity, 0) : null;
    const { material, unit } = line;
    return { material, unit, available, needed, used, outlook: outlookOf(available, { needed, used }, days) };
  });
  return rows.sort((a, b) => urgency(a.outlook) - urgency(b.outlook) || a.material.localeCompare(b.material));
}

/** Days until it is missing; what is short without a pace comes after, then what nobody knows, then what is enough. */
function urgency(outlook: Outlook): number {
  if (outlook.state === "short") return outlook.days ?? 1_000_000;
  return outlook.state === "unknown" ? 2_000_000 : 3_000_000;
}
