import type { Rules } from "#app/modules/availability/availability.ts";
import type { ByDate } from "./planning.urls.ts";

/** How times of a listing are chosen: on a step of so many minutes, by parts of the day, or by dates. */
export type Choosing =
  | { kind: "minutes"; step: number; shortest: number }
  | { kind: "parts"; parts: readonly { opens: number; closes: number }[] }
  | { kind: "dates"; nights: boolean };

export function byDateOf(choosing: Choosing): ByDate {
  if (choosing.kind !== "dates") return "";
  return choosing.nights ? "night" : "day";
}

function shortestOf({ minLength }: Rules, step: number): number {
  if (!minLength) return step;
  return "minutes" in minLength ? minLength.minutes : minLength.days * 1440;
}

export function choosingOf(rules: Rules | undefined): Choosing {
  const granularity = rules?.granularity ?? "day";
  if (granularity === "day") return { kind: "dates", nights: false };
  if ("nights" in granularity) return { kind: "dates", nights: true };
  if ("parts" in granularity) return { kind: "parts", parts: granularity.parts };
  return { kind: "minutes", step: granularity.minutes, shortest: rules ? shortestOf(rules, granularity.minutes) : 30 };
}

/**
 * What is filled in where a free stretch is chosen, in minutes of its day: an hour from its first step, or its first whole part.
 * Null where nothing fits.
 */
export function askedTimes(choosing: Choosing, from: number, to: number): { from: number; to: number } | null {
  if (choosing.kind === "dates") return { from, to };
  if (choosing.kind === "parts") {
    const part = choosing.parts.find(({ opens, closes }) => from <= opens && closes <= to);
    return part ? { from: part.opens, to: part.closes } : null;
  }
  const { step, shortest } = choosing;
  const start = Math.ceil(from / step) * step;
  const end = Math.min(Math.floor(to / step) * step, start + Math.max(shortest, Math.ceil(60 / step) * step));
  return end > start ? { from: start, to: end } : null;
}
