import type { Pace } from "./load.ts";

/** One line of what was measured. */
export interface Row {
  what: string;
  against: string;
  measured: string;
  bound: string;
  ok: boolean;
}

export const percent = (ratio: number) => `${Math.round(ratio * 100)} %`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const paceText = ({ rate, processor }: Pace) =>
  `${Math.round(rate)}/s${Number.isFinite(processor) ? `, ${processor.toFixed(2)} ms each` : ""}`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export function atLeast(ratio: number, bound: number, what: string, against: string, rates: string): Row {
  return { what, against, measured: `${percent(ratio)} (${rates})`, bound: `≥ ${percent(bound)}`, ok: ratio >= bound };
}

export function atMost(ratio: number, bound: number, what: string, against: string, rates: string): Row {
  return { what, against, measured: `${times(ratio)} (${rates})`, bound: `≤ ${bound} ×`, ok: ratio <= bound };
}

/** A table that reads well in a terminal and in a README. */
export function tableOf(rows: readonly Row[]): string {
  const header = ["what", "compared with", "measured", "bound", ""];
  const cells = rows.map(({ what, against, measured, bound, ok }) => [
    what,
    against,
    measured,
    bound,
    ok ? "ok" : "NOT OK",
  ]);
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...cells].map((line) => (line[column] ?? "").length)),
  );
  const write = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [write(header), write(widths.map((width) => "-".repeat(width))), ...cells.map(write)].join("\n");
}
