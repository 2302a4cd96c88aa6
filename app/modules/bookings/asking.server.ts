import type { z } from "zod";
import type { Interval, Use } from "#app/modules/availability/availability.ts";
import { isBookable } from "#app/modules/listings/listing.ts";
import {
  type Public,
  passQuote,
  publicOf,
  quoteToStore,
  type StoredQuote,
  type Tariff,
} from "#app/modules/prices/prices.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { askedWindow, type TypedAs, type TypedWindow } from "./asked-window.ts";
import { fail } from "./booking.failures.ts";
import { mayCommit } from "./booking.policy.ts";
import type { askSchema } from "./booking.schema.ts";
import type { Booking } from "./booking.ts";
import type { Borrower } from "./borrower.ts";
import { type Asked, acceptsAtOnce, granularityOf, judgeIn } from "./judge-booking.server.ts";
import { type LoadedSituation, loadCourt } from "./repos/situation.repo.server.ts";

export type AskInput = z.output<typeof askSchema>;

/** A request before it is judged: who, what, when. */
export interface Prepared {
  court: LoadedSituation;
  asked: Asked;
  borrower: Borrower;
  /** The viewer answers for the lender. */
  isKeeper: boolean;
  granularity: "day" | "minutes";
  occasion: Pick<Booking, "persons" | "purpose" | "insurance">;
  /** In which quality they come, and what they chose beside. */
  payment: { public: Public; options: readonly string[] };
  /** Paid with days of that pass. */
  passId?: string;
}

/** Without a word about it, the only space of a person asks; a person without a space asks for themselves. */
export function borrowerAsked(
  viewer: Person,
  input: Pick<AskInput, "borrower" | "space" | "organisation">,
): Result<Borrower> {
  const { userId, memberships } = viewer;
  const only = memberships.length === 1 ? memberships[0]?.spaceId : undefined;
  const kind =
    input.borrower ?? (input.space ? "space" : input.organisation ? "organisation" : only ? "space" : undefined);
  if (kind === "organisation") {
    if (!input.organisation) return missing("organisation");
    return ok({ kind, organisationName: input.organisation, userId });
  }
  if (kind === "person" || (kind === undefined && memberships.length === 0)) return ok({ kind: "person", userId });
  const spaceId = input.space ?? only;
  return spaceId ? ok({ kind: "space", spaceId, userId }) : missing("space");
}

function missing(field: string) {
  return fail("borrower_missing", { fields: { [field]: [{ key: "platform.issue_required" }] } });
}

export function windowOf(typed: TypedWindow, granularity: TypedAs, zone: string) {
  const window = askedWindow(typed, granularity, zone);
  if (window.ok) return ok(window.interval);
  const fields: Record<string, { key: string }[]> = {};
  for (const { field, problem } of window.problems) fields[field] = [{ key: `failures.bookings.${problem}` }];
  return fail("invalid_window", { fields });
}

/** The use that is meant when none is named: a loan where one is offered. */
export function usageOf(court: LoadedSituation, wished: Use | undefined): Use {
  return wished ?? (court.situation.rules.away ? "away" : "on_the_spot");
}

interface Known {
  known?: LoadedSituation | undefined;
  interval?: Interval;
  /** Whoever answers for the lender proposes it to them: they are not bound by it before they say yes. */
  proposedTo?: Borrower | undefined;
}

/**
 * Loads the listing, unless its court is at hand, and settles who asks for what: nothing is judged yet. A series gives the
 * interval of each of its dates itself, and none here.
 */
export async function prepare(
  { viewer, now }: Context<Person>,
  input: AskInput,
  { known, interval: given, proposedTo }: Known = {},
): Promise<Result<Prepared>> {
  // A pass is of a person, and pays for that person.
  const who = proposedTo ? ok(proposedTo) : borrowerAsked(viewer, input.pass ? { borrower: "person" } : input);
  if (!who.ok) return who;
  const borrower = who.value;
  const asOwner = input.override === false ? false : undefined;
  const court = known ?? (await loadCourt(input.listing, now, { viewer, borrower, asOwner }));
  const isKeeper = court !== undefined && hasRole(viewer, court.listing.spaceId, "keeper");
  if (!court || (court.listing.status === "draft" && !isKeeper) || court.listing.status === "archived")
    return fail("no_such_listing");
  if (!isBookable(court.listing.kind)) return fail("not_by_dates");
  if (input.override === true && !isKeeper) return fail("may_not_override");
  if (proposedTo && !isKeeper) return fail("not_yours");
  if (!proposedTo && !mayCommit(viewer, borrower, court.askingRole)) return fail("may_not_commit");
  const use = usageOf(court, input.use);
  const granularity = granularityOf(court, use) ?? (input.from.length > 10 ? "minutes" : "day");
  const typedAs = court.situation.rules[use]?.granularity ?? granularity;
  const interval = given ? ok(given) : windowOf(input, typedAs, court.listing.zone);
  if (!interval.ok) return interval;
  const asked: Asked = { listing: court.listing.id, use, interval: interval.value, quantity: input.quantity, borrower };
  const { persons = null, purpose, insurance, options } = input;
  const belongs = !proposedTo && hasRole(viewer, court.listing.spaceId, "member");
  const payment = { public: input.public ?? publicOf(borrower.kind, belongs), options };
  const occasion = { persons, purpose, insurance };
  return ok({ court, asked, borrower, isKeeper, granularity, occasion, payment });
}

/** What it costs by the tariff of its listing; undefined where there is none. */
export function quoteOf(
  { court, asked, occasion, payment, passId }: Prepared,
  interval: Interval,
): StoredQuote | undefined {
  const { tariff, zone } = court.listing;
  if (passId) return passQuote({ public: payment.public, interval, zone, quantity: asked.quantity });
  if (!tariff) return undefined;
  const { persons } = occasion;
  return quoteToStore(JSON.parse(tariff) as Tariff, { ...payment, interval, zone, persons, quantity: asked.quantity });
}

export function judgePrepared({ court, asked }: Prepared) {
  return judgeIn(court, asked);
}

/** Nobody needs to answer: the listing says so for this borrower, or a keeper of the lender asks. */
export function isAtOnce({ court, asked, isKeeper, passId }: Prepared): boolean {
  return isKeeper || passId !== undefined || acceptsAtOnce(court, asked.use, asked.interval);
}
