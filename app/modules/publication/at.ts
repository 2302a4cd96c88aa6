import { z } from "zod";
import { addDays, isLocalDate, localDateOf, startOfDay } from "#app/modules/availability/availability.ts";

/** A past day, as the verbs take it. */
export const dayField = z.iso
  .date()
  .optional()
  .describe("As it stood at the end of this day, in the zone of the campaign; today and later are the present");

/**
 * A past day of a campaign, in the zone of the space that opened it: what had happened by its end, as it is known now. Something that
 * was written down later but happened before counts; a correction counts from the day on which it says that it happened.
 */
export interface At {
  /** Plain date, included. */
  date: string;
  /** The first instant after it. */
  before: Date;
}

/** Undefined for the present: no day, one that does not exist, today or later. */
export function atOf(text: string | null | undefined, zone: string, now: Date): At | undefined {
  if (!text || !isLocalDate(text) || text >= localDateOf(now.getTime(), zone)) return undefined;
  return { date: text, before: new Date(startOfDay(addDays(text, 1), zone)) };
}
