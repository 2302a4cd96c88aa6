import { isAtOnce, quoteOf } from "#app/modules/bookings/together.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval, formatMoney } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type JudgedLine, reasonsOf } from "./ask-lines.server.ts";
import type { AskTogetherView } from "./views/ask-page.view.ts";

/** What is said of lines that are judged and not written yet. */

function centsOf({ prepared, verdict }: JudgedLine): number | null | undefined {
  const quote = quoteOf(prepared, verdict.interval);
  return quote ? quote.totalCents : undefined;
}

/** What some lines cost together: empty where nothing has a price. */
export function priceOf(lines: readonly JudgedLine[], visit: Visit): string {
  const all = lines.filter(({ refusal }) => refusal === null).map(centsOf);
  const known = all.filter((cents) => typeof cents === "number");
  if (known.length === 0) return "";
  const amount = formatMoney(
    known.reduce((sum, cents) => sum + cents, 0),
    visit.language,
  );
  return all.includes(null) ? say(visit.language, "together.at_least", { amount }) : amount;
}

export function summaryOf(judged: readonly JudgedLine[], visit: Visit): AskTogetherView["summary"] {
  if (judged.length === 0) return null;
  const possible = judged.filter(({ refusal }) => refusal === null).length;
  const atOnce = judged.every(({ prepared }) => isAtOnce(prepared));
  const key = possible < judged.length ? "some" : atOnce ? "at_once" : "all";
  const words = say(visit.language, `together.summary_${key}`, { count: judged.length, possible });
  return { tone: possible === judged.length ? "ok" : "warn", words, total: priceOf(judged, visit) };
}

/** « 8 × Lit en chambre de deux », its dates, and why it cannot be had: empty where it can. */
export function lineWords({ prepared, verdict, refusal }: JudgedLine, language: Language, now: Date) {
  const { asked, court, granularity } = prepared;
  const { title, zone } = court.listing;
  const interval = { start: new Date(verdict.interval.start), end: new Date(verdict.interval.end) };
  return {
    title: asked.quantity > 1 ? `${asked.quantity} × ${title}` : title,
    dates: formatInterval(interval, granularity, language, zone, now),
    against: refusal ? reasonsOf(refusal) : "",
  };
}
