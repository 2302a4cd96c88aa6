import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { drawingOf } from "#app/modules/listings/category.ts";
import type { Asking } from "#app/modules/listings/listing.ts";
import { askPath, listingDatesPath, seriesPath, type Wish, wished } from "#app/modules/listings/listing.urls.ts";
import { leadToOwnPage, visibleListing } from "#app/modules/listings/listings.server.ts";
import {
  isPublic,
  optionText,
  publics,
  type QuoteWords,
  quoteWords,
  type Tariff,
} from "#app/modules/prices/prices.server.ts";
import { inWords } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { isAtOnce, judgePrepared, prepare, quoteOf } from "../asking.server.ts";
import { mayCommit } from "../booking.policy.ts";
import { askSchema, type windowFields } from "../booking.schema.ts";
import { speechOf } from "../judge-booking.server.ts";
import { passChoices } from "../pass-choices.server.ts";
import { paidByPass } from "../pass-days.server.ts";
import { describeRefusal, type Refusal } from "../reasons.ts";
import { findAskingRoles } from "../repos/loan-facts.repo.server.ts";
import { loadCourt } from "../repos/situation.repo.server.ts";
import { termsOf, termsWords } from "../terms-words.ts";
import type { DatesView } from "./booking.view.ts";
import { datesAsked } from "./dates.view.ts";
import { picturesView } from "./thread.view.ts";

/** What the choke point would answer now, before anything is posted. */
export type AskVerdict =
  | { ok: true; dates: string; atOnce: boolean; quote: QuoteWords | null }
  | { ok: false; refusal: Refusal }
  | { ok: false; message: string; errors: Record<string, string[]> };

export type AskInput = z.input<typeof askSchema>;

/** One name for whom something is asked: `space:<id>`, `organisation` or `person`. */
export function borrowerFields(who: string): Pick<AskInput, "borrower" | "space"> {
  const space = /^space:(.+)$/.exec(who)?.[1];
  if (space) return { borrower: "space", space };
  return who === "organisation" || who === "person" ? { borrower: who } : {};
}

export async function verdictOn(visit: Visit, viewer: Person, typed: AskInput): Promise<AskVerdict> {
  const parsed = askSchema.safeParse(typed);
  if (!parsed.success) return { ok: false, message: visit.t("loans.dates_unclear"), errors: {} };
  const asking = await prepare({ ...contextOf(visit), viewer }, parsed.data);
  if (!asking.ok) return { ok: false, ...inWords(visit, asking.failure) };
  const prepared = await paidByPass(asking.value, viewer, parsed.data.pass);
  if (!prepared.ok) return { ok: false, ...inWords(visit, prepared.failure) };
  const { court, asked, granularity } = prepared.value;
  const verdict = judgePrepared(prepared.value);
  const speech = speechOf(court, asked.use, viewer, visit.now);
  if (!verdict.bookable) return { ok: false, refusal: describeRefusal(verdict, speech) };
  const interval = { start: new Date(verdict.interval.start), end: new Date(verdict.interval.end) };
  const dates = formatInterval(interval, granularity, visit.language, court.listing.zone, visit.now);
  const quote = quoteOf(prepared.value, verdict.interval);
  return { ok: true, dates, atOnce: isAtOnce(prepared.value), quote: quote ? quoteWords(quote, visit.language) : null };
}

/** Dates as a form sends them: which hour, where the clock change repeats it; which parts of the day. */
export function windowTyped(form: FormData): Pick<AskInput, keyof typeof windowFields> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const which = (name: string) => (["first", "second"] as const).find((one) => one === text(name));
  const part = (name: string) => Number(text(name)) || undefined;
  return {
    ...{ from: text("from"), to: text("to"), fromWhich: which("fromWhich"), toWhich: which("toWhich") },
    ...{ fromPart: part("fromPart"), toPart: part("toPart") },
  };
}

/** How many, in which quality, with which options: what was typed and makes sense. */
export function occasionInput(typed: { persons: string; public: string; options: readonly string[] }) {
  const persons = Number(typed.persons);
  return {
    ...(Number.isInteger(persons) && persons > 0 ? { persons } : {}),
    ...(isPublic(typed.public) ? { public: typed.public } : {}),
    options: [...typed.options],
  };
}

/** What is asked of somebody beside dates and names: only what a room or a price makes worth asking. */
export function occasionView(visit: Visit, kind: string, tariffText: string | null) {
  const tariff = tariffText ? (JSON.parse(tariffText) as Tariff) : null;
  const named = publics.filter((one) => tariff?.publics[one]);
  const countsPeople =
    tariff?.options.some(({ per }) => per !== "use") ||
    named.some((one) => tariff?.publics[one]?.lines.some(({ per }) => per === "person"));
  if (kind !== "room" && !tariff) return null;
  return {
    persons: kind === "room" || countsPeople ? visit.t("prices.how_many") : null,
    purpose: kind === "room" ? visit.t("loans.purpose") : null,
    publicLabel: visit.t("prices.as_public"),
    publics: named.length > 1 ? named.map((value) => ({ value, label: visit.t(`prices.public_${value}`) })) : [],
    optionsLabel: visit.t("prices.choose_options"),
    options: (tariff?.options ?? []).map(({ key, ...option }) => ({
      value: key,
      label: optionText(option, visit.language),
    })),
  };
}

