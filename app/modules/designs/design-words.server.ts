import { capitalised } from "#app/platform/i18n/capitalised.ts";
import { formatDate, formatNumber, formatPercent } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { DescribedFile } from "./describe-file.ts";
import { identifiersOf, parseLicence, termsOfLicence } from "./licence.ts";
import type { BillLine, MaterialUnit } from "./revision.ts";
import type { Standing, Usage, ValidationFact } from "./validation.ts";
import { isInForce, standings, usages, validityAt } from "./validation.ts";

/** Sentences about designs, on the server: figures, materials, licences and what authorities decided. */

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

const word = (language: Language, key: string, params?: Record<string, string | number>) =>
  say(language, `design_words.${key}`, params);

export function measureWords(quantity: number, unit: MaterialUnit, language: Language): string {
  return word(language, `measure_${unit}`, { value: formatNumber(quantity, language), count: quantity });
}

export function piecesWords(count: number, language: Language): string {
  return word(language, "pieces", { count });
}

export function billWords({ material, quantity, unit, pieces, lossPerMille }: BillLine, language: Language): string {
  const line = word(language, "bill_line", {
    material,
    quantity: measureWords(quantity, unit, language),
    pieces: piecesWords(pieces, language),
  });
  if (lossPerMille === 0) return line;
  const percent = formatPercent(lossPerMille / 1000, language, 1);
  return `${line} (${word(language, "bill_loss", { percent })})`;
}

export function minutesWords(minutes: number, language: Language): string {
  if (minutes < 60) return word(language, "minutes", { value: minutes });
  return word(language, "hours", { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, "0") });
}

export function sizeWords({ size }: Pick<DescribedFile, "size">, language: Language): string {
  if (!size) return "";
  const [x, y] = [formatNumber(size.x, language), formatNumber(size.y, language)];
  return size.z === null
    ? word(language, "size_drawing", { x, y })
    : word(language, "size_mesh", { x, y, z: formatNumber(size.z, language) });
}

/** What was found in a file, in short phrases. */
export function foundWords(file: DescribedFile, language: Language): string[] {
  const { unit, volume, cutLength, triangles, watertight, copies } = file;
  return [
    sizeWords(file, language),
    volume === null ? "" : word(language, "volume", { value: formatNumber(volume / 1000, language) }),
    cutLength === null ? "" : word(language, "cut_length", { value: `${formatNumber(cutLength / 1000, language)} m` }),
    triangles === null ? "" : word(language, "triangles", { value: formatNumber(triangles, language) }),
    watertight === null ? "" : word(language, watertight ? "watertight" : "not_watertight"),
    unit
      ? word(language, unit.confirmed ? "unit_confirmed" : "unit_guessed", {
          unit: word(language, `unit_${unit.name}`),
        })
      : "",
    copies > 1 ? word(language, "copies", { count: copies }) : "",
  ].filter(Boolean);
}

/** What one licence allows, in sentences. */
export function licencePhrases(identifier: string, language: Language): string[] {
  const terms = termsOfLicence(identifier);
  if (!terms) return [word(language, "licence_unknown")];
  const { attribution, shareAlike, commercial, change } = terms;
  if (!attribution && shareAlike === "no" && commercial && change) return [word(language, "licence_free")];
  return [
    word(language, commercial ? "licence_sell" : "licence_no_sell"),
    word(language, change ? "licence_change" : "licence_no_change"),
    ...(attribution ? [word(language, "licence_named")] : []),
    ...(change ? [word(language, `licence_share_${shareAlike}`)] : []),
  ];
}

export interface LicenceView {
  expression: string;
  /** Of several: all apply, or one is chosen. */
  joined: "" | "any" | "all";
  each: { identifier: string; href: string; phrases: string[] }[];
}

export function licenceView(expression: string, language: Language): LicenceView | null {
  const licence = parseLicence(expression);
  if (!licence) return null;
  return {
    expression,
    joined: licence.kind === "one" ? "" : licence.kind,
    each: identifiersOf(licence).map((identifier) => ({
      identifier,
      href: identifier.startsWith("LicenseRef-")
        ? ""
        : `https://spdx.org/licenses/${identifier.replace(/\+$/, "")}.html`,
      phrases: licencePhrases(identifier, language),
    })),
  };
}

interface Where {
  language: Language;
  zone: string;
}

/** A date as it is read: the last day of a period is included. */
export function periodWords(
  { from, until }: Pick<ValidationFact, "from" | "until">,
  { language, zone }: Where,
): string {
  const first = formatDate(new Date(from), language, zone);
  if (until === null) return word(language, "period_since", { from: first });
  return word(language, "period_between", { from: first, until: formatDate(new Date(until - 1), language, zone) });
}

function standingWords({ state, fact }: Standing, where: Where): string {
  const { language, zone } = where;
  const { usage, authority, from, until, words, decision } = fact;
  return word(language, `said_${state}`, {
    ...{ authority, words },
    usage: word(language, `usage_${usage}`),
    period: periodWords(fact, where),
    from: formatDate(new Date(from), language, zone),
    until: until === null ? "" : formatDate(new Date(until), language, zone),
    decision: word(language, `decision_${decision}`).toLowerCase(),
  });
}

function listed(items: string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: "conjunction" }).format(items);
}

export interface ValidityView {
  /** « Validée pour le grand public par … du … au … ; retirée pour les soins le … ». Empty when nobody ever decided. */
  sentence: string;
  /** What still stands today, and what does not any more. */
  stands: string;
  tone: "ok" | "warn" | "stop";
}

/** How a revision stands at `at`, for somebody in `territory`, in one sentence and in what may be relied on. */
export function validityView(
  facts: readonly ValidationFact[],
  { at, territory, ...where }: Where & { at: number; territory: string },
): ValidityView | null {
  const said = standings(facts, at);
  if (said.length === 0) return null;
  const { language } = where;
  const decided = usages.filter((usage) => facts.some((fact) => fact.usage === usage && fact.from <= at));
  const holds = (usage: Usage) => validityAt(facts, { usage, territory, at }).holds;
  const was = (usage: Usage) =>
    facts.some((one) => one.usage === usage && (one.decision === "approved" || one.decision === "conditional"));
  const named = (list: Usage[]) =>
    listed(
      list.map((usage) => word(language, `usage_${usage}`)),
      language,
    );
  const yes = decided.filter(holds);
  const no = decided.filter((usage) => !holds(usage) && (was(usage) || isSaidNo(facts, usage, at)));
  const stands = [
    yes.length > 0 ? word(language, "stands", { usages: named(yes) }) : word(language, "stands_nowhere"),
    no.length > 0 && yes.length > 0 ? word(language, "stands_not", { usages: named(no) }) : "",
  ];
  const joint = language === "fr" ? "\u00a0; " : "; ";
  return {
    sentence: `${capitalised(said.map((one) => standingWords(one, where)).join(joint))}.`,
    stands: stands.filter(Boolean).join(" "),
    tone: yes.length === 0 ? "stop" : no.length > 0 ? "warn" : "ok",
  };
}

function isSaidNo(facts: readonly ValidationFact[], usage: Usage, at: number): boolean {
  return facts.some(
    (fact) =>
      fact.usage === usage && (fact.decision === "withdrawn" || fact.decision === "refused") && isInForce(fact, at),
  );
}
