import { groupUrl } from "#app/modules/groups/group.urls.ts";
import { drawingOf } from "#app/modules/listings/category.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Language, Params } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { borrowerName } from "../booking.outputs.ts";
import { sidesOf } from "../booking.policy.ts";
import { openStatuses, plannedStatuses, type Side, statusAt } from "../booking.ts";
import { agreementUrl, incidentUrl } from "../booking.urls.ts";
import { effectOnCalendar } from "../calendar-effect.server.ts";
import { conflictOf, conflictWords } from "../conflicts.server.ts";
import { judgeAgain } from "../judge-booking.server.ts";
import { badgeOf, datesOf, intervalWords, lineOf, momentOf, stepsOf, type Telling, titleOf } from "../loan-words.ts";
import { nextActOf, type Standing, verbsOpenTo } from "../next-act.ts";
import type { BookingRow } from "../repos/booking.repo.server.ts";
import { listEvents } from "../repos/event.repo.server.ts";
import { findLoanFacts, findNames, type LoanFacts } from "../repos/loan-facts.repo.server.ts";
import { termsOf, termsWords } from "../terms-words.ts";
import type {
  BookingView,
  ConflictView,
  Contact,
  EffectOnCalendar,
  IncidentLine,
  ProposalView,
} from "./booking.view.ts";
import { directionOf, passageView, sideOf } from "./passage.view.ts";
import { priceView } from "./price.view.ts";
import { type Onlooker, picturesView, threadView } from "./thread.view.ts";

/** Contact details appear to the other side once it is agreed, and no sooner. */
const agreed = [
  "approved",
  "partly_handed_over",
  "handed_over",
  "partly_returned",
  "returned",
  "closed",
  "took_place",
  "no_show",
];

/** A room is booked, not lent: some sentences are its own, the others hold for both. */
function ofRoom(language: Language, words: Telling["say"]): Telling["say"] {
  return (key, params) => {
    const own = `booked.${key}`;
    const said = say(language, own, params);
    return said === own ? words(key, params) : said;
  };
}

/** What a page about it is headed with. */
export function labelOf(row: BookingRow, language: Language): { kind: "equipment" | "room"; word: string } {
  return row.listingKind === "room"
    ? { kind: "room", word: say(language, "together.booking") }
    : { kind: "equipment", word: say(language, "bookings.loan") };
}

/** While it is agreed and not over, and to its two sides alone. */
function accessOf({ row, now }: Telling, { listing }: LoanFacts, sides: readonly Side[]): string {
  return sides.length > 0 && plannedStatuses.includes(statusAt(row, now)) ? listing.access : "";
}

export function tellingOf(visit: Visit, row: BookingRow): Telling {
  const { language, now, viewer } = visit;
  const side: Side = hasRole(viewer, row.lenderSpaceId, "member") ? "lender" : "borrower";
  const words = (key: string, params?: Params) => say(language, `loans.${key}`, params);
  return { row, side, language, now, say: row.listingKind === "room" ? ofRoom(language, words) : words };
}

/** The proposal that somebody must answer: other dates for a request, or a change of what is agreed. */
function waitingProposal(row: BookingRow, { proposals }: LoanFacts) {
  const kinds = openStatuses.includes(row.status) ? ["counter"] : ["change", "extension"];
  return proposals.find(({ status, kind }) => status === "open" && kinds.includes(kind));
}

export function standingOf(row: BookingRow, facts: LoanFacts, viewer: Person, now: Date): Standing {
  const open = waitingProposal(row, facts);
  return {
    row,
    sides: sidesOf(viewer, row),
    now,
    openProposal: open ? { side: sideOf(open.side), kind: open.kind } : null,
    unconfirmed: facts.handOvers
      .filter(({ confirmedAt }) => confirmedAt === null)
      .map(({ direction, recordedBySide }) => ({ direction: directionOf(direction), side: sideOf(recordedBySide) })),
    openIncidents: facts.incidents.filter(({ status }) => status === "open").length,
    acceptedBy: facts.agreement?.acceptances.map(({ side }) => sideOf(side)) ?? [],
    hasAgreement: facts.agreement !== null,
  };
}

type Place = NonNullable<LoanFacts["borrowerSpace"]>;

