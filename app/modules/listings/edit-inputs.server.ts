import type { Span, Use } from "#app/modules/availability/availability.ts";
import { factsOf } from "./category.ts";
import { type Facts, isYesNo } from "./listing.ts";
import { typedCents, typedHour, typedLines, typedNumber, typedRanges } from "./typed-text.ts";

/** From the fields of the forms of a listing to the inputs of its verbs, which judge them. */

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function texts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}

function ticked(form: FormData, name: string): boolean {
  return form.get(name) === "on";
}

function number(form: FormData, name: string): number | null {
  return typedNumber(text(form, name));
}

export function basicsInput(form: FormData) {
  return {
    title: text(form, "title"),
    category: text(form, "category"),
    description: text(form, "description"),
    care: text(form, "care"),
    // The form of a room has its own fields, and none of these.
    ...(form.has("make") ? { make: text(form, "make"), model: text(form, "model") } : {}),
    ...(form.has("checklist") ? { checklist: typedLines(text(form, "checklist")) } : {}),
    ...(form.has("access") ? { access: text(form, "access"), occupancy: text(form, "occupancy") } : {}),
  };
}

function triple(form: FormData, name: string, axes: readonly string[]): Record<string, number> | undefined {
  const values = axes.map((axis) => number(form, `${name}.${axis}`));
  if (values.every((value) => value === null)) return undefined;
  return Object.fromEntries(axes.map((axis, index) => [axis, values[index] ?? Number.NaN]));
}

function factInput(form: FormData, fact: keyof Facts): unknown {
  const name = `facts.${fact}`;
  if (fact === "buildVolumeMm") return triple(form, name, ["x", "y", "z"]);
  if (fact === "bedMm") return triple(form, name, ["x", "y"]);
  const typed = text(form, name).trim();
  if (typed === "") return undefined;
  if (isYesNo(fact)) return typed === "yes";
  if (fact === "laserType" || fact === "noise") return typed;
  if (fact === "materials" || fact === "equipment")
    return typed
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter(Boolean);
  return typedNumber(typed) ?? undefined;
}

/** Facts that the form of this category does not show stay as they are. */
export function factsInput(form: FormData, category: string, before: Facts) {
  const facts: Record<string, unknown> = { ...before };
  for (const fact of factsOf(category)) facts[fact] = factInput(form, fact);
  return { facts };
}

export function termsInput(form: FormData) {
  const kind = text(form, "terms.kind");
  const priced = kind === "fixed" || kind === "per_day" || kind === "per_hour";
  return {
    terms: {
      kind,
      amountCents: priced ? typedCents(text(form, "terms.amountCents")) : null,
      depositCents: typedCents(text(form, "terms.depositCents")),
      insurance: text(form, "terms.insurance"),
      note: text(form, "terms.note"),
      oneWay: ticked(form, "terms.oneWay"),
    },
  };
}

export function askingInput(form: FormData) {
  const audience = text(form, "asking.audience");
  return {
    trainingId: text(form, "trainingId") || null,
    asking: {
      audience,
      networkIds: audience === "networks" ? texts(form, "asking.networkIds") : [],
      organisations: ticked(form, "asking.organisations"),
      persons: ticked(form, "asking.persons"),
      atOnce: {
        everyone: ticked(form, "asking.atOnce.everyone"),
        networkIds: texts(form, "asking.atOnce.networkIds"),
        trusted: ticked(form, "asking.atOnce.trusted"),
        ownMembers: ticked(form, "asking.atOnce.ownMembers"),
      },
    },
  };
}

function span(form: FormData, name: string): Span | null {
  const value = number(form, name);
  if (value === null) return null;
  const unit = text(form, `${name}.unit`);
  if (unit === "hours") return { minutes: Math.round(value * 60) };
  return unit === "minutes" ? { minutes: value } : { days: value };
}

