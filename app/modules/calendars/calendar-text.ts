import { createHash } from "node:crypto";

/** Bytes of a calendar; the largest that people attach (ten years of a town's halls) have less than one million. */
export const calendarBytes = 5_000_000;

export type TextProblem = "too_large" | "empty" | "not_utf8" | "not_calendar" | "truncated";
export type CalendarText = { ok: true; text: string } | { ok: false; error: TextProblem };

/**
 * The text of a calendar, or why it is none: more than `calendarBytes`, nothing, another charset than UTF-8, something else than
 * a calendar (a sign-in page), or the beginning of one.
 */
export function calendarText(bytes: Uint8Array): CalendarText {
  if (bytes.byteLength > calendarBytes) return { ok: false, error: "too_large" };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    return { ok: false, error: "not_utf8" };
  }
  if (text === "") return { ok: false, error: "empty" };
  if (text.includes("\0")) return { ok: false, error: "not_utf8" };
  if (!/^BEGIN:VCALENDAR\s*[\r\n]/i.test(text)) return { ok: false, error: "not_calendar" };
  if (!/[\r\n]END:VCALENDAR$/i.test(text)) return { ok: false, error: "truncated" };
  return { ok: true, text };
}

/** What says when; titles, places, people and attachments are nobody's business here. */
const kept = new Set(
  `BEGIN END VERSION PRODID CALSCALE METHOD UID SEQUENCE STATUS TRANSP DTSTAMP LAST-MODIFIED DTSTART DTEND DURATION
   RRULE RDATE EXDATE RECURRENCE-ID TZID TZNAME TZOFFSETFROM TZOFFSETTO X-LIC-LOCATION`.split(/\s+/),
);

/** Lines of the text as they were before folding, those only whose name is `kept` or one of `more`. */
export function linesOf(text: string, more: readonly string[] = []): string[] {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n");
  return lines.filter((line) => {
    const name = (/^[^:;]+/.exec(line)?.[0] ?? "").trim().toUpperCase();
    return kept.has(name) || more.includes(name);
  });
}

/** The same calendar without what is private: only the lines that say when. */
export function withoutPrivateLines(text: string): string {
  return linesOf(text).join("\n");
}

/**
 * The lines of each component of those names, from BEGIN to END, whatever they are nested in; nothing when what begins does
 * not end.
 */
export function componentsOf(lines: readonly string[], names: readonly string[]): Map<string, string[]> | undefined {
  const found = new Map<string, string[]>(names.map((name) => [name, []]));
  const open: { name: string; from: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const [, bound, written = ""] = /^(BEGIN|END):(.*)$/i.exec(line) ?? [];
    if (!bound) continue;
    const name = written.trim().toUpperCase();
    if (bound.toUpperCase() === "BEGIN") open.push({ name, from: at });
    else {
      const begun = open.pop();
      if (begun?.name !== name) return undefined;
      found.get(name)?.push(lines.slice(begun.from, at + 1).join("\r\n"));
    }
  }
  return open.length === 0 ? found : undefined;
}

/** A UID as part of a key: whole while it is short and plain. */
export function keyOfUid(uid: string): string {
  return /^[\x21-\x7e]{1,120}$/.test(uid) ? uid : createHash("sha256").update(uid).digest("hex");
}
