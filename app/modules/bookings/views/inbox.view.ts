import type { Choice } from "#app/ui/chips.tsx";
import type { DrawingName } from "#app/ui/drawings.ts";
import type { Badge, Moment, PictureView } from "./booking.view.ts";

/** One loan among others. */
export interface LoanCard {
  code: string;
  version: number;
  href: string;
  title: string;
  /** equipment | room */
  kind: "equipment" | "room";
  /** What it is, in a word: « Prêt », « Réservation », « Demande ». */
  word: string;
  /** Who asks, when, how many. */
  facts: string[];
  dates: Moment;
  /** What stands in the way of what was promised. */
  conflict?: string[];
  badge: Badge;
  picture: PictureView | null;
  drawing: DrawingName;
  /** Nothing stands against it and nobody else asks for the same days: one tap is enough. */
  approvable: boolean;
}

export interface InboxSection {
  name: "to_answer" | "conflicts" | "late" | "leaving" | "coming_back" | "requests";
  title: string;
  loans: LoanCard[];
  /** Where the rest is, space by space, when there is more than what is shown; `name` where there are several. */
  more: { href: string; name: string }[];
}

export interface InboxView {
  /** One for each space of the person, when there are several. */
  tabs: Choice[];
  sections: InboxSection[];
  /** Small requests that wait for an answer, space by space. */
  helpOuts: { href: string; words: string }[];
  /** Where the whole history of a space is. */
  histories: { href: string; name: string }[];
  /** The person keeps a space, and so has something to lend. */
  keeps: boolean;
}
