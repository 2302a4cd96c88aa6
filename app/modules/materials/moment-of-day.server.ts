import { isLocalDate, localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";

/** Midday of a day that was typed; nothing for today, and for what is no day what was typed, which the verb then refuses. */
export function momentOfDay(typed: FormDataEntryValue | null, zone: string, now: Date): string | undefined {
  if (typeof typed !== "string" || typed === "") return undefined;
  if (!isLocalDate(typed)) return typed;
  if (typed === localDateOf(now.getTime(), zone)) return undefined;
  return isoWithOffset(new Date(startOfDay(typed, zone) + 12 * 3_600_000), zone);
}
