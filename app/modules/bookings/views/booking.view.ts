import type { DrawingName } from "#app/ui/drawings.ts";
import type { Step } from "#app/ui/thread.tsx";
import type { Side, Status } from "../booking.ts";
import type { Verb } from "../transitions.ts";
import type { MonthView } from "./effect-months.view.ts";
import type { PriceView } from "./price.view.ts";

/** What the pages of a loan show. Sentences, dates and amounts are written on the server; instants travel as ISO 8601 beside them. */

export interface Moment {
  iso: string;
  words: string;
}

export interface PictureView {
  src: string;
  srcSet: string;
  alt: string;
}

export interface Badge {
  tone: "ok" | "warn" | "stop" | "act" | "quiet";
  words: string;
}

/** A message or an event, in one line of time. */
export interface ThreadEntry {
  id: string;
  as: "message" | "event" | "warn" | "stop";
  who: string;
  at: Moment;
  mine: boolean;
  text: string;
  /** The first words of an event, set in bold. */
  strong: string;
  pictures: PictureView[];
  href: string | null;
}

export interface Contact {
  name: string;
  person: string;
  email: string;
  phone: string;
  address: string;
  href: string | null;
}

export interface ProposalView {
  number: number;
  title: string;
  dates: string;
  /** « 3 places »; empty for one. */
  quantity: string;
  state: Badge;
}

/** What approving would do. */
export interface EffectOnCalendar {
  bookable: boolean;
  /** Whole sentences: what stays free, or every reason against it. */
  sentences: string[];
  /** The months of the asked dates as they would be, three at most. */
  months: MonthView[];
  competing: { code: string; href: string; words: string }[];
}

/** A passage from hand to hand that one side wrote down and the other may confirm. */
export interface PassageView {
  id: string;
  direction: "out" | "back";
  title: string;
  at: Moment;
  facts: { name: string; value: string }[];
  note: string;
  pictures: PictureView[];
  confirmed: string | null;
  /** The viewer wrote it down: the code that the other side reads out confirms it. */
  mine: boolean;
  /** For the side that has not written it down, while it is not confirmed. */
  code: string | null;
}

export interface IncidentLine {
  href: string;
  title: string;
  open: boolean;
  at: Moment;
}

/** What the viewer's side should do next; the page opens with it. */
export type NextAct =
  | "answer"
  | "answer_proposal"
  | "answer_change"
  | "confirm"
  | "accept_agreement"
  | "hand_over"
  | "return"
  | "close"
  | "wait";

/** What stands in the way of what was promised, in words. */
export interface ConflictView {
  title: string;
  sentences: string[];
  /** What can be done. */
  line: string;
}

export interface BookingView {
  code: string;
  label: { kind: "equipment" | "room"; word: string };
  /** How to get in; empty unless it is agreed, not over, and the viewer is of one side. */
  access: string;
  version: number;
  status: Status;
  title: string;
  dates: { words: string; from: string; to: string };
  line: string;
  badge: Badge;
  steps: Step[];
  /** The sides for which the viewer may act; none for a member who may only look. */
  sides: readonly Side[];
  next: NextAct;
  /** What to know before acting, in a sentence. */
  nextWords: string;
  can: Partial<Record<Verb, true>>;
  listing: { code: string; title: string; href: string; picture: PictureView | null; drawing: DrawingName };
  facts: { name: string; value: string; href?: string }[];
  contact: Contact | null;
  effect: EffectOnCalendar | null;
  /** The units do not suffice for what was promised; for the lender alone. */
  conflict: ConflictView | null;
  proposals: ProposalView[];
  openProposal: (ProposalView & { kind: string; mine: boolean; message: string }) | null;
  passages: PassageView[];
  incidents: IncidentLine[];
  /** What it costs; null where the terms say it all. */
  price: PriceView | null;
  agreement: { href: string; words: string; hash: string; version: number; acceptedByMe: boolean } | null;
  thread: ThreadEntry[];
}

/** What every page about a loan says above its form. */
export interface LoanHead {
  code: string;
  label: BookingView["label"];
  version: number;
  href: string;
  title: string;
  line: string;
  badge: Badge;
  /** Sent with the form: posting twice does it once. */
  key: string;
}

/** Dates in a form, as they are typed. */
export interface DatesView {
  granularity: "day" | "nights" | "parts" | "minutes";
  /** By parts of the day: which there are, which are chosen, and the words above them. */
  parts?: {
    options: { value: string; label: string }[];
    fromPart: string;
    toPart: string;
    fromLabel: string;
    toLabel: string;
  };
  /** Nothing is collected or brought back. */
  onTheSpot?: boolean;
  from: string;
  to: string;
  quantity: number;
  /** How many there are in all. */
  units: number;
  /** In whose time the hours are. */
  zoneWords: string;
}

/** What a passage from hand to hand counts and ticks. */
export interface LuggageView {
  /** The most that can leave, or come back. */
  quantity: number;
  units: { id: string; label: string }[];
  accessories: { id: string; name: string; quantity: number }[];
  checklist: string[];
}
