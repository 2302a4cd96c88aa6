import type { Option } from "#app/ui/choices.tsx";
import type { Step } from "../typed-lines.ts";

/** One thing of the space, with what was typed for it and what the rules say of it. */
export interface OfferView {
  code: string;
  title: string;
  href: string;
  /** What it holds, what it costs: short phrases. */
  facts: string[];
  units: number;
  step: Step;
  quantity: string;
  /** Dates of its own, when they differ from those of the others. */
  from: string;
  to: string;
  options: Option[];
  chosenOptions: string[];
  /** Whether it is free on those dates, or why it is not; null while no dates are known. */
  state: { tone: "ok" | "warn"; words: string } | null;
  /** What it costs for those dates, once chosen. */
  price: string;
}

export interface AskTogetherView {
  key: string;
  title: string;
  space: { name: string; href: string };
  sections: { title: string; offers: OfferView[] }[];
  /** More is offered than is shown. */
  more: boolean;
  typed: Record<
    | "first"
    | "last"
    | "startsAt"
    | "endsAt"
    | "title"
    | "persons"
    | "who"
    | "organisation"
    | "public"
    | "insurance"
    | "pass"
    | "message",
    string
  >;
  names: Option[];
  /** Passes of theirs that this place honours. */
  passes: { label: string; options: Option[] } | null;
  publics: Option[];
  zoneWords: string;
  /** Dates that are no dates, or too many lines. */
  problem: string;
  summary: { tone: "ok" | "warn"; words: string; total: string } | null;
  /** Some of it can be had, and some cannot. */
  canLeaveOut: boolean;
  confirmed: boolean;
}
