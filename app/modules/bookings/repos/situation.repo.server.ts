import type { Asker, Commitment, Interval, Rules, Situation, Span } from "#app/modules/availability/availability.ts";
import type { Asking } from "#app/modules/listings/listing.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import { askerOf, trainingFact } from "../asker.ts";
import { type Borrower, isAcceptedAtOnce, type Standing } from "../borrower.ts";
import { type CommitmentRow, commitmentsOf } from "../commitments.ts";
import { openingOf, rulesOf } from "../place.server.ts";
import {
  type AskerRow,
  findAsker,
  findCommitments,
  findCourt,
  findListingNamed,
  findListings,
  type ListingRow,
  type ThingsRow,
} from "./situation-rows.repo.server.ts";

export type { ListingRow };

const day = 86_400_000;
/** Buffers skip closed days: what ended this long before a window can still reach into it. */
const longestBufferReach = 120 * day;

export interface SituationOptions {
  /** Who looks: their trainings, and the owner's freedom when they are keepers of the lender. */
  viewer?: Viewer | undefined;
  /** In whose name; adds who may ask, limits and consecutive bookings. */
  borrower?: Borrower | undefined;
  excludeBookingId?: string | undefined;
  /** False: a keeper is judged as anybody. */
  asOwner?: boolean | undefined;
}

/** What the choke point needs beside the situation itself. */
export interface LoadedSituation {
  listing: ListingRow;
  situation: Situation;
  asking: Asking;
  /** The listing accepts this borrower without an answer. */
  atOnce: boolean;
  /** The code of a request of this borrower that still holds units. */
  heldRequest: string | null;
  /** What that request was asked together with. */
  heldGroup: string | null;
  /** Who may commit the borrowing space, and its name; null when there is no such space. */
  askingRole: string | null;
  borrowerName: string | null;
  /** For the agreement and the mails; only from `loadCourt`. */
  written?: ThingsRow;
}

function reachOf(rules: Partial<Record<string, Rules>>): number {
  const isSomething = (span: Span | null) => span !== null && ("days" in span ? span.days : span.minutes) > 0;
  const buffered = Object.values(rules).some(
    (one) => one && (isSomething(one.bufferBefore) || isSomething(one.bufferAfter) || one.noConsecutiveBookings),
  );
  return buffered ? longestBufferReach : 0;
}

function pauseOf({ status, spaceClosed, pauseReason }: ListingRow): Situation["paused"] {
  if (spaceClosed) return { placeClosed: true };
  return status === "published" ? false : { note: pauseReason };
}

function situationOf(
  listing: ListingRow,
  commitments: readonly Commitment[],
  window: Interval,
  now: number,
): Situation {
  return {
    now,
    units: listing.units,
    opening: openingOf(listing, now, window.end),
    rules: rulesOf(listing.rules),
    commitments,
    paused: pauseOf(listing),
  };
}

function grouped(rows: readonly CommitmentRow[]): Map<string, Commitment[]> {
  const byListing = new Map<string, Commitment[]>();
  for (const row of rows) {
    const list = byListing.get(row.listing) ?? [];
    list.push(...commitmentsOf(row));
    byListing.set(row.listing, list);
  }
  return byListing;
}

async function commitmentsByListing(
  listings: readonly ListingRow[],
  window: Interval,
  now: number,
): Promise<Map<string, Commitment[]>> {
  const reach = Math.max(0, ...listings.map(({ rules }) => reachOf(rulesOf(rules))));
  const rows = await findCommitments(
    listings.map(({ id }) => id),
    {
      from: window.start - reach,
      to: window.end + reach,
      now,
      backSince: reach > 0 ? window.start - reach : null,
    },
  );
  return grouped(rows);
}

function standingOf(listing: ListingRow, borrower: Borrower, row: AskerRow, viewer: Viewer | undefined): Standing {
  return {
    networkIds: row.networkIds,
    trusted: row.trusted === 1,
    coOwner: row.coOwner !== null,
    coOwnerAtOnce: row.coOwner === 2,
    own: borrower.kind === "space" && borrower.spaceId === listing.spaceId,
    ownMember: viewer !== undefined && hasRole(viewer, listing.spaceId, "member"),
  };
}

const stranger: AskerRow = {
  networkIds: [],
  trusted: 0,
  coOwner: null,
  openBookings: [],
  held: null,
  heldGroup: null,
  records: [],
  askingRole: null,
  borrowerName: null,
};