/** Seven fields, one per weekday; what cannot be read becomes a range that the schema refuses. */
function windows(form: FormData, name: string) {
  if (!ticked(form, `${name}.own`)) return null;
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const ranges = typedRanges(text(form, `${name}.${weekday}`)) ?? [{ opens: 0, closes: 0 }];
    return ranges.map((range) => ({ weekday, ...range }));
  });
}

function granularityInput(form: FormData, prefix: string) {
  const step = text(form, `${prefix}.granularity`);
  if (step === "day") return step;
  if (step === "nights")
    return {
      nights: {
        arrives: typedHour(text(form, `${prefix}.arrives`)),
        leaves: typedHour(text(form, `${prefix}.leaves`)),
      },
    };
  if (step === "parts") return { parts: typedRanges(text(form, `${prefix}.parts`)) ?? [] };
  return { minutes: Number(step) };
}

function specialInput(form: FormData, name: string) {
  const hours = windows(form, name);
  return (
    hours && {
      windows: hours,
      lead: span(form, `${name}.lead`),
      minLength: span(form, `${name}.minLength`),
      atOnce: ticked(form, `${name}.atOnce`),
    }
  );
}

function rulesOfUse(form: FormData, use: Use) {
  const prefix = `rules.${use}`;
  return {
    granularity: granularityInput(form, prefix),
    special: specialInput(form, `${prefix}.special`),
    minLength: span(form, `${prefix}.minLength`),
    maxLength: span(form, `${prefix}.maxLength`),
    countClosedDays: ticked(form, `${prefix}.countClosedDays`),
    lead: span(form, `${prefix}.lead`) ?? { days: 0 },
    horizonDays: number(form, `${prefix}.horizonDays`) ?? 365,
    bufferBefore: span(form, `${prefix}.bufferBefore`),
    bufferAfter: span(form, `${prefix}.bufferAfter`),
    maxBookingsAtATime: number(form, `${prefix}.maxBookingsAtATime`),
    noConsecutiveBookings: ticked(form, `${prefix}.noConsecutiveBookings`),
    collect: windows(form, `${prefix}.collect`),
    return: windows(form, `${prefix}.return`),
    holdMinutes: Math.round((number(form, `${prefix}.holdHours`) ?? 0) * 60),
    maySpanClosedDays: ticked(form, `${prefix}.maySpanClosedDays`),
    grace: span(form, `${prefix}.grace`),
  };
}

export function rulesInput(form: FormData) {
  const offered = (["away", "on_the_spot"] as const).filter((use) => ticked(form, `rules.${use}.offered`));
  return { rules: Object.fromEntries(offered.map((use) => [use, rulesOfUse(form, use)])) };
}

/** Hours of its own, or null for those of the space; lines of exceptions without a date are left out. */
export function openingInput(form: FormData) {
  const mode = text(form, "opening.mode");
  if (mode === "space") return { opening: null };
  const unreadable = [{ opens: 0, closes: 0 }];
  const weekly = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    (typedRanges(text(form, `opening.weekly.${weekday}`)) ?? unreadable).map((range) => ({ weekday, ...range })),
  );
  const dates = texts(form, "opening.date");
  const [hours, reasons] = [texts(form, "opening.hours"), texts(form, "opening.reason")];
  const exceptions = dates.flatMap((date, index) => {
    const ranges = typedRanges(hours[index] ?? "") ?? unreadable;
    return date ? [{ date, ranges, reason: reasons[index] ?? "" }] : [];
  });
  return { opening: { weekly: mode === "always" ? "always" : weekly, exceptions } };
}

export function unitsInput(form: FormData) {
  return {
    count: number(form, "count"),
    firstLabel: text(form, "firstLabel"),
    each: number(form, "each") ?? undefined,
  };
}

export function unitInput(form: FormData) {
  const [label, condition] = [text(form, "label").trim(), text(form, "condition")];
  return { ...(label ? { label } : {}), ...(condition ? { condition } : {}), note: text(form, "note") };
}
