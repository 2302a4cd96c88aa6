import parse from "spdx-expression-parse";

/** What a licence asks and allows, as far as somebody who makes, changes or sells the thing is concerned. Not legal advice. */
export interface LicenceTerms {
  /** The authors must be named. */
  attribution: boolean;
  /** What is changed and passed on keeps the licence: of the whole, of the changed files only, or not at all. */
  shareAlike: "whole" | "files" | "no";
  /** Copies, and what is made from it, may be sold. */
  commercial: boolean;
  /** It may be changed, and the change passed on. */
  change: boolean;
}

const attributionOnly: LicenceTerms = { attribution: true, shareAlike: "no", commercial: true, change: true };
const reciprocal: LicenceTerms = { ...attributionOnly, shareAlike: "whole" };
const weak: LicenceTerms = { ...attributionOnly, shareAlike: "files" };

/**
 * The licences that are proposed, those of hardware first, by their SPDX identifier (https://spdx.org/licenses/). Any other
 * identifier of SPDX can be written; nothing is then said of what it allows.
 */
export const knownLicences = {
  "CERN-OHL-S-2.0": reciprocal,
  "CERN-OHL-W-2.0": weak,
  "CERN-OHL-P-2.0": attributionOnly,
  "TAPR-OHL-1.0": reciprocal,
  "CC-BY-4.0": attributionOnly,
  "CC-BY-SA-4.0": reciprocal,
  "CC-BY-NC-4.0": { ...attributionOnly, commercial: false },
  "CC-BY-NC-SA-4.0": { ...reciprocal, commercial: false },
  "CC-BY-ND-4.0": { ...attributionOnly, change: false },
  "CC-BY-NC-ND-4.0": { ...attributionOnly, commercial: false, change: false },
  "CC0-1.0": { attribution: false, shareAlike: "no", commercial: true, change: true },
  "LAL-1.3": reciprocal,
  "GPL-3.0-or-later": reciprocal,
  "GPL-3.0-only": reciprocal,
  "GPL-2.0-or-later": reciprocal,
  "AGPL-3.0-or-later": reciprocal,
  "LGPL-3.0-or-later": weak,
  "MPL-2.0": weak,
  "EUPL-1.2": reciprocal,
  "CECILL-2.1": reciprocal,
  "Apache-2.0": attributionOnly,
  MIT: attributionOnly,
  "BSD-3-Clause": attributionOnly,
  "BSD-2-Clause": attributionOnly,
  "CC-BY-3.0": attributionOnly,
  "CC-BY-SA-3.0": reciprocal,
  "CC-BY-NC-3.0": { ...attributionOnly, commercial: false },
  "CC-BY-NC-SA-3.0": { ...reciprocal, commercial: false },
} as const satisfies Record<string, LicenceTerms>;

export type KnownLicence = keyof typeof knownLicences;

export const proposedLicences = Object.keys(knownLicences).slice(0, 14) as KnownLicence[];

export function termsOfLicence(identifier: string): LicenceTerms | undefined {
  return Object.hasOwn(knownLicences, identifier) ? knownLicences[identifier as KnownLicence] : undefined;
}

export type Licence =
  | { kind: "one"; identifier: string; exception?: string }
  | { kind: "all" | "any"; of: readonly [Licence, Licence] };

function treeOf(parsed: parse.Info): Licence {
  if ("conjunction" in parsed) {
    return { kind: parsed.conjunction === "and" ? "all" : "any", of: [treeOf(parsed.left), treeOf(parsed.right)] };
  }
  const identifier = parsed.plus ? `${parsed.license}+` : parsed.license;
  return { kind: "one", identifier, ...(parsed.exception ? { exception: parsed.exception } : {}) };
}

/** An SPDX licence expression as a tree; undefined when it is not one. `LicenseRef-…` is one. */
export function parseLicence(expression: string): Licence | undefined {
  if (expression.trim() === "" || expression.length > 200) return undefined;
  try {
    return treeOf(parse(expression.trim()));
  } catch {
    return undefined;
  }
}

/** Every identifier of the tree, in reading order, each once. */
export function identifiersOf(licence: Licence): string[] {
  if (licence.kind === "one") return [licence.identifier];
  return [...new Set(licence.of.flatMap(identifiersOf))];
}

/**
 * Whether something is allowed: under one of the alternatives of OR, under every part of AND; undefined when a licence that
 * decides it is not known here.
 */
export function allows(licence: Licence, what: "commercial" | "change"): boolean | undefined {
  if (licence.kind === "one") return termsOfLicence(licence.identifier)?.[what];
  const [left, right] = licence.of.map((each) => allows(each, what));
  const decisive = licence.kind === "any";
  if (left === decisive || right === decisive) return decisive;
  return left === undefined || right === undefined ? undefined : !decisive;
}

const aliases: Record<string, string> = {
  ccby: "CC-BY-4.0",
  ccbysa: "CC-BY-SA-4.0",
  ccbync: "CC-BY-NC-4.0",
  ccbyncsa: "CC-BY-NC-SA-4.0",
  cc0: "CC0-1.0",
  cernohls: "CERN-OHL-S-2.0",
  cernohlw: "CERN-OHL-W-2.0",
  cernohlp: "CERN-OHL-P-2.0",
  gpl3: "GPL-3.0-or-later",
  gplv3: "GPL-3.0-or-later",
};

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What somebody probably meant by a licence that is no SPDX expression: « CC BY-SA 4.0 », « cern-ohl-s-2.0 ». */
export function guessLicence(text: string): KnownLicence | undefined {
  const wanted = bare(
    text.replace(/licen[cs]e|international|creative commons/gi, (word) => (/^cr/i.test(word) ? "CC" : "")),
  );
  const found = Object.keys(knownLicences).find((identifier) => bare(identifier) === wanted) ?? aliases[wanted];
  return found as KnownLicence | undefined;
}
