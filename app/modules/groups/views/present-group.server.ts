import { sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { type Side, statusAt } from "#app/modules/bookings/booking.ts";
import { bookingUrl } from "#app/modules/bookings/booking.urls.ts";
import { borrowerOf } from "#app/modules/bookings/borrower.ts";
import {
  type BookingRow,
  badgeOf,
  borrowerName,
  contactOf,
  datesOf,
  describeRefusal,
  findLoanFacts,
  type LoadedSituation,
  languageOf,
  loadCourt,
  remaining,
  speechOf,
  tellingOf,
  thingWords,
} from "#app/modules/bookings/together.server.ts";
import type { Verb } from "#app/modules/bookings/transitions.ts";
import { quoteWords, readQuote } from "#app/modules/prices/prices.server.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval, formatMoney, formatMonth } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { linesOpenTo } from "../answer-lines.server.ts";
import { reasonsOf } from "../ask-lines.server.ts";
import { groupTones, spanOf, stateOf, type Tally, tallyOf, versionOf } from "../group.ts";
import { groupThread } from "../group-thread.server.ts";
import { judgeLines } from "../judge-lines.server.ts";
import type { OpenGroup } from "../open-group.server.ts";
import type { AnswerView, GroupView, LineView } from "./group.view.ts";
import { presentSeries } from "./present-series.server.ts";

/** Why the lines that wait cannot be accepted, each judged after those before it; empty for those that can. */
async function against(rows: readonly BookingRow[], viewer: Person, now: Date): Promise<Map<string, string>> {
  const courts = new Map<string, LoadedSituation>();
  const [first] = rows;
  const from = first && new Date(Math.min(...rows.map(({ startAt }) => startAt.getTime())));
  for (const { listingId } of rows) {
    if (courts.has(listingId) || !first || !from) continue;
    const court = await loadCourt(listingId, now, { viewer, borrower: borrowerOf(first), asOwner: true, from });
    if (court) courts.set(listingId, court);
  }
  const lines = rows.flatMap((row) => {
    const court = courts.get(row.listingId);
    const interval = { start: row.startAt.getTime(), end: row.endAt.getTime() };
    const asked = { use: row.use, interval, quantity: remaining(row), borrower: borrowerOf(row) };
    return court ? [{ id: row.id, court, ...asked, decided: true }] : [];
  });
  const verdicts = await judgeLines(lines);
  return new Map(
    lines.map(({ id, court, use }, index) => {
      const verdict = verdicts[index];
      if (!verdict || verdict.bookable) return [id, ""];
      return [id, reasonsOf(describeRefusal(verdict, speechOf(court, use, viewer, now)))];
    }),
  );
}

function may(row: BookingRow, verb: Verb, viewer: Person, now: Date): boolean {
  return linesOpenTo([row], verb, viewer, now).length > 0;
}

interface Standing {
  refusals: ReadonlyMap<string, string>;
  /** Of the whole: a line says only what differs. */
  persons: number | null;
}

function lineView(row: BookingRow, visit: Visit, viewer: Person, { refusals, persons }: Standing): LineView {
  const { language, now } = visit;
  const telling = tellingOf(visit, row);
  const dates = datesOf(telling);
  const quote = readQuote(row.quote);
  return {
    id: row.id,
    code: row.code,
    href: bookingUrl(row.code),
    kind: row.listingKind,
    title: thingWords(telling),
    dates: { iso: dates.from, words: dates.words },
    facts: [
      row.persons && row.persons !== persons ? say(language, "together.persons", { count: row.persons }) : "",
      quote ? quoteWords(quote, language).total : "",
    ].filter(Boolean),
    month: row.occurrence ? formatMonth(row.startAt, language, row.zone) : "",
    badge: badgeOf(telling),
    against: refusals.get(row.id) ?? "",
    can: {
      approve: may(row, "approve", viewer, now),
      decline: may(row, "decline", viewer, now),
      cancel: may(row, "cancel", viewer, now),
      missed: may(row, "mark_no_show", viewer, now),
    },
  };
}

/** The sum of what is still asked or agreed; empty where nothing has a price, or where some of it is not known. */
function totalWords(lines: readonly BookingRow[], { language, now }: Visit): string {
  const lost = ["declined", "cancelled", "expired", "lapsed"];
  const quotes = lines.filter((row) => !lost.includes(statusAt(row, now))).map(({ quote }) => readQuote(quote));
  const priced = quotes.filter((quote) => quote !== undefined);
  if (priced.length === 0) return "";
  const cents = priced.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0);
  const isWhole = priced.every(({ totalCents, kind }) => totalCents !== null || kind === "free");
  const amount = formatMoney(cents, language);
  return isWhole ? amount : say(language, "together.at_least", { amount });
}

