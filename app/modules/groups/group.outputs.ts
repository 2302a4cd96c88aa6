import { z } from "zod";
import { bookingOutput, borrowerName, describeBooking } from "#app/modules/bookings/booking.outputs.ts";
import { statusAt } from "#app/modules/bookings/booking.ts";
import type { BookingRow, StandingRow } from "#app/modules/bookings/together.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { groupStates, spanOf, stateOf, tallyOf, versionOf } from "./group.ts";
import type { GroupRow } from "./repos/group.repo.server.ts";

const summary = z.object({
  id: z.string(),
  code: z.string(),
  version: z.int().describe("Changes whenever one of the bookings does"),
  kind: z.enum(["series", "together"]),
  title: z.string(),
  persons: z.int().nullable(),
  state: z.enum(groupStates),
  tally: z.object({
    lines: z.int(),
    waiting: z.int(),
    approved: z.int(),
    declined: z.int(),
    cancelled: z.int(),
    expired: z.int(),
    over: z.int(),
  }),
  lender: z.object({ id: z.string(), name: z.string() }),
  borrower: z.object({
    kind: z.enum(["space", "organisation", "person"]),
    spaceId: z.string().nullable(),
    name: z.string(),
    person: z.string(),
  }),
  listing: z.object({ id: z.string(), code: z.string(), title: z.string() }).nullable().describe("Of a series"),
  startAt: z.string(),
  endAt: z.string(),
  zone: z.string(),
  continues: z.string().nullable().describe("Id of the series of which this one holds the following dates"),
  createdAt: z.string(),
});

/** Several bookings asked together, as the API says them in a list. */
export const groupSummaryOutput = summary;
export type GroupSummary = z.infer<typeof summary>;

/** One line that could not be had, with everything that helps. */
export const leftOutOutput = z.object({
  line: z.int().describe("Its place in the request, from 0"),
  booking: z.string().nullable(),
  listing: z.object({ code: z.string(), title: z.string() }).nullable(),
  from: z.string(),
  to: z.string(),
  code: z.string(),
  message: z.string(),
  refusal: z.unknown().describe("All the reasons, and the nearest window that would do"),
});
export type LeftOut = z.infer<typeof leftOutOutput>;

export const groupOutput = summary.extend({
  bookings: z.array(bookingOutput),
  leftOut: z.array(leftOutOutput).describe("What was asked for and could not be had"),
});
export type GroupOutput = z.infer<typeof groupOutput>;

export function describeSummary(group: GroupRow, lines: readonly StandingRow[], now: Date): GroupSummary {
  const { id, code, kind, title, persons, zone, borrowerKind } = group;
  const tally = tallyOf(lines.map((line) => statusAt(line, now)));
  const { start, end } = spanOf(lines);
  return {
    id,
    code,
    version: versionOf(lines),
    kind,
    title,
    persons,
    state: stateOf(tally),
    tally,
    lender: { id: group.lenderSpaceId, name: group.lenderName },
    borrower: {
      kind: borrowerKind === "space" || borrowerKind === "organisation" ? borrowerKind : "person",
      spaceId: group.borrowerSpaceId,
      name: borrowerName(group),
      person: group.personName,
    },
    listing: group.listingId
      ? { id: group.listingId, code: group.listingCode ?? "", title: group.listingTitle ?? "" }
      : null,
    startAt: isoWithOffset(start, zone),
    endAt: isoWithOffset(end, zone),
    zone,
    continues: group.continuesId,
    createdAt: isoWithOffset(new Date(group.createdAt), zone),
  };
}

export function describeGroup(
  group: GroupRow,
  lines: readonly BookingRow[],
  now: Date,
  leftOut: LeftOut[] = [],
): GroupOutput {
  return {
    ...describeSummary(group, lines, now),
    bookings: lines.map((row) => describeBooking(row, now)),
    leftOut,
  };
}
