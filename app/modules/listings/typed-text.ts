import type { TimeRange } from "#app/modules/availability/opening.ts";

/** What people type in the forms of a listing, to the values of its schema. Pure; null means empty, NaN what cannot be read. */

/** « 12 », « 0,4 »; empty gives null. */
export function typedNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (plain === "") return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** « 3,50 » or « 3,50 € » to integer cents. More than two decimals cannot be read. */
export function typedCents(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  if (plain === "") return null;
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "0").padEnd(2, "0")) : Number.NaN;
}

/** Cents as the form shows them: « 3,50 », « 150 ». */
export function centsText(cents: number | null): string {
  if (cents === null) return "";
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",");
}

const clock = /^(\d{1,2})(?:\s*[:hH.]\s*(\d{2})?)?$/;

function minutesOf(text: string): number | null {
  const match = clock.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? "0")];
  return hours <= 24 && minutes < 60 && hours * 60 + minutes <= 1440 ? hours * 60 + minutes : null;
}

/** « 16:00 », « 16 h »: minutes since midnight; -1, which no rule takes, when it cannot be read. */
export function typedHour(text: string): number {
  return minutesOf(text) ?? -1;
}

/** « 10 h – 12 h, 14:00-18:30 » to ranges; an end at or before its start is in the next day. Null when it cannot be read. */
export function typedRanges(text: string): TimeRange[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const ranges: TimeRange[] = [];
  for (const part of parts) {
    const [from, to, ...rest] = part.split(/\s*(?:-|–|à|to)\s*/i);
    const opens = minutesOf(from ?? "");
    const closes = minutesOf(to ?? "");
    if (opens === null || closes === null || rest.length > 0 || opens === 1440) return null;
    ranges.push({ opens, closes: closes <= opens ? closes + 1440 : closes });
  }
  return ranges;
}

/** What `typedHour` reads back. */
export function clockText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours > 24 ? hours - 24 : hours}:${String(rest).padStart(2, "0")}`;
}

/** What `typedRanges` reads back as the same ranges. */
export function rangesText(ranges: readonly TimeRange[]): string {
  return ranges.map(({ opens, closes }) => `${clockText(opens)}-${clockText(closes)}`).join(", ");
}

/** One thing per line: « 2 câbles » is two of them. */
export function typedAccessories(text: string): { name: string; quantity: number }[] {
  return typedLines(text).map((line) => {
    const match = /^(\d{1,3})\s*(?:×|x\b)?\s+(.+)$/i.exec(line);
    return match ? { name: match[2] ?? line, quantity: Number(match[1]) } : { name: line, quantity: 1 };
  });
}

export function typedLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
