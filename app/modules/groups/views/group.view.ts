import type { Side } from "#app/modules/bookings/booking.ts";
import type { Badge, Contact, Moment, ThreadEntry } from "#app/modules/bookings/views/booking.view.ts";
import type { GroupKind } from "../group.ts";
import type { SeriesBlockWords } from "../series-page-words.ts";

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
  /** Of a series: the heading under which it stands. */
  month: string;
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

/** The rule of a series, and what can be done with its dates from one of them on. */
export interface SeriesView {
  words: string;
  leftOut: string[];
  /** The series that this one carries on, and those that carry it on. */
  relatives: { href: string; words: string }[];
  /** Dates that can still be changed. */
  ahead: { value: string; label: string }[];
  hours: { startsAt: string; endsAt: string } | null;
  weekdays: string[] | null;
  /** How many dates the borrower wants to move, for whoever answers. */
  moving: string;
  can: { change: boolean; extend: boolean; cancel: boolean; answer: boolean };
  say: SeriesBlockWords;
}

export interface GroupView {
  code: string;
  version: number;
  kind: GroupKind;
  /** A room among the lines gives its colour to the whole. */
  hue: "room" | "equipment";
  title: string;
  line: string;
  badge: Badge;
  /** How many lines stand where: « 3 acceptées », « 1 refusée ». */
  tally: string[];
  facts: { name: string; value: string; href?: string }[];
  lines: LineView[];
  sides: readonly Side[];
  answer: AnswerView | null;
  series: SeriesView | null;
  /** What to know when there is nothing to answer. */
  words: string;
  can: { cancel: boolean; missed: boolean; message: boolean };
  contact: Contact | null;
  thread: ThreadEntry[];
}
