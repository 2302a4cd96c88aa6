import { calendar, dayInterval, isEmpty, judge, type Situation } from "#app/modules/availability/availability.ts";
import { loadSituations } from "#app/modules/bookings/situation.repo.server.ts";

export type Fit = "free" | "adjust";

const day = 86_400_000;

/** "free": bookable as asked. "adjust": units are there, but something else (a closed day, a length) asks for other days. */
function fitOf(situation: Situation, from: string, to: string): Fit | null {
  if (situation.paused || situation.units.length === 0) return null;
  if (situation.rules.away) {
    const interval = dayInterval(from, to, situation.opening.zone);
    const verdict = judge({ use: "away", interval, quantity: 1 }, situation, { propose: false });
    return verdict.bookable ? "free" : verdict.free > 0 ? "adjust" : null;
  }
  const days = calendar(situation, { use: "on_the_spot", from, to });
  if (days.some(({ reasons }) => isEmpty(reasons))) return "free";
  return days.some(({ freeAtBest }) => freeAtBest > 0) ? "adjust" : null;
}

/** Which of these listings have something free from `from` to `to` (local dates of each space, both included). */
export async function freeInWindow(
  listingIds: readonly string[],
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<Map<string, Fit>> {
  // A date lies within these bounds whatever the zone of the space.
  const window = { start: Date.parse(`${from}T00:00:00Z`) - day, end: Date.parse(`${to}T00:00:00Z`) + 2 * day };
  const situations = await loadSituations(listingIds, window, now);
  const fits = new Map<string, Fit>();
  for (const [listingId, situation] of situations) {
    const fit = fitOf(situation, from, to);
    if (fit) fits.set(listingId, fit);
  }
  return fits;
}
