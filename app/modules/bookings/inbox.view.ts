import type { Badge, Moment, PictureView } from "./booking.view.ts";

/** One loan among others. */
export interface LoanCard {
  code: string;
  version: number;
  href: string;
  title: string;
  /** Who asks, when, how many. */
  facts: string[];
  moment: Moment;
  badge: Badge;
  picture: PictureView | null;
  drawing: string;
  /** Nothing stands against it and nobody else asks for the same days: one tap is enough. */
  approvable: boolean;
}

export interface InboxSection {
  name: "to_answer" | "late" | "leaving" | "coming_back" | "out" | "requests";
  title: string;
  loans: LoanCard[];
  /** Where the rest is, when there is more than what is shown. */
  more: string | null;
}

export interface InboxView {
  spaces: { slug: string; name: string; href: string; current: boolean; waiting: number }[];
  sections: InboxSection[];
  empty: boolean;
}
