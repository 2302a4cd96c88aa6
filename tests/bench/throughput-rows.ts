import type { RunningServer } from "#tests/integration/http/server.ts";
import { sideBySide, type Target } from "./load.ts";
import type { Size } from "./size.ts";
import { atLeast, atMost, paceText, type Row } from "./table.ts";
import {
  availability,
  bookingWritten,
  constantPage,
  emptyPage,
  feed,
  feedRows,
  listingPage,
  type Measured,
  oneQuery,
  rowWritten,
  search,
  seriesWritten,
  weekOfRooms,
} from "./targets.ts";

export interface Running {
  server: RunningServer;
  databaseFile: string;
  size: Size;
}

/** Takes each row as soon as it is known. */
export type Keep = (row: Row) => void;

interface Rounds {
  rounds: number;
  milliseconds: number;
}

interface Comparison {
  what: string;
  against: string;
  measured: (on: Measured) => Target;
  baseline: (on: Measured) => Target;
  bound: number;
}

const comparisons: Comparison[] = [
  {
    what: "page of a listing with its calendar",
    against: "the same page from constants, same session and language",
    measured: listingPage,
    baseline: constantPage,
    bound: 0.6,
  },
  {
    what: "availability of a month as JSON",
    against: "same authentication and one findMany",
    measured: availability,
    baseline: oneQuery,
    bound: 0.5,
  },
  {
    what: "booking written through the API, accepted at once",
    against: "same authentication and parsing, one row in one transaction",
    measured: bookingWritten,
    baseline: rowWritten,
    bound: 0.5,
  },
  {
    what: "series of 200 dates written through the API",
    against: "one booking written through the API: at most 20 × its time",
    measured: seriesWritten,
    baseline: bookingWritten,
    bound: 0.05,
  },
  {
    what: "calendar feed of 2,000 events",
    against: "the same rows by one findMany, as JSON",
    measured: feed,
    baseline: feedRows,
    bound: 0.5,
  },
  {
    what: "week of 50 rooms",
    against: "an empty page, same session and language",
    measured: weekOfRooms,
    baseline: emptyPage,
    bound: 0.5,
  },
];

export async function comparedRows(
  on: Running,
  { rounds, milliseconds }: Rounds,
  only: string,
  keep: Keep,
): Promise<void> {
  for (const { what, against, measured, baseline, bound } of comparisons) {
    if (!what.includes(only)) continue;
    const { first, second, ratio } = await sideBySide(measured(on), baseline(on), rounds, milliseconds);
    keep(atLeast(ratio, bound, what, against, `${paceText(first)} against ${paceText(second)}`));
  }
}

/** How much longer the same takes where there is a hundred times more. */
export async function growthRows(
  few: Running,
  many: Running,
  { rounds, milliseconds }: Rounds,
  only: string,
  keep: Keep,
): Promise<void> {
  const grown = [
    ...comparisons.map(({ what, measured }) => ({ what, measured, bound: 1.3 })),
    { what: "catalogue: words, place and dates", measured: search, bound: 3 },
  ];
  const against = `${many.size.listings.toLocaleString("en")} listings, ${many.size.bookings.toLocaleString("en")} bookings against a hundredth`;
  for (const { what, measured, bound } of grown) {
    if (!what.includes(only)) continue;
    const { first, second, ratio } = await sideBySide(measured(few), measured(many), rounds, milliseconds);
    keep(atMost(ratio, bound, `time of: ${what}`, against, `${paceText(second)} against ${paceText(first)}`));
  }
}
