import { addDays, isLocalDate } from "#app/modules/availability/local-date.ts";
import { startOfDay, typedTime } from "#app/modules/availability/zone.ts";

export type BlockDate = { ok: true; instant: number } | { ok: false; problem: "no_such_date" | "skipped" | "repeated" };

/**
 * A date, or a date and time, as it was typed in the zone of the space. A plain date as an end is included: the instant is
 * the start of the next day. The hour that a clock change skips is refused; in the repeated one, the first is meant for
 * a start and the second for an end, so that nothing is left uncovered.
 */
export function blockDate(typed: string, bound: "start" | "end", zone: string): BlockDate {
  const [date = "", time] = typed.split("T");
  if (!isLocalDate(date)) return { ok: false, problem: "no_such_date" };
  if (time === undefined) return { ok: true, instant: startOfDay(bound === "end" ? addDays(date, 1) : date, zone) };
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  if (hours > 23 || minutes > 59) return { ok: false, problem: "no_such_date" };
  const judged = typedTime(date, hours * 60 + minutes, zone, bound === "start" ? "first" : "second");
  return judged.ok ? judged : { ok: false, problem: judged.error };
}
