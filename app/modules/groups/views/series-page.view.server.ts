import { randomUUID } from "node:crypto";
import { type LocalDate, localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import {
  borrowerFields,
  granularityOf,
  haveEnoughDays,
  isAtOnce,
  loadCourt,
  namesToAsk,
  occasionInput,
  occasionView,
  passChoices,
  quoteOf,
} from "#app/modules/bookings/together.server.ts";
import { drawingOf } from "#app/modules/listings/category.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { leadToOwnPage, visibleListing } from "#app/modules/listings/listings.server.ts";
import { schoolHolidaysOf } from "#app/modules/spaces/spaces.server.ts";
import { inWords } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatDay, formatMoney, formatMonth } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { invalidInput } from "#app/platform/use-case.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { type JudgedDate, type JudgedSeries, judgeSeries } from "../judge-series.server.ts";
import { seriesSchema } from "../series.schema.ts";
import { seriesPageWords } from "../series-page-words.ts";
import { seriesWords } from "../series-words.ts";

/** What the address of the page says: the preview of a series can be sent to somebody, and works without script. */
function typedIn(
  search: URLSearchParams,
  names: readonly { value: string }[],
  { today, pass }: { today: LocalDate; pass: string },
) {
  const text = (name: string, otherwise = "") => search.get(name)?.trim() || otherwise;
  return {
    every: text("every", "week"),
    interval: text("interval", "1"),
    weekdays: search.getAll("weekdays"),
    monthOn: text("monthOn", "date"),
    from: text("from", today),
    until: text("until"),
    times: text("times"),
    startsAt: text("startsAt"),
    endsAt: text("endsAt"),
    days: text("days", "1"),
    skipPublicHolidays: search.get("skipPublicHolidays") === "on",
    skipSchoolHolidays: search.get("skipSchoolHolidays") === "on",
    quantity: text("quantity", "1"),
    persons: text("persons"),
    purpose: "",
    public: text("public"),
    options: search.getAll("options"),
    who: text("who", names[0]?.value ?? ""),
    organisation: text("organisation"),
    pass,
  };
}

export type TypedSeries = ReturnType<typeof typedIn>;

/** As the verb takes it: fields that are empty are not there. */
function inputOf(code: string, use: "away" | "on_the_spot", typed: TypedSeries) {
  const { weekdays, skipPublicHolidays, skipSchoolHolidays, who, organisation } = typed;
  const numbers = { interval: typed.interval, days: typed.days, quantity: typed.quantity, times: typed.times };
  const texts = { every: typed.every, monthOn: typed.monthOn, from: typed.from, until: typed.until };
  const given = { ...texts, startsAt: typed.startsAt, endsAt: typed.endsAt, pass: typed.pass };
  const filled = (record: Record<string, string>) => Object.entries(record).filter(([, value]) => value !== "");
  return {
    ...Object.fromEntries(filled(given)),
    ...Object.fromEntries(filled(numbers).map(([name, value]) => [name, Number(value)])),
    ...{ listing: code, use, weekdays: weekdays.map(Number), skipPublicHolidays, skipSchoolHolidays },
    ...borrowerFields(who),
    ...(who === "organisation" && organisation ? { organisation } : {}),
    ...occasionInput(typed),
  };
}

function dateView(one: JudgedDate, { language }: Visit, zone: string) {
  const { date, free, skipped, reasons } = one;
  const at = new Date(startOfDay(date, zone));
  return {
    date,
    words: formatDay(at, language, zone, at),
    month: formatMonth(at, language, zone),
    state: skipped ? ("skipped" as const) : free ? ("free" as const) : ("clash" as const),
    why: skipped ? say(language, `series_page.skipped_${skipped.why}`, { name: skipped.name }) : reasons.join(" "),
  };
}

export type SeriesDateView = ReturnType<typeof dateView>;

function byMonth(dates: readonly SeriesDateView[]) {
  const months = new Map<string, SeriesDateView[]>();
  for (const one of dates) months.set(one.month, [...(months.get(one.month) ?? []), one]);
  return [...months].map(([month, list]) => ({ month, dates: list }));
}

/** The sum of what the free dates cost; nothing where there is no price, or where some of it is left to the borrower. */
function priceWords({ prepared, dates }: JudgedSeries, { language }: Visit): string {
  const quotes = dates.flatMap(({ free, interval }) => (free && interval ? [quoteOf(prepared, interval)] : []));
  const cents = quotes.flatMap((quote) => quote?.totalCents ?? []);
  if (cents.length === 0 || cents.length < quotes.length) return "";
  const total = formatMoney(
    cents.reduce((sum, one) => sum + one, 0),
    language,
  );
  const isSame = cents.every((one) => one === cents[0]);
  const params = { total, count: cents.length, each: formatMoney(cents[0] ?? 0, language) };
  return say(language, isSame ? "series_page.price_each" : "series_page.price", params);
}

