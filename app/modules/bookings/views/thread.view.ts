import { pictureAddress, pictureSet } from "#app/modules/listings/listing.urls.ts";
import { borrowerName } from "../booking.outputs.ts";
import type { Actor } from "../booking.ts";
import { incidentUrl } from "../booking.urls.ts";
import { intervalWords, momentOf, type Telling } from "../loan-words.ts";
import type { EventKind } from "../replay.ts";
import type { EventRow } from "../repos/event.repo.server.ts";
import type { LoanFacts } from "../repos/loan-facts.repo.server.ts";
import type { PictureView, ThreadEntry } from "./booking.view.ts";

/** Who looks, and the names of those who acted. */
export interface Onlooker {
  userId: string;
  names: ReadonlyMap<string, string>;
}

export function picturesView(pictures: readonly { storageKey: string; alt: string }[], alt: string): PictureView[] {
  return pictures.map((picture) => ({
    src: pictureAddress(picture.storageKey, 320),
    srcSet: pictureSet(picture.storageKey),
    alt: picture.alt || alt,
  }));
}

/** « Vous », a colleague by name, the other side by the name of its space (and who of them wrote, where `named`). */
export function whoWords(
  telling: Telling,
  onlooker: Onlooker,
  actorId: string | null,
  side: Actor,
  named = false,
): string {
  const { row, say } = telling;
  if (side === "system") return say("who_system");
  if (actorId === onlooker.userId) return say("who_you");
  const name = actorId ? onlooker.names.get(actorId) : undefined;
  const party = side === "lender" ? row.lenderName : borrowerName(row);
  if (side === telling.side) return name ?? party;
  return named && name && name !== party ? say("who_of", { name, party }) : party;
}

const stops: readonly EventKind[] = ["declined", "cancelled", "no_show"];
const warns: readonly EventKind[] = [
  "expired",
  "lapsed",
  "competed",
  "incident_reported",
  "proposal_refused",
  "proposal_withdrawn",
  "change_refused",
  "change_withdrawn",
  "extension_refused",
];
const dated: readonly EventKind[] = [
  "asked",
  "proposed",
  "proposal_accepted",
  "changed",
  "change_asked",
  "change_accepted",
  "extended",
  "extension_asked",
  "extension_accepted",
];

function numberIn(details: Record<string, unknown>, name: string): number | undefined {
  const value = details[name];
  return typeof value === "number" ? value : undefined;
}

function detailWords(telling: Telling, event: EventRow): string {
  const { row, say } = telling;
  const { kind, details } = event;
  const parts: string[] = [];
  const [start, end] = [numberIn(details, "startAt"), numberIn(details, "endAt")];
  if (dated.includes(kind) && start !== undefined && end !== undefined)
    parts.push(intervalWords(telling, new Date(start), new Date(end)));
  const quantity = numberIn(details, "quantity");
  if (dated.includes(kind) && quantity !== undefined && quantity !== 1)
    parts.push(say("quantity", { count: quantity }));
  const moved = numberIn(details, kind === "handed_over" ? "handedOver" : "returned");
  if ((kind === "handed_over" || kind === "returned") && moved !== undefined && row.quantity > 1)
    parts.push(say("quantity", { count: moved }));
  const lost = numberIn(details, "lost");
  if (kind === "returned" && lost) parts.push(say("quantity_lost", { count: lost }));
  return parts.join(" · ");
}

/** What a change does to the agreement: both sides are asked for their word again. */
function agreementWords(
  { say }: Telling,
  { renewals }: ThreadContext,
  { kind, details, occurredAt }: EventRow,
): string {
  if (kind === "agreement_accepted") {
    const version = numberIn(details, "version") ?? 1;
    return version > 1 ? say("agreement_version", { version }) : "";
  }
  const version = dated.includes(kind) ? renewals.get(occurredAt) : undefined;
  return version ? say("agreement_renewed", { version }) : "";
}

function picturesOf(event: EventRow, handOvers: LoanFacts["handOvers"], alt: string): PictureView[] {
  if (event.kind !== "handed_over" && event.kind !== "returned") return [];
  const passage = handOvers.find(({ id }) => id === event.details.passage);
  return passage ? picturesView(passage.pictures, alt) : [];
}

function eventEntry(telling: Telling, context: ThreadContext, event: EventRow): ThreadEntry {
  const { onlooker, handOvers } = context;
  const { kind, actorId, side } = event;
  return {
    id: `e${event.sequence}`,
    as: stops.includes(kind) ? "stop" : warns.includes(kind) ? "warn" : "event",
    who: side === "system" ? "" : whoWords(telling, onlooker, actorId, side),
    at: momentOf(telling, new Date(event.occurredAt)),
    mine: false,
    strong: telling.say(`event_${kind}`),
    text: [detailWords(telling, event), agreementWords(telling, context, event)].filter(Boolean).join(". "),
    pictures: picturesOf(event, handOvers, telling.say(kind === "returned" ? "photo_back" : "photo_out")),
    href: null,
  };
}

type MessageRow = Pick<
  LoanFacts["messages"][number],
  "id" | "authorId" | "side" | "at" | "body" | "erasedAt" | "incidentId"
>;

interface ThreadContext {
  onlooker: Onlooker;
  handOvers: LoanFacts["handOvers"];
  /** The later versions of the agreement, by the instant at which each was written. */
  renewals: ReadonlyMap<number, number>;
}

function actorOf(side: string): Actor {
  return side === "lender" || side === "borrower" ? side : "system";
}

/** An event by itself, without what was handed over or agreed with it. */
export function bareEventEntry(telling: Telling, onlooker: Onlooker, event: EventRow): ThreadEntry {
  return eventEntry(telling, { onlooker, handOvers: [], renewals: new Map() }, event);
}

export function messageEntry(telling: Telling, onlooker: Onlooker, message: MessageRow): ThreadEntry {
  return {
    id: `m${message.id}`,
    as: "message",
    who: whoWords(telling, onlooker, message.authorId, actorOf(message.side), true),
    at: momentOf(telling, message.at),
    mine: message.authorId === onlooker.userId,
    strong: "",
    text: message.erasedAt ? telling.say("message_erased") : message.body,
    pictures: [],
    href: message.incidentId ? incidentUrl(telling.row.code, message.incidentId) : null,
  };
}

/** Messages and events of a loan in one line of time, oldest first; of what happened at one instant, words come first. */
export function threadView(
  telling: Telling,
  onlooker: Onlooker,
  rows: { events: readonly EventRow[] } & Pick<LoanFacts, "messages" | "handOvers" | "agreements">,
): ThreadEntry[] {
  const later = rows.agreements.filter(({ version }) => version > 1);
  const renewals = new Map(later.map(({ createdAt, version }) => [createdAt.getTime(), version]));
  const context = { onlooker, handOvers: rows.handOvers, renewals };
  const entries = [
    ...rows.events.map((event) => ({ at: event.occurredAt, order: 1, entry: eventEntry(telling, context, event) })),
    ...rows.messages.map((message) => ({
      at: message.at.getTime(),
      order: 0,
      entry: messageEntry(telling, onlooker, message),
    })),
  ];
  return entries.sort((a, b) => a.at - b.at || a.order - b.order).map(({ entry }) => entry);
}
