import {
  defaultRules,
  type Granularity,
  type Nights,
  nightsOf,
  partsOf,
  type Rules,
  type Span,
  type SpecialHours,
  stepOf,
  type TimeRange,
  type Use,
  WEEKDAYS,
  type WeeklyRange,
} from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { OptionGroup } from "#app/ui/choices.tsx";
import { factsOf, familiesOf } from "../category.ts";
import { editWords } from "../edit-words.server.ts";
import {
  askingOf,
  checklistOf,
  factsColumn,
  kindColumn,
  occupancyOf,
  openingOf,
  rulesOf,
  statusOf,
  termsOf,
} from "../listing.columns.ts";
import { mayTransfer } from "../listing.policy.ts";
import { conditions, type Facts, isBookable, isYesNo, type ListingKind } from "../listing.ts";
import { listingPath, pictureAddress } from "../listing.urls.ts";
import { openingFields } from "../opening-fields.ts";
import { linksOf } from "../repos/interlock.repo.server.ts";
import { choicesOfSpace, findSpace, type ListingRow, titlesOfSpace } from "../repos/listing.repo.server.ts";
import { centsText, clockText, rangesText } from "../typed-text.ts";
import { unitsShown } from "../units-shown.server.ts";

const sections = ["basics", "pictures", "units", "terms", "asking", "rules", "opening", "links", "state"] as const;
export type Section = (typeof sections)[number];

/** What is never booked has no units, dates nor links to rooms; its price is told with the rest of it. */
export function sectionsOf(kind: string): readonly Section[] {
  return isBookable(kind) ? sections : ["basics", "pictures", "asking", "state"];
}

export function sectionOf(text: string | null, kind: string): Section {
  return sectionsOf(kind).find((section) => section === text) ?? "basics";
}

/** The tree of categories as the choices of a list, in the reader's language. */
export function categoryChoices({ t }: Pick<Visit, "t">, kind: ListingKind): OptionGroup[] {
  const word = (key: string) => t(`things.${key}` as Parameters<Visit["t"]>[0]);
  return familiesOf(kind).map(({ key, leaves }) => ({
    label: word(`family_${key}`),
    options: leaves.map((leaf) => ({ value: leaf, label: word(`category_${leaf}`) })),
  }));
}

interface FactField {
  name: string;
  label: string;
  value: string;
  kind: "text" | "yes_no" | "laser";
}

const units: Partial<Record<keyof Facts, string>> = {
  ...{ nozzleMm: " (mm)", laserPowerW: " (W)", powerW: " (W)", weightKg: " (kg)", surfaceM2: " (m²)" },
};

function factFields(row: ListingRow, { t }: Visit): FactField[] {
  const facts = factsColumn(row.facts);
  return factsOf(row.category).flatMap((fact): FactField[] => {
    const label = t(`things.fact_${fact}`);
    const value = facts[fact];
    const name = `facts.${fact}`;
    if (fact === "buildVolumeMm" || fact === "bedMm") {
      const size: Partial<Record<"x" | "y" | "z", number>> = facts[fact] ?? {};
      const axes = fact === "bedMm" ? (["x", "y"] as const) : (["x", "y", "z"] as const);
      return axes.map((axis) => ({
        name: `${name}.${axis}`,
        label: t("listings.size_axis", { name: label, axis: axis.toUpperCase() }),
        value: String(size[axis] ?? ""),
        kind: "text" as const,
      }));
    }
    if (isYesNo(fact))
      return [{ name, label, value: value === undefined ? "" : value ? "yes" : "no", kind: "yes_no" as const }];
    const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
    const unit = units[fact] ?? "";
    return [
      {
        name,
        label: `${label}${unit}`,
        value: text,
        kind: fact === "laserType" ? ("laser" as const) : ("text" as const),
      },
    ];
  });
}

export interface SpanFields {
  value: string;
  unit: "days" | "hours" | "minutes";
}

function spanFields(span: Span | null, unit: SpanFields["unit"]): SpanFields {
  if (!span) return { value: "", unit };
  if ("days" in span) return { value: String(span.days), unit: "days" };
  return span.minutes % 60 === 0
    ? { value: String(span.minutes / 60), unit: "hours" }
    : { value: String(span.minutes), unit: "minutes" };
}

function windowFields(windows: readonly WeeklyRange[] | null): { own: boolean; days: string[] } {
  const days = WEEKDAYS.map((weekday) => rangesText((windows ?? []).filter((range) => range.weekday === weekday)));
  return { own: windows !== null, days };
}

/** Shown until others are typed: an evening to a morning, a morning and an afternoon. */
const usualNights: Nights = { arrives: 16 * 60, leaves: 10 * 60 };
const usualParts: readonly TimeRange[] = [
  { opens: 9 * 60, closes: 12 * 60 + 30 },
  { opens: 13 * 60 + 30, closes: 18 * 60 },
];

