import { randomUUID } from "node:crypto";
import { askedWindow } from "#app/modules/bookings/asked-window.ts";
import {
  describeRefusal,
  haveEnoughDays,
  judgeIn,
  type LoadedSituation,
  loadCourt,
  namesToAsk,
  occasionView,
  passChoices,
  speechOf,
} from "#app/modules/bookings/together.server.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { publics, type Tariff, tariffPhrase } from "#app/modules/prices/prices.server.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import { inWords } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { type JudgedLine, judgeTogether, reasonsOf } from "../ask-lines.server.ts";
import { mostLines, togetherSchema } from "../group.schema.ts";
import { priceOf, summaryOf } from "../judged-words.server.ts";
import { findOffers, findSpace, type OfferRow } from "../repos/group.repo.server.ts";
import { isOccasion, type Step, stepOf, windowsOf } from "../typed-lines.ts";
import { type LineInput, linesTyped, occasionTyped, togetherInput, typedText } from "../typed-together.ts";
import type { AskTogetherView, OfferView } from "./ask-page.view.ts";

const mostOffers = 60;

/** One thing with the facts on which it is judged. */
export interface Offer {
  row: OfferRow;
  court: LoadedSituation;
  use: "away" | "on_the_spot";
  step: Step;
}

/**
 * The space of an address with what it offers to this person; undefined when there is no such space. `only`: what may be asked by
 * those who come without an account, to be used on the spot.
 */
export async function findAskable(
  visit: Visit,
  viewer: Person,
  slug: string,
  only?: (court: LoadedSituation) => boolean,
) {
  const space = await findSpace(slug);
  if (!space) return undefined;
  const rows = await findOffers(space.id, mostOffers + 1);
  const offers: Offer[] = [];
  for (const row of rows.slice(0, mostOffers)) {
    const court = await loadCourt(row.id, visit.now, { viewer, asOwner: false });
    const rules = court?.situation.rules;
    if (!court || !rules || !(rules.away ?? rules.on_the_spot) || only?.(court) === false) continue;
    const use = (row.kind === "room" || only) && rules.on_the_spot ? "on_the_spot" : "away";
    const offered = rules[use] ? use : use === "away" ? "on_the_spot" : "away";
    offers.push({ row, court, use: offered, step: stepOf(rules[offered]?.granularity) });
  }
  return { space, offers, more: rows.length > mostOffers };
}

export type Askable = NonNullable<Awaited<ReturnType<typeof findAskable>>>;

/** Whether the dates are free for whoever would ask; the first reason against them otherwise. */
function stateOf(offer: Offer, windows: readonly { from: string; to: string }[], visit: Visit): OfferView["state"] {
  const { court, use } = offer;
  const { language, viewer, now } = visit;
  const granularity = court.situation.rules[use]?.granularity ?? "day";
  let free = court.situation.units.length;
  for (const window of windows) {
    const asked = askedWindow(window, granularity, court.listing.zone);
    if (!asked.ok) return { tone: "warn", words: say(language, "failures.bookings.invalid_window") };
    const nobody = { kind: "person" as const, userId: "" };
    const candidate = { listing: court.listing.id, use, interval: asked.interval, quantity: 1, borrower: nobody };
    const verdict = judgeIn(court, candidate, false);
    if (!verdict.bookable)
      return { tone: "warn", words: reasonsOf(describeRefusal(verdict, speechOf(court, use, viewer, now))) };
    free = Math.min(free, verdict.free);
  }
  const units = court.situation.units.length;
  return { tone: "ok", words: say(language, units > 1 ? "together.free_of" : "together.free", { count: free, units }) };
}

/** What the choke point says of the lines that were chosen of one thing. */
function chosenState(lines: readonly JudgedLine[], visit: Visit): OfferView["state"] {
  const refused = lines.filter(({ refusal }) => refusal !== null);
  if (refused.length === 0) return { tone: "ok", words: say(visit.language, "together.can_be_had") };
  const words = [...new Set(refused.flatMap(({ refusal }) => (refusal ? [reasonsOf(refusal)] : [])))].join(" ");
  return { tone: "warn", words };
}

interface Judged {
  lines: readonly LineInput[];
  judged: readonly JudgedLine[] | null;
  problem: string;
}

async function judgeTyped({ offers }: Askable, search: URLSearchParams, visit: Visit, viewer: Person): Promise<Judged> {
  const lines = linesTyped(search, offers);
  if (lines.length === 0) return { lines, judged: null, problem: "" };
  if (lines.length > mostLines)
    return { lines, judged: null, problem: say(visit.language, "together.too_many", { count: mostLines }) };
  const parsed = togetherSchema.safeParse({ ...togetherInput(search, lines), title: search.get("title") || "—" });
  if (!parsed.success) return { lines, judged: null, problem: visit.t("loans.dates_unclear") };
  const judged = await judgeTogether({ ...contextOf(visit), viewer }, parsed.data);
  if (!judged.ok) return { lines, judged: null, problem: inWords(visit, judged.failure).message };
  const possible = judged.value.filter(({ refusal }) => refusal === null);
  const requests = possible.map(({ prepared, verdict }) => ({ prepared, interval: verdict.interval }));
  const payable = await haveEnoughDays(requests, viewer, parsed.data.pass);
  return { lines, judged: judged.value, problem: payable.ok ? "" : inWords(visit, payable.failure).message };
}