async function loadAsker(
  listing: ListingRow,
  now: number,
  options: SituationOptions,
  known?: AskerRow,
): Promise<Omit<LoadedSituation, "listing" | "situation" | "asking"> & { asker?: Asker }> {
  const { viewer, borrower, asOwner = viewer !== undefined && hasRole(viewer, listing.spaceId, "keeper") } = options;
  const asking = JSON.parse(listing.asking) as Asking;
  const nobody = { atOnce: false, heldRequest: null, heldGroup: null, askingRole: null, borrowerName: null };
  if (!borrower) {
    if (!viewer || viewer.kind === "visitor") return nobody;
    if (!listing.trainingId) return asOwner ? { ...nobody, asker: { role: "owner", mayAsk: true } } : nobody;
    const { records } = (await findAsker(listing.id, { kind: "person", userId: viewer.userId }, now)) ?? stranger;
    const training = trainingFact(listing.training ?? "", records, now, listing.zone);
    return { ...nobody, asker: { role: asOwner ? "owner" : "borrower", mayAsk: true, trainings: [training] } };
  }
  const row = known ?? (await findAsker(listing.id, borrower, now)) ?? stranger;
  const standing = standingOf(listing, borrower, row, viewer);
  const asker = askerOf({
    asking,
    borrower,
    standing,
    training: listing.training,
    records: row.records,
    openBookings: row.openBookings,
    now,
    zone: listing.zone,
    asOwner,
  });
  const { held: heldRequest, heldGroup, askingRole, borrowerName } = row;
  return {
    asker,
    atOnce: isAcceptedAtOnce(asking, borrower, standing),
    heldRequest,
    heldGroup,
    askingRole,
    borrowerName,
  };
}

interface Known {
  listing: ListingRow;
  commitments: readonly Commitment[];
  asker?: AskerRow | undefined;
}

async function completed(
  { listing, commitments, asker: known }: Known,
  window: Interval,
  now: number,
  options: SituationOptions,
): Promise<LoadedSituation> {
  const counted = commitments.filter(({ id }) => id !== options.excludeBookingId);
  const { asker, ...facts } = await loadAsker(listing, now, options, known);
  const bare = situationOf(listing, counted, window, now);
  const situation = asker ? { ...bare, asker } : bare;
  return { listing, situation, asking: JSON.parse(listing.asking) as Asking, ...facts };
}

/** Longer than any horizon and any loan: what is planned further ahead cannot meet anything that can be asked. */
const furthest = 11 * 366 * day;

/** Everything to judge, and to write, from now to the horizon of the listing, by its id or code, in one query; undefined when there is no such listing. */
export async function loadCourt(
  named: string,
  now: Date,
  options: SituationOptions & { from?: Date } = {},
): Promise<LoadedSituation | undefined> {
  const at = now.getTime();
  const from = Math.min(at, options.from?.getTime() ?? at) - longestBufferReach;
  const range = { from, to: at + furthest, now: at, backSince: from };
  const rows = await findCourt(named, range, options.borrower);
  if (!rows) return undefined;
  const { listing, asker, written } = rows;
  const horizons = Object.values(rulesOf(listing.rules)).map(({ horizonDays }) => horizonDays);
  const window = { start: from, end: at + (Math.max(0, ...horizons) + 366) * day };
  const commitments = rows.commitments.flatMap(commitmentsOf);
  return { ...(await completed({ listing, commitments, asker }, window, at, options)), written };
}

/**
 * What is known of a listing over `window` (epoch milliseconds, `[start, end)`), for the availability engine: two queries,
 * one more when somebody asks. Undefined when there is no such listing.
 */
export async function loadSituation(
  listingId: string,
  window: Interval,
  now: Date,
  options: SituationOptions = {},
): Promise<Situation | undefined> {
  const [listing] = await findListings([listingId]);
  if (!listing) return undefined;
  const at = now.getTime();
  const commitments = (await commitmentsByListing([listing], window, at)).get(listing.id) ?? [];
  return (await completed({ listing, commitments }, window, at, options)).situation;
}

/**
 * A listing by its id or code with its situation over a window that depends on its zone, in two queries; nobody in particular
 * asks. Undefined when there is no such listing.
 */
export async function loadWindow(
  named: string,
  windowIn: (zone: string) => Interval,
  now: Date,
): Promise<{ listing: ListingRow; situation: Situation } | undefined> {
  const listing = await findListingNamed(named);
  if (!listing) return undefined;
  const window = windowIn(listing.zone);
  const byListing = await commitmentsByListing([listing], window, now.getTime());
  return { listing, situation: situationOf(listing, byListing.get(listing.id) ?? [], window, now.getTime()) };
}

/** The same for many listings at once, in two queries; nobody in particular asks. */
export async function loadSituations(
  listingIds: readonly string[],
  window: Interval,
  now: Date,
): Promise<Map<string, Situation>> {
  const listings = await findListings(listingIds);
  const at = now.getTime();
  const byListing = await commitmentsByListing(listings, window, at);
  return new Map(
    listings.map((listing) => [listing.id, situationOf(listing, byListing.get(listing.id) ?? [], window, at)]),
  );
}
