import type { LocalDate } from "#app/modules/availability/availability.ts";
import { sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { type Side, statusAt } from "#app/modules/bookings/booking.ts";
import { borrowerOf } from "#app/modules/bookings/borrower.ts";
import {
  type AskInput,
  admitted,
  type BookingRow,
  type Prepared,
  prepare,
} from "#app/modules/bookings/together.server.ts";
import { readQuote } from "#app/modules/prices/prices.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person, Viewer } from "#app/platform/viewer.ts";
import { seriesOf } from "./describe-series.server.ts";
import { fail as groupFail } from "./group.failures.ts";
import { type OpenGroup, openGroup } from "./open-group.server.ts";
import { fail } from "./series.failures.ts";
import type { Series } from "./series.ts";

export interface OpenSeries extends OpenGroup {
  series: Series;
}

/** The plain date that names a booking in its series. */
export function dateOf({ occurrence }: Pick<BookingRow, "occurrence">): LocalDate {
  return occurrence?.slice(0, 10) ?? "";
}

/** Asked or agreed, and still ahead: a lender moves what is agreed; what waits for its word is answered. */
export function canMove(row: BookingRow, now: Date, side: Side = "borrower"): boolean {
  const movable = side === "lender" ? ["approved"] : ["requested", "countered", "approved"];
  return movable.includes(statusAt(row, now)) && row.startAt > now;
}

/** The lender has said yes to it, whatever came of it since. */
export function isAgreedAt(row: BookingRow, now: Date): boolean {
  return !["requested", "countered", "waitlisted", "declined", "cancelled", "expired", "lapsed"].includes(
    statusAt(row, now),
  );
}

/** A series that the viewer may see, from the version that they saw. */
export async function openSeries(
  { viewer }: Context<Person>,
  { group: named, version }: { group: string; version?: number | undefined },
): Promise<Result<OpenSeries>> {
  const opened = await openGroup(viewer, named, version);
  if (!opened.ok) return opened;
  const series = seriesOf(opened.value.group);
  return series ? ok({ ...opened.value, series }) : fail("not_a_series");
}

/** For which side the viewer changes the rule: whoever asked for it decides; the lender proposes. */
export function changingSide(viewer: Viewer, { group }: OpenGroup): Side | undefined {
  const sides = sidesOf(viewer, group);
  return sides.includes("borrower") ? "borrower" : sides[0];
}

export interface ChangingSeries extends OpenSeries {
  prepared: Prepared;
  side: Side;
}

/** The same, by one of its two sides, who may change its rule. */
export async function openSeriesToChange(
  context: Context<Person>,
  input: { group: string; version?: number | undefined },
): Promise<Result<ChangingSeries>> {
  const opened = await openSeries(context, input);
  if (!opened.ok) return opened;
  const { group, lines } = opened.value;
  const [first] = lines;
  const side = changingSide(context.viewer, opened.value);
  if (!first || !side) return groupFail("not_yours");
  const { borrowerKind, borrowerSpaceId: space, organisationName: organisation, listingId } = group;
  const quote = readQuote(first.quote);
  const asked: AskInput = {
    listing: listingId ?? first.listingId,
    use: first.use,
    quantity: first.quantity,
    borrower: borrowerKind === "space" || borrowerKind === "organisation" ? borrowerKind : "person",
    ...(space ? { space } : {}),
    ...(organisation ? { organisation } : {}),
    ...(first.persons === null ? {} : { persons: first.persons }),
    ...{ purpose: first.purpose, insurance: first.insurance, message: "" },
    // What comes on top is counted, and paid, as what was asked first.
    ...{ options: quote ? [...quote.options] : [], ...(quote ? { public: quote.public } : {}) },
    ...{ from: opened.value.series.firstDate, to: opened.value.series.firstDate },
  };
  const proposedTo = side === "lender" ? borrowerOf(first) : undefined;
  const prepared = await prepare(context, asked, { interval: { start: 0, end: 0 }, proposedTo });
  if (!prepared.ok) return prepared;
  // In the name of whoever asked first, whoever of the same space carries it on.
  const borrower = { ...prepared.value.borrower, userId: group.borrowerUserId };
  return ok({ ...opened.value, side, prepared: admitted({ ...prepared.value, borrower }, first.passId) });
}