function offerView(offer: Offer, search: URLSearchParams, { lines, judged }: Judged, visit: Visit): OfferView {
  const { row, court, step } = offer;
  const { code } = row;
  const { tariff } = court.listing;
  const mine = judged?.filter((_, index) => lines[index]?.listing === code) ?? [];
  const own = { from: typedText(search, `from:${code}`), to: typedText(search, `to:${code}`) };
  const windows = own.from && own.to ? [own] : windowsOf(occasionTyped(search), step);
  const options = occasionView(visit, row.kind, tariff)?.options ?? [];
  return {
    code,
    title: row.title,
    href: listingPath(code),
    facts: [
      row.seated ? say(visit.language, "together.seats", { count: row.seated }) : "",
      tariff ? tariffPhrase(JSON.parse(tariff) as Tariff, visit.language) : "",
    ].filter(Boolean),
    units: court.situation.units.length,
    step,
    quantity: typedText(search, `q:${code}`),
    ...own,
    options,
    chosenOptions: search.getAll(`options:${code}`),
    state: mine.length > 0 ? chosenState(mine, visit) : windows.length > 0 ? stateOf(offer, windows, visit) : null,
    price: priceOf(mine, visit),
  };
}

function sectionsOf(offers: readonly Offer[], views: readonly OfferView[], visit: Visit) {
  const place = ({ row }: Offer) => (row.kind !== "room" ? "things" : row.category === "bedroom" ? "beds" : "rooms");
  return (["rooms", "beds", "things"] as const)
    .map((name) => ({
      title: say(visit.language, `together.section_${name}`),
      offers: views.filter((_, index) => {
        const offer = offers[index];
        return offer !== undefined && place(offer) === name;
      }),
    }))
    .filter((section) => section.offers.length > 0);
}

/** The page on which rooms, beds and things of a space are asked together: what was typed, and what the rules say of it. */
export async function askTogetherPage(
  askable: Askable,
  search: URLSearchParams,
  visit: Visit,
  viewer: Person,
): Promise<AskTogetherView> {
  const { space, offers, more } = askable;
  const { language } = visit;
  const judged = await judgeTyped(askable, search, visit, viewer);
  const views = offers.map((offer) => offerView(offer, search, judged, visit));
  const asking = {
    organisations: offers.some(({ court }) => court.asking.organisations),
    persons: offers.some(({ court }) => court.asking.persons),
  };
  const [first] = offers;
  const desk = offers.find(({ court }) => court.listing.occupancy === "shared");
  // Of several things a pass is one way among others: nothing is chosen for whoever has not said it.
  const passes = desk ? await passChoices(visit, viewer, desk.court, typedText(search, "pass")) : null;
  const names = first
    ? await namesToAsk(visit, viewer, { ...first.court.asking, ...asking, persons: asking.persons || passes !== null })
    : [];
  const tariffs = offers.flatMap(({ court }) =>
    court.listing.tariff ? [JSON.parse(court.listing.tariff) as Tariff] : [],
  );
  const named = publics.filter((one) => tariffs.some((tariff) => tariff.publics[one]));
  const occasion = occasionTyped(search);
  const wrongDates = (occasion.first || occasion.last) && !isOccasion(occasion);
  const text = (name: string) => typedText(search, name);
  return {
    key: randomUUID(),
    title: say(language, "together.ask_title"),
    space: { name: space.name, href: spaceUrl(space.slug) },
    sections: sectionsOf(offers, views, visit),
    more,
    typed: {
      ...occasion,
      title: text("title"),
      persons: text("persons"),
      who: text("who") || (names[0]?.value ?? ""),
      organisation: text("organisation"),
      public: text("public"),
      insurance: text("insurance"),
      pass: passes?.chosen ?? "",
      message: text("message"),
    },
    names,
    passes,
    publics: named.length > 1 ? named.map((value) => ({ value, label: say(language, `prices.public_${value}`) })) : [],
    zoneWords: say(language, "loans.zone_words", { lender: space.name }),
    problem: wrongDates ? say(language, "together.wrong_dates") : judged.problem,
    summary: judged.judged && summaryOf(judged.judged, visit),
    canLeaveOut:
      judged.judged?.some(({ refusal }) => refusal !== null) === true &&
      judged.judged.some(({ refusal }) => refusal === null),
    confirmed: viewer.emailVerified,
  };
}