export function contactOf({ row, side, now }: Telling, facts: LoanFacts): Contact | null {
  if (!agreed.includes(statusAt(row, now))) return null;
  const other: Side = side === "lender" ? "borrower" : "lender";
  const personId = other === "lender" ? row.lenderUserId : row.borrowerUserId;
  const person = facts.persons.find(({ id }) => id === personId);
  const place: Place | null = other === "lender" ? facts.listing.space : facts.borrowerSpace;
  return {
    name: other === "lender" ? row.lenderName : borrowerName(row),
    person: person?.name ?? "",
    email: place?.contactEmail || (person?.email ?? ""),
    phone: place?.phone || (person?.phone ?? ""),
    address: place ? [place.address, `${place.postcode} ${place.town}`.trim()].filter(Boolean).join(", ") : "",
    href: place ? spaceUrl(place.slug) : null,
  };
}

function factsOf(telling: Telling, facts: LoanFacts): BookingView["facts"] {
  const { row, say, language } = telling;
  const { listing, borrowerSpace } = facts;
  const accessories = listing.accessories.map(({ name, quantity }) =>
    quantity === 1 ? name : say("several", { quantity, title: name }),
  );
  const otherZone = borrowerSpace !== null && borrowerSpace.zone !== row.zone;
  return [
    { name: say("fact_thing"), value: listing.title, href: listingPath(listing.code) },
    { name: say("fact_dates"), value: datesOf(telling).words },
    ...(row.groupCode ? [{ name: say("fact_group"), value: row.groupTitle ?? "", href: groupUrl(row.groupCode) }] : []),
    { name: say("fact_zone"), value: otherZone ? say("zone_of", { town: listing.space.town || row.lenderName }) : "" },
    { name: say("fact_quantity"), value: row.quantity > 1 ? say("quantity", { count: row.quantity }) : "" },
    { name: say("fact_borrower"), value: borrowerName(row) },
    { name: say("fact_asked_by"), value: borrowerName(row) === row.personName ? "" : row.personName },
    { name: say("fact_purpose"), value: row.purpose },
    { name: say("fact_persons"), value: row.persons === null ? "" : say("persons", { count: row.persons }) },
    { name: say("fact_insurance"), value: row.insurance },
    { name: say("fact_accessories"), value: accessories.join(", ") },
    { name: say("fact_terms"), value: row.quote ? "" : termsWords(termsOf(facts.terms), language) },
    { name: say("fact_care"), value: listing.care },
  ].filter(({ value }) => value !== "");
}

const proposalTones = {
  open: "act",
  accepted: "ok",
  refused: "stop",
  withdrawn: "quiet",
  superseded: "quiet",
} as const;

function proposalView(telling: Telling, proposal: LoanFacts["proposals"][number]): ProposalView {
  const { say } = telling;
  const state = proposal.status in proposalTones ? (proposal.status as keyof typeof proposalTones) : "superseded";
  return {
    number: proposal.number,
    title: say(`proposal_${proposal.kind}_${proposal.side}`),
    dates: intervalWords(telling, proposal.startAt, proposal.endAt),
    quantity: proposal.quantity > 1 ? say("quantity", { count: proposal.quantity }) : "",
    state: { tone: proposalTones[state], words: say(`proposal_${state}`) },
  };
}

function openProposalView(telling: Telling, facts: LoanFacts, sides: readonly Side[]): BookingView["openProposal"] {
  const open = waitingProposal(telling.row, facts);
  if (!open) return null;
  const said = facts.messages.find(({ at, side }) => at.getTime() === open.createdAt.getTime() && side === open.side);
  const message = said && !said.erasedAt ? said.body : "";
  return { ...proposalView(telling, open), kind: open.kind, mine: sides.includes(sideOf(open.side)), message };
}

/** What happened, in a few words. */
export function incidentTitle({ say }: Telling, kind: string): string {
  return say(`incident_${kind === "other" ? "else" : kind}`);
}

function incidentsView(telling: Telling, facts: LoanFacts): IncidentLine[] {
  return facts.incidents.map((incident) => ({
    href: incidentUrl(telling.row.code, incident.id),
    title: incidentTitle(telling, incident.kind),
    open: incident.status === "open",
    at: momentOf(telling, incident.openedAt),
  }));
}

function agreementView({ row, say }: Telling, facts: LoanFacts, sides: readonly Side[]): BookingView["agreement"] {
  const { agreement } = facts;
  if (!agreement) return null;
  const accepted = agreement.acceptances.map(({ side }) => sideOf(side));
  const state = accepted.length >= 2 ? "both" : accepted.length === 0 ? "none" : accepted[0];
  return {
    href: agreementUrl(row.code),
    words: say(`agreement_${state}`, { lender: row.lenderName, borrower: borrowerName(row) }),
    hash: agreement.hash,
    version: agreement.version,
    acceptedByMe: sides.length > 0 && sides.every((side) => accepted.includes(side)),
  };
}