function tallyWords(tally: Tally, visit: Visit): string[] {
  const { lines: _all, ...places } = tally;
  return Object.entries(places)
    .filter(([, count]) => count > 0)
    .map(([place, count]) => say(visit.language, `together.tally_${place}`, { count }));
}

function factsOf({ group, lines }: OpenGroup, visit: Visit): GroupView["facts"] {
  const { language, now, t } = visit;
  const { start, end } = spanOf(lines);
  const borrower = borrowerName(group);
  return [
    { name: t("together.fact_lender"), value: group.lenderName, href: spaceUrl(group.lenderSlug) },
    {
      name: t("together.fact_borrower"),
      value: borrower,
      ...(group.borrowerSlug ? { href: spaceUrl(group.borrowerSlug) } : {}),
    },
    { name: t("together.fact_asked_by"), value: group.personName === borrower ? "" : group.personName },
    { name: t("together.fact_dates"), value: formatInterval({ start, end }, "day", language, group.zone, now) },
    { name: t("together.fact_persons"), value: group.persons ? t("together.persons", { count: group.persons }) : "" },
    { name: t("together.fact_insurance"), value: lines[0]?.insurance ?? "" },
    { name: t("together.fact_total"), value: totalWords(lines, visit) },
  ].filter(({ value }) => value !== "");
}

function answerView(lines: readonly LineView[], visit: Visit): AnswerView | null {
  const waiting = lines.filter(({ can }) => can.approve);
  if (waiting.length === 0) return null;
  const possible = waiting.filter((line) => line.against === "");
  const key = possible.length === waiting.length ? "all" : possible.length === 0 ? "none" : "some";
  const words = say(visit.language, `together.answer_${key}`, { count: waiting.length, possible: possible.length });
  return { waiting: waiting.length, possible: possible.length, words };
}

/** The page of what was asked together, from the viewer's side. */
export async function presentGroup(opened: OpenGroup, visit: Visit, viewer: Person): Promise<GroupView> {
  const { group, lines } = opened;
  const { now, language } = visit;
  const side: Side = hasRole(viewer, group.lenderSpaceId, "member") ? "lender" : "borrower";
  const sides = sidesOf(viewer, group);
  const open = linesOpenTo(lines, "approve", viewer, now).filter((row) => statusAt(row, now) === "requested");
  const refusals = await against(open, viewer, now);
  const views = lines.map((row) => lineView(row, visit, viewer, { refusals, persons: group.persons }));
  const tally = tallyOf(lines.map((row) => statusAt(row, now)));
  const state = stateOf(tally);
  const agreed = lines.find((row) => ["approved", "took_place"].includes(statusAt(row, now)));
  const params = { lender: group.lenderName, borrower: borrowerName(group), count: tally.lines };
  return {
    code: group.code,
    version: versionOf(lines),
    kind: group.kind,
    hue: lines.some(({ listingKind }) => listingKind === "room") ? "room" : "equipment",
    // Erased with the person who wrote it.
    title: group.title || say(language, "together.request"),
    line: say(languageOf(viewer), `together.title_${side}`, params),
    badge: {
      tone: groupTones[state],
      words: say(language, `together.state_${state}`, { ...params, approved: tally.approved }),
    },
    tally: tallyWords(tally, visit),
    facts: factsOf(opened, visit),
    lines: views,
    sides,
    series: await presentSeries(opened, visit, viewer),
    answer: sides.includes("lender") ? answerView(views, visit) : null,
    words: say(language, `together.words_${state}`, params),
    can: {
      cancel: views.some(({ can }) => can.cancel),
      missed: views.some(({ can }) => can.missed),
      message: sides.length > 0,
    },
    contact: agreed && sides.length > 0 ? contactOf(tellingOf(visit, agreed), await findLoanFacts(agreed)) : null,
    thread: await groupThread(lines, visit, viewer),
  };
}
