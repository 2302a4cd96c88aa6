import type { Side } from "#app/modules/bookings/booking.ts";
import type { Badge, Contact, Moment, ThreadEntry } from "#app/modules/bookings/booking.view.ts";
import type { GroupKind } from "./group.ts";

/** What the page of a group shows; sentences, dates and amounts are written on the server. */

export interface LineView {
  id: string;
  code: string;
  href: string;
  /** equipment | room */
  kind: string;
  title: string;
  dates: Moment;
  /** How many people, and what it costs: short phrases. */
  facts: string[];
  badge: Badge;
  /** Why it cannot be accepted as things stand, for whoever answers. */
  against: string;
  can: { approve: boolean; decline: boolean; cancel: boolean; missed: boolean };
}

/** What whoever answers can do in one tap. */
export interface AnswerView {
  /** How many lines wait for the lender. */
  waiting: number;
  /** How many of them can be accepted. */
  possible: number;
  words: string;
}

export interface GroupView {
  code: string;
  version: number;
  kind: GroupKind;
  title: string;
  line: string;
  badge: Badge;
  /** How many lines stand where: « 3 acceptées », « 1 refusée ». */
  tally: string[];
  facts: { name: string; value: string; href?: string }[];
  lines: LineView[];
  sides: readonly Side[];
  answer: AnswerView | null;
  /** What to know when there is nothing to answer. */
  words: string;
  can: { cancel: boolean; missed: boolean; message: boolean };
  contact: Contact | null;
  thread: ThreadEntry[];
}
