import {
  calendar,
  dayInterval,
  isEmpty,
  judge,
  type Reasons,
  type Situation,
  type Use,
} from "#app/modules/availability/availability.ts";
import { loadSituations } from "#app/modules/bookings/repos/situation.repo.server.ts";

export type Fit = "free" | "adjust";

/** How a listing stands in a window of dates, and what is against it. */
export interface InWindow {
  /** Null: nothing of it is free. */
  fit: Fit | null;
  reasons: Reasons;
  use: Use;
  zone: string;
  granularity: "day" | "minutes";
}

interface Window {
  from: string;
  to: string;
  now: Date;
}

const day = 86_400_000;
const nothing: Reasons = { start: [], between: [], end: [] };

/** "free": bookable as asked. "adjust": units are there, but something else (a closed day, a length) asks for other days. */
function inWindow(situation: Situation, from: string, to: string): InWindow {
  const use: Use = situation.rules.away ? "away" : "on_the_spot";
  const granularity = situation.rules[use]?.granularity === "day" ? ("day" as const) : ("minutes" as const);
  const told = { use, granularity, zone: situation.opening.zone };
  const isOut = Boolean(situation.paused) || situation.units.length === 0;
  if (use === "away") {
    const { bookable, free, reasons } = judge(
      { use, interval: dayInterval(from, to, told.zone), quantity: 1 },
      situation,
      {
        propose: false,
      },
    );
    const fit = isOut ? null : bookable ? "free" : free > 0 ? "adjust" : null;
    return { ...told, fit, reasons };
  }
  const days = calendar(situation, { use, from, to });
  const isFree = days.some(({ reasons }) => isEmpty(reasons));
  const fit = isOut ? null : isFree ? "free" : days.some(({ freeAtBest }) => freeAtBest > 0) ? "adjust" : null;
  return { ...told, fit, reasons: isFree ? nothing : (days[0]?.reasons ?? nothing) };
}

/** Each of these listings from `from` to `to` (local dates of each space, both included), with the reasons against it. */
export async function judgedInWindow(
  listingIds: readonly string[],
  { from, to, now }: Window,
): Promise<Map<string, InWindow>> {
  // A date lies within these bounds whatever the zone of the space.
  const window = { start: Date.parse(`${from}T00:00:00Z`) - day, end: Date.parse(`${to}T00:00:00Z`) + 2 * day };
  const situations = await loadSituations(listingIds, window, now);
  return new Map([...situations].map(([listingId, situation]) => [listingId, inWindow(situation, from, to)]));
}

/** Which of these listings have something free in a window. */
export async function freeInWindow(listingIds: readonly string[], window: Window): Promise<Map<string, Fit>> {
  const fits = new Map<string, Fit>();
  for (const [listingId, { fit }] of await judgedInWindow(listingIds, window)) if (fit) fits.set(listingId, fit);
  return fits;
}
