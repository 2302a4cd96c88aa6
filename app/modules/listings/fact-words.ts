import { formatMoney, formatNumber } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { factsOf } from "./category.ts";
import type { Facts, ListingKind, Terms } from "./listing.ts";

function sized(numbers: readonly number[], language: Language): string {
  return `${numbers.map((one) => formatNumber(one, language)).join(" × ")} mm`;
}

function measured(value: number | undefined, unit: string, language: Language): string {
  return value === undefined ? "" : `${formatNumber(value, language)}\u00a0${unit}`;
}

function counted(count: number | undefined, what: "seats" | "people", language: Language): string {
  return count === undefined ? "" : say(language, `things.${what}`, { count });
}

function yesOrNo(value: boolean | undefined, language: Language): string {
  return value === undefined ? "" : say(language, value ? "things.yes" : "things.no");
}

const worded: Record<keyof Facts, (facts: Facts, language: Language) => string> = {
  buildVolumeMm: ({ buildVolumeMm: size }, language) => (size ? sized([size.x, size.y, size.z], language) : ""),
  bedMm: ({ bedMm: size }, language) => (size ? sized([size.x, size.y], language) : ""),
  materials: ({ materials = [] }) => materials.join(", "),
  nozzleMm: ({ nozzleMm }, language) => measured(nozzleMm, "mm", language),
  heatedBed: ({ heatedBed }, language) => yesOrNo(heatedBed, language),
  enclosure: ({ enclosure }, language) => yesOrNo(enclosure, language),
  laserType: ({ laserType }, language) => (laserType ? say(language, `things.laser_${laserType}`) : ""),
  laserPowerW: ({ laserPowerW }, language) => measured(laserPowerW, "W", language),
  powerW: ({ powerW }, language) => measured(powerW, "W", language),
  weightKg: ({ weightKg }, language) => measured(weightKg, "kg", language),
  seated: ({ seated }, language) => counted(seated, "seats", language),
  standing: ({ standing }, language) => counted(standing, "people", language),
  surfaceM2: ({ surfaceM2 }, language) => measured(surfaceM2, "m²", language),
  stepFree: ({ stepFree }, language) => yesOrNo(stepFree, language),
  accessibleToilets: ({ accessibleToilets }, language) => yesOrNo(accessibleToilets, language),
  inductionLoop: ({ inductionLoop }, language) => yesOrNo(inductionLoop, language),
  equipment: ({ equipment = [] }) => equipment.join(", "),
  noise: ({ noise = "" }) => noise,
};

/** The facts that are known, those that matter for the category first. */
export function factLines(category: string, facts: Facts, language: Language): { name: string; value: string }[] {
  const first = factsOf(category);
  const names = [...first, ...(Object.keys(worded) as (keyof Facts)[]).filter((name) => !first.includes(name))];
  return names
    .map((name) => ({ name: say(language, `things.fact_${name}`), value: worded[name](facts, language) }))
    .filter(({ value }) => value !== "");
}

/** « gratuit », « caution 150,00 € ». */
export function termPhrases(terms: Terms, language: Language, kind: ListingKind = "equipment"): string[] {
  const money = (cents: number) => formatMoney(cents, language, terms.currency);
  const key = terms.kind === "fixed" && kind === "room" ? "rooms.terms_fixed" : (`things.terms_${terms.kind}` as const);
  const phrases = [say(language, key, { amount: money(terms.amountCents ?? 0) })];
  if (terms.depositCents) phrases.push(say(language, "things.terms_deposit", { amount: money(terms.depositCents) }));
  if (terms.oneWay) phrases.push(say(language, "things.terms_one_way"));
  return phrases;
}