function previewOf(judged: JudgedSeries, visit: Visit) {
  const { language } = visit;
  const dates = judged.dates.map((one) => dateView(one, visit, judged.prepared.court.listing.zone));
  const counts = (["free", "clash", "skipped"] as const).map((state) => {
    const count = dates.filter((one) => one.state === state).length;
    return { state, count, words: say(language, `series_page.count_${state}`, { count }) };
  });
  const free = counts[0]?.count ?? 0;
  const atOnce = isAtOnce(judged.prepared);
  return {
    words: seriesWords(judged.series, language),
    counts: counts.filter(({ count }) => count > 0),
    months: byMonth(dates),
    free,
    clashing: dates.filter(({ state }) => state === "clash").map(({ date }) => date),
    price: priceWords(judged, visit),
    act: say(language, atOnce ? "series_page.act_at_once" : "series_page.act"),
    answer: say(language, atOnce ? "series_page.accepted_at_once" : "series_page.will_be_answered", {
      lender: judged.prepared.court.listing.spaceName,
    }),
  };
}

export type SeriesPreview = ReturnType<typeof previewOf>;

async function preview(visit: Visit, viewer: Person, input: object) {
  const parsed = seriesSchema.safeParse(input);
  if (!parsed.success)
    return { preview: null, problem: inWords(visit, invalidInput(parsed.error).failure), lacking: "" };
  const judged = await judgeSeries({ ...contextOf(visit), viewer }, parsed.data);
  if (!judged.ok) return { preview: null, problem: inWords(visit, judged.failure), lacking: "" };
  const { prepared, dates } = judged.value;
  const free = dates.flatMap(({ free: isFree, interval }) => (isFree && interval ? [{ prepared, interval }] : []));
  const payable = await haveEnoughDays(free, viewer, parsed.data.pass);
  return {
    preview: previewOf(judged.value, visit),
    problem: null,
    lacking: payable.ok ? "" : inWords(visit, payable.failure).message,
  };
}

/** The page on which a series is typed, looked at date by date, and asked. */
export async function seriesPage(visit: Visit, viewer: Person, code: string, search: URLSearchParams) {
  const found = await visibleListing(viewer, code);
  const court = found.ok ? await loadCourt(found.value.id, visit.now, { viewer }) : undefined;
  if (!found.ok || !court || found.value.status === "archived") return undefined;
  const listing = found.value;
  leadToOwnPage(listing);
  const { zone, spaceId, spaceName, tariff, kind } = court.listing;
  const today = localDateOf(visit.now.getTime(), zone);
  const use = court.situation.rules.on_the_spot ? "on_the_spot" : "away";
  const passes = use === "on_the_spot" ? await passChoices(visit, viewer, court, search.get("pass")) : null;
  const names = await namesToAsk(visit, viewer, passes ? { ...court.asking, persons: true } : court.asking);
  const typed = typedIn(search, passes ? [{ value: "person" }] : names, { today, pass: passes?.chosen ?? "" });
  const school = await schoolHolidaysOf(spaceId, today);
  const occasion = occasionView(visit, kind, tariff);
  const isTyped = search.has("from");
  const judged = isTyped && names.length > 0 ? await preview(visit, viewer, inputOf(code, use, typed)) : null;
  return {
    key: randomUUID(),
    use,
    names,
    passes,
    typed,
    today,
    byDay: granularityOf(court, use) === "day",
    units: court.situation.units.length,
    occasion: occasion && { ...occasion, purpose: null },
    school: school.map(({ name }) => name).slice(0, 4),
    words: seriesPageWords(visit.language, { lender: spaceName }),
    confirmed: viewer.emailVerified,
    isKeeper: hasRole(viewer, spaceId, "keeper"),
    problem: judged?.problem ?? null,
    preview: judged?.preview ?? null,
    /** Days that the pass lacks for all the dates that are free. */
    lacking: judged?.lacking ?? "",
    listing: {
      code: listing.code,
      title: listing.title,
      href: listingPath(listing.code),
      space: spaceName,
      kind: kind === "room" ? ("room" as const) : ("equipment" as const),
      drawing: drawingOf(listing.category),
    },
  };
}

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof seriesPage>>>;
