import type { OpeningHours } from "#app/modules/availability/opening.ts";
import type { ListingRules } from "#app/modules/availability/rules.ts";

/** What one listing says: types and rules, without I/O. JSON columns have the shapes below; listing.schema.ts judges them. */

export const statuses = ["draft", "published", "paused", "archived"] as const;
export type ListingStatus = (typeof statuses)[number];

export const conditions = ["new", "good", "worn", "to_repair"] as const;
export type Condition = (typeof conditions)[number];

/** Told by the family of its category. */
export const listingKinds = ["equipment", "room", "material", "design"] as const;
export type ListingKind = (typeof listingKinds)[number];

/** What is asked for by dates: lent, or used where it is. */
export const bookableKinds = ["equipment", "room"] as const;
export type BookableKind = (typeof bookableKinds)[number];

/** Materials and designs have pages and verbs of their own, and are never booked. */
export function isBookable(kind: string): kind is BookableKind {
  return bookableKinds.some((one) => one === kind);
}

/** whole: a booking takes the room; shared: it takes some of its places, which are its units. */
export const occupancies = ["whole", "shared"] as const;
export type Occupancy = (typeof occupancies)[number];

/** Hours that take the place of those of the space; its closures and holidays hold all the same. */
export type OwnOpening = Pick<OpeningHours, "weekly" | "exceptions">;

export const audiences = ["anyone", "networks", "trusted"] as const;
export type Audience = (typeof audiences)[number];

export const termKinds = ["free", "free_contribution", "fixed", "per_day", "per_hour"] as const;
export type TermKind = (typeof termKinds)[number];

export const blockCauses = ["maintenance", "own_use"] as const;
export type BlockCause = (typeof blockCauses)[number];

/** Amounts in integer cents; recorded and printed, never collected. */
export interface Terms {
  kind: TermKind;
  amountCents: number | null;
  depositCents: number | null;
  currency: "EUR";
  insurance: string;
  note: string;
  /** What leaves is given: nothing is expected back. */
  oneWay: boolean;
}

/** Who may ask, and who is accepted without asking. `networkIds` count where the audience is "networks". */
export interface Asking {
  audience: Audience;
  networkIds: string[];
  /** Outside organisations (a school, a town hall) may ask. */
  organisations: boolean;
  /** Private persons may ask for themselves. */
  persons: boolean;
  atOnce: { everyone: boolean; networkIds: string[]; trusted: boolean; ownMembers: boolean };
}

/** Facts of a machine, in millimetres, watts and kilograms; of a room, in people and square metres. What is absent is not said. */
export interface Facts {
  buildVolumeMm?: { x: number; y: number; z: number };
  materials?: string[];
  nozzleMm?: number;
  heatedBed?: boolean;
  enclosure?: boolean;
  laserType?: "co2" | "diode" | "fibre";
  laserPowerW?: number;
  bedMm?: { x: number; y: number };
  powerW?: number;
  weightKg?: number;
  /** Of a room: people, square metres. */
  seated?: number;
  standing?: number;
  surfaceM2?: number;
  stepFree?: boolean;
  accessibleToilets?: boolean;
  inductionLoop?: boolean;
  /** What is in a room without being a listing: « écran », « vaisselle pour 40 ». */
  equipment?: string[];
  noise?: string;
}

const yesNo = ["heatedBed", "enclosure", "stepFree", "accessibleToilets", "inductionLoop"] as const;

/** A fact that is yes, no, or not said. */
export function isYesNo(fact: keyof Facts): fact is (typeof yesNo)[number] {
  return yesNo.some((one) => one === fact);
}

export type { ListingRules };

export const defaultTerms: Terms = {
  kind: "free",
  amountCents: null,
  depositCents: null,
  currency: "EUR",
  insurance: "",
  note: "",
  oneWay: false,
};

/** Spaces may ask; nobody is accepted without asking. */
export const defaultAsking: Asking = {
  audience: "anyone",
  networkIds: [],
  organisations: false,
  persons: false,
  atOnce: { everyone: false, networkIds: [], trusted: false, ownMembers: false },
};

export const statusVerbs = ["publish", "pause", "resume", "archive", "restore"] as const;
export type ListingVerb = (typeof statusVerbs)[number];

/** The one table of states. `restore` brings back a draft when it was never published, else a paused listing. */
const transitions: Record<ListingVerb, { from: readonly ListingStatus[]; to: ListingStatus }> = {
  publish: { from: ["draft"], to: "published" },
  pause: { from: ["published"], to: "paused" },
  resume: { from: ["paused"], to: "published" },
  archive: { from: ["draft", "published", "paused"], to: "archived" },
  restore: { from: ["archived"], to: "paused" },
};

/** The status after `verb`, or undefined when it cannot be done from there. */
export function statusAfter(
  verb: ListingVerb,
  listing: { status: ListingStatus; everPublished: boolean },
): ListingStatus | undefined {
  const { from, to } = transitions[verb];
  if (!from.includes(listing.status)) return undefined;
  return verb === "restore" && !listing.everPublished ? "draft" : to;
}

export function isStatus(text: string): text is ListingStatus {
  return statuses.some((status) => status === text);
}
