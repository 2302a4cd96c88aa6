import type { LocalDate } from "#app/modules/availability/availability.ts";
import { sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { statusAt } from "#app/modules/bookings/booking.ts";
import { type AskInput, type BookingRow, type Prepared, prepare } from "#app/modules/bookings/together.server.ts";
import { readQuote } from "#app/modules/prices/prices.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
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

/** Asked or agreed, and still ahead. */
export function canMove(row: BookingRow, now: Date): boolean {
  return ["requested", "countered", "approved"].includes(statusAt(row, now)) && row.startAt > now;
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

/** The same, by whoever asked for it: the rule of a series is theirs to change. */
export async function openOwnSeries(
  context: Context<Person>,
  input: { group: string; version?: number | undefined },
): Promise<Result<OpenSeries & { prepared: Prepared }>> {
  const opened = await openSeries(context, input);
  if (!opened.ok) return opened;
  const { group, lines } = opened.value;
  const [first] = lines;
  if (!first || !sidesOf(context.viewer, group).includes("borrower")) return groupFail("not_yours");
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
    // What comes on top is counted as what was asked first.
    ...{ options: quote ? [...quote.options] : [], ...(quote ? { public: quote.public } : {}) },
    ...{ from: opened.value.series.firstDate, to: opened.value.series.firstDate },
  };
  const prepared = await prepare(context, asked, { interval: { start: 0, end: 0 } });
  if (!prepared.ok) return prepared;
  // In the name of whoever asked first, whoever of the same space carries it on.
  const borrower = { ...prepared.value.borrower, userId: group.borrowerUserId };
  return ok({ ...opened.value, prepared: { ...prepared.value, borrower } });
}
