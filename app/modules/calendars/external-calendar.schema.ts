import { z } from "zod";
import { warningCodes } from "./read-calendar.ts";

const id = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(80);
/** Above what is read: a text that is too long is answered by what judges calendars, with its own words. */
const content = z.string().max(6_000_000);

export const attachCalendarInput = z.object({
  listingId: id.describe("Its id, or its short code"),
  name,
  address: z.string().trim().max(3_000).optional().describe("http, https or webcal; read again about every 45 minutes"),
  content: content.optional().describe("In place of an address: the text of an .ics file"),
});
export const listingCalendarsInput = z.object({ listingId: id.describe("Its id, or its short code") });
export const calendarIdInput = z.object({ calendarId: id });
export const renameCalendarInput = calendarIdInput.extend({ name });
export const replaceFileInput = calendarIdInput.extend({ content });

export const calendarOutput = z.object({
  id: z.string(),
  listingId: z.string(),
  name: z.string(),
  source: z.enum(["address", "file"]),
  host: z.string().nullable().describe("Of the address, which is itself kept secret"),
  attachedAt: z.string(),
  lastSuccess: z.string().nullable(),
  lastAttempt: z.string().nullable(),
  nextReading: z.string().nullable(),
  readUntil: z.string().nullable().describe("Events are known as far as this"),
  error: z.string().nullable().describe("Code of the last failure; null after a success"),
  failures: z.number().describe("In a row"),
  events: z.number(),
  warnings: z.array(z.object({ code: z.enum(warningCodes), count: z.number() })),
});
export type CalendarOutput = z.output<typeof calendarOutput>;