/** In whose name this person may ask this listing. */
export async function namesToAsk(visit: Visit, viewer: Person, asking: Asking) {
  const ids = viewer.memberships.map(({ spaceId }) => spaceId);
  const rules = await findAskingRoles(ids);
  const spaces = viewer.memberships
    .filter(({ spaceId }) =>
      mayCommit(viewer, { kind: "space", spaceId, userId: viewer.userId }, rules.get(spaceId) ?? null),
    )
    .map(({ spaceId, name }) => ({ value: `space:${spaceId}`, label: name }));
  return [
    ...spaces,
    ...(asking.organisations ? [{ value: "organisation", label: visit.t("loans.for_organisation") }] : []),
    ...(asking.persons ? [{ value: "person", label: visit.t("loans.for_myself") }] : []),
  ];
}

function usesOf(visit: Visit, rules: object, code: string, wish: Wish) {
  const uses = (["away", "on_the_spot"] as const).filter((use) => use in rules);
  return uses.length < 2
    ? []
    : uses.map((use) => ({
        href: askPath(code, { ...wished(wish), use }),
        label: visit.t(`loans.use_${use}`),
        current: use === wish.use,
      }));
}

/** A room is booked at a place, a thing is lent by it. */
function askWords(kind: string, space: string, { t }: Visit) {
  if (kind !== "room")
    return {
      label: { kind: "equipment" as const, word: t("bookings.loan") },
      line: t("bookings.lent_by_line", { space }),
      words: { by: t("bookings.lent_by"), goesWith: t("bookings.goes_with"), care: t("bookings.care") },
    };
  return {
    label: { kind: "room" as const, word: t("together.booking") },
    line: t("rooms.at", { space }),
    words: { by: t("rooms.where"), goesWith: t("rooms.included"), care: t("rooms.house_rules") },
  };
}

type VisibleListing = Extract<Awaited<ReturnType<typeof visibleListing>>, { ok: true }>["value"];

/** What is asked for, beside the form. */
function listingView(listing: VisibleListing, visit: Visit, wish: Wish) {
  return {
    code: listing.code,
    title: listing.title,
    href: listingDatesPath(listing.code, wished(wish)),
    space: listing.space.name,
    town: listing.space.town,
    picture: picturesView(listing.pictures, listing.title)[0] ?? null,
    drawing: drawingOf(listing.category),
    ...askWords(listing.kind, listing.space.name, visit),
    terms: termsWords(termsOf(listing.terms), visit.language),
    insurance: termsOf(listing.terms).insurance,
    care: listing.care,
    accessories: listing.accessories.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)),
    training: listing.training?.name ?? "",
  };
}

/** The page on which something is asked: what, when, for whom, and what the answer of the rules would be. */
export async function askPage(visit: Visit, viewer: Person, code: string, search: URLSearchParams) {
  const found = await visibleListing(viewer, code);
  const court = found.ok ? await loadCourt(found.value.id, visit.now, { viewer }) : undefined;
  if (!found.ok || !court || found.value.status === "archived") return undefined;
  const listing = found.value;
  leadToOwnPage(listing);
  const { rules } = court.situation;
  const wished = search.get("use");
  const use = wished === "on_the_spot" || (wished !== "away" && !rules.away) ? "on_the_spot" : "away";
  const passes = use === "on_the_spot" ? await passChoices(visit, viewer, court, search.get("pass")) : null;
  const asking = passes ? { ...court.asking, persons: true } : court.asking;
  const names = await namesToAsk(visit, viewer, asking);
  const fields = datesAsked(
    { from: search.get("from") ?? "", to: search.get("to") ?? "" },
    { typedAs: rules[use]?.granularity ?? "day", zone: court.listing.zone, language: visit.language },
  );
  const typed = {
    from: fields.from,
    to: fields.to,
    quantity: Number(search.get("quantity")) || 1,
    who: search.get("who") ?? (passes ? "person" : (names[0]?.value ?? "")),
    organisation: search.get("organisation") ?? "",
    message: search.get("message") ?? "",
    persons: search.get("persons") ?? "",
    purpose: search.get("purpose") ?? "",
    public: search.get("public") ?? "",
    options: search.getAll("options"),
  };
  const { from, to, quantity } = typed;
  const wish = { use, quantity, message: typed.message };
  const parts = fields.parts ? { fromPart: Number(fields.parts.fromPart), toPart: Number(fields.parts.toPart) } : {};
  const withPass = passes?.chosen ? { pass: passes.chosen } : {};
  const asked = {
    ...withPass,
    listing: listing.id,
    use,
    from,
    to,
    ...parts,
    quantity,
    ...occasionInput(typed),
  } as const;
  const inName = { ...borrowerFields(typed.who), ...(typed.organisation ? { organisation: typed.organisation } : {}) };
  const canJudge = typed.from && typed.to && names.length > 0 && (typed.who !== "organisation" || typed.organisation);
  return {
    key: randomUUID(),
    use,
    uses: usesOf(visit, rules, listing.code, wish),
    names,
    passes,
    typed,
    dates: {
      ...fields,
      quantity,
      onTheSpot: use === "on_the_spot",
      units: court.situation.units.length,
      zoneWords: say(visit.language, "loans.zone_words", { lender: listing.space.name }),
    } satisfies DatesView,
    series: rules.on_the_spot
      ? { href: seriesPath(listing.code), words: say(visit.language, "series_page.link") }
      : null,
    isKeeper: hasRole(viewer, listing.spaceId, "keeper"),
    occasion: occasionView(visit, listing.kind, court.listing.tariff),
    verdict: canJudge ? await verdictOn(visit, viewer, { ...asked, ...inName }) : null,
    listing: listingView(listing, visit, wish),
  };
}

export type AskPage = NonNullable<Awaited<ReturnType<typeof askPage>>>;