function granularityFields(granularity: Granularity) {
  const [nights, parts] = [nightsOf(granularity), partsOf(granularity)];
  const plain = granularity === "day" ? "day" : String(stepOf(granularity) ?? 30);
  const { arrives, leaves } = nights ?? usualNights;
  return {
    granularity: nights ? "nights" : parts ? "parts" : plain,
    arrives: clockText(arrives),
    leaves: clockText(leaves),
    parts: rangesText(parts ?? usualParts),
  };
}

function specialFields(special: SpecialHours | null) {
  return {
    windows: windowFields(special?.windows ?? null),
    lead: spanFields(special?.lead ?? null, "days"),
    minLength: spanFields(special?.minLength ?? null, "hours"),
    atOnce: special?.atOnce ?? true,
  };
}

function ruleFields(stored: Rules | undefined, use: Use) {
  const rules = stored ?? defaultRules(use);
  const unit = rules.granularity === "day" ? "days" : "hours";
  return {
    offered: stored !== undefined,
    ...granularityFields(rules.granularity),
    special: specialFields(rules.special ?? null),
    minLength: spanFields(rules.minLength, unit),
    maxLength: spanFields(rules.maxLength, unit),
    lead: spanFields(rules.lead, unit),
    bufferBefore: spanFields(rules.bufferBefore, unit),
    bufferAfter: spanFields(rules.bufferAfter, unit),
    horizonDays: String(rules.horizonDays),
    maxBookingsAtATime: rules.maxBookingsAtATime === null ? "" : String(rules.maxBookingsAtATime),
    grace: spanFields(rules.grace ?? null, unit),
    holdHours: rules.holdMinutes === 0 ? "" : String(rules.holdMinutes / 60),
    countClosedDays: rules.countClosedDays,
    maySpanClosedDays: rules.maySpanClosedDays,
    noConsecutiveBookings: rules.noConsecutiveBookings,
    collect: windowFields(rules.collect),
    return: windowFields(rules.return),
  };
}

export type RuleFields = ReturnType<typeof ruleFields>;

async function others(row: ListingRow, section: Section) {
  const needsChoices = section === "asking";
  const choices = needsChoices ? await choicesOfSpace(row.spaceId) : { trainings: [], networks: [] };
  const links = section === "links" || section === "state" ? await linksOf(row.id) : { inside: [], outside: [] };
  const siblings = section === "links" ? (await titlesOfSpace(row.spaceId)).filter(({ id }) => id !== row.id) : [];
  const offeredTo = row.offeredToId ? ((await findSpace(row.offeredToId))?.name ?? null) : null;
  return { choices, links, siblings, offeredTo };
}

/** What the sections of the edit page show; only the one that is open is asked for in full. */
export async function editPage(row: ListingRow, section: Section, visit: Visit, unitId: string | null = null) {
  const { t, viewer } = visit;
  const terms = termsOf(row.terms);
  const rules = rulesOf(row.rules);
  const targets = viewer.kind === "person" ? viewer.memberships.filter(({ spaceId }) => spaceId !== row.spaceId) : [];
  return {
    ...{ id: row.id, code: row.code, title: row.title, version: row.version, status: statusOf(row.status), section },
    kind: kindColumn(row.kind),
    words: editWords(row, visit),
    path: listingPath(row.code, row.kind),
    space: { name: row.space.name, slug: row.space.slug },
    categories: section === "basics" ? categoryChoices(visit, kindColumn(row.kind)) : [],
    conditions: conditions.map((value) => ({ value, label: t(`things.condition_${value}`) })),
    basics: {
      ...{ title: row.title, category: row.category, description: row.description, make: row.make },
      ...{ model: row.model, care: row.care, checklist: checklistOf(row.checklist).join("\n") },
      ...{ access: row.access, occupancy: occupancyOf(row.occupancy) },
    },
    facts: factFields(row, visit),
    terms: { ...terms, amountCents: centsText(terms.amountCents), depositCents: centsText(terms.depositCents) },
    asking: askingOf(row.asking),
    trainingId: row.trainingId ?? "",
    rules: { away: ruleFields(rules.away, "away"), on_the_spot: ruleFields(rules.on_the_spot, "on_the_spot") },
    opening: openingFields(openingOf(row.opening)),
    ...unitsShown(row, unitId, visit),
    accessories: row.accessories.map(({ name, quantity }) => (quantity > 1 ? `${quantity} ${name}` : name)).join("\n"),
    pictures: row.pictures.map(({ id, storageKey, alt, role }) => ({
      ...{ id, alt, role, src: pictureAddress(storageKey, 320) },
    })),
    ...(await others(row, section)),
    mayTransfer: mayTransfer(viewer, row.spaceId),
    targets: targets.map(({ slug, name }) => ({ value: slug, label: name })),
    everPublished: row.publishedAt !== null,
  };
}

export type EditPage = Awaited<ReturnType<typeof editPage>>;