/** What the answer that is awaited would do to the calendar of the lender. */
async function effectFor(telling: Telling, standing: Standing, facts: LoanFacts, viewer: Person) {
  const { row } = telling;
  if (!standing.sides.includes("lender")) return null;
  const next = nextActOf(standing);
  if (next === "answer") return effectOnCalendar(telling, viewer, row);
  const open = waitingProposal(row, facts);
  return next === "answer_change" && open ? effectOnCalendar(telling, viewer, open) : null;
}

function nextWords(telling: Telling, standing: Standing, effect: EffectOnCalendar | null): string {
  const { row, side, say, now } = telling;
  const next = nextActOf(standing);
  const params = { lender: row.lenderName, borrower: borrowerName(row), dates: datesOf(telling).words };
  if (next === "answer") return say(effect?.bookable === false ? "next_answer_blocked" : "next_answer", params);
  if (next !== "wait") return say(`next_${next}`, params);
  const status = statusAt(row, now);
  return say(standing.sides.length === 0 ? "next_looking" : `wait_${status}_${side}`, params);
}

/** What stands in the way of what was promised: for the lender, who settles it. */
async function conflictFor({ row, say, language, now }: Telling, sides: readonly Side[]): Promise<ConflictView | null> {
  const conflict = sides.includes("lender") ? await conflictOf(row, now) : undefined;
  if (!conflict) return null;
  return {
    title: say("conflict_title"),
    sentences: conflictWords(conflict, language, now),
    line: say("conflict_line"),
  };
}

/** What may be done now; whoever waits in line may ask again only for dates that are free. */
async function whatCanBeDone(standing: Standing, viewer: Person): Promise<BookingView["can"]> {
  const { row, now } = standing;
  const can = verbsOpenTo(standing);
  if (!can.ask_again) return can;
  const judged = await judgeAgain(row, { excluding: [row.id] }, viewer, now);
  const { ask_again: _notYet, ...without } = can;
  return judged.ok ? can : without;
}

/** The page of a loan, from the viewer's side. */
export async function presentBooking(row: BookingRow, visit: Visit, viewer: Person): Promise<BookingView> {
  const [facts, events] = await Promise.all([findLoanFacts(row), listEvents(row.id)]);
  const telling = tellingOf(visit, row);
  const actors = [...events.map(({ actorId }) => actorId), ...facts.messages.map(({ authorId }) => authorId)];
  const names = await findNames([...new Set(actors.filter((id) => id !== null))]);
  const onlooker: Onlooker = { userId: viewer.userId, names };
  const standing = standingOf(row, facts, viewer, visit.now);
  const { sides } = standing;
  const effect = await effectFor(telling, standing, facts, viewer);
  const can = await whatCanBeDone(standing, viewer);
  const { listing } = facts;
  return {
    code: row.code,
    label: labelOf(row, visit.language),
    access: accessOf(telling, facts, sides),
    version: row.version,
    status: statusAt(row, visit.now),
    title: titleOf(telling),
    dates: datesOf(telling),
    line: lineOf(telling, row.borrowerSpaceId === row.lenderSpaceId),
    badge: badgeOf(telling),
    steps: stepsOf(telling),
    sides,
    next: nextActOf(standing),
    nextWords: can.ask_again ? telling.say("next_ask_again") : nextWords(telling, standing, effect),
    can,
    listing: {
      code: listing.code,
      title: listing.title,
      href: listingPath(listing.code),
      picture: picturesView(listing.pictures, listing.title)[0] ?? null,
      drawing: drawingOf(listing.category),
    },
    facts: factsOf(telling, facts),
    contact: sides.length > 0 ? contactOf(telling, facts) : null,
    effect,
    conflict: await conflictFor(telling, sides),
    proposals: facts.proposals.length > 1 ? facts.proposals.map((proposal) => proposalView(telling, proposal)) : [],
    openProposal: openProposalView(telling, facts, sides),
    passages: facts.handOvers.map((handOver) => passageView(telling, onlooker, sides, handOver, listing)),
    incidents: incidentsView(telling, facts),
    price: priceView(row.quote, can.correct_public === true, visit.language),
    agreement: agreementView(telling, facts, sides),
    thread: threadView(telling, onlooker, { events, ...facts }),
  };
}
