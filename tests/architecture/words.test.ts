import { expect, test } from "vitest";
import "#app/modules/designs/analysis/analysis.failures.ts";
import "#app/modules/exchange/api.server.ts";
import "#app/platform/files/pictures.server.ts";
import "#app/platform/files/stored-files.server.ts";
import { clientWords as englishClient } from "#app/platform/i18n/en/index.ts";
import { serverWords as englishServer } from "#app/platform/i18n/en/server.ts";
import { clientWords as frenchClient } from "#app/platform/i18n/fr/index.ts";
import { serverWords as frenchServer } from "#app/platform/i18n/fr/server.ts";
import type { Dictionary } from "#app/platform/i18n/translate.ts";
import { declaredFailures } from "#app/platform/result.ts";
import { productSources } from "./sources.ts";

function flat(words: Dictionary): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([namespace, sentences]) =>
      Object.entries(sentences).map(([name, sentence]): [string, string] => [`${namespace}.${name}`, sentence]),
    ),
  );
}

const french = flat({ ...frenchClient, ...frenchServer });
const english = flat({ ...englishClient, ...englishServer });
const base = (key: string) => key.replace(/_(one|other)$/, "");
const bases = new Set([...french.keys()].map(base));
const exists = (key: string) => french.has(key) || bases.has(key);
const namespaces = [...new Set([...french.keys()].map((key) => key.split(".")[0]))].join("|");

/** Sentences chosen by data that is checked elsewhere: codes of failures, kinds of mails. */
const wholeNamespaces = ["failures", "mails"];

const code = productSources().filter(({ place }) => !place.startsWith("app/platform/i18n/") && /\.tsx?$/.test(place));

function spokenLiterals(): Set<string> {
  const pattern = new RegExp(`["'\`]((?:${namespaces})\\.[a-z0-9_.]+)["'\`]`, "g");
  return new Set(
    code.flatMap(({ text }) =>
      [...text.matchAll(pattern)].map(([, key]) => String(key)).filter((key) => !/\.tsx?$/.test(key)),
    ),
  );
}

/** `bookings.status_${status}`: everything that begins so is spoken. */
function spokenPrefixes(): string[] {
  const pattern = new RegExp(`\`((?:${namespaces})\\.[a-z0-9_.]*)\\$\\{`, "g");
  return [...new Set(code.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, prefix]) => String(prefix))))];
}

function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)))].sort();
}

test("both languages say the same things", () => {
  expect([...french.keys()].filter((key) => !english.has(key))).toEqual([]);
  expect([...english.keys()].filter((key) => !french.has(key))).toEqual([]);
});

test("both languages say them of the same facts", () => {
  const different = [...french].filter(([key, sentence]) => {
    const other = english.get(key) ?? "";
    // The singular may leave the number out.
    const names = (text: string) => placeholders(text).filter((name) => !(key.endsWith("_one") && name === "count"));
    return names(sentence).join() !== names(other).join();
  });
  expect(different.map(([key]) => key)).toEqual([]);
});

test("a plural has both its forms", () => {
  const alone = [...french.keys()].filter((key) => {
    if (key.endsWith("_one")) return !french.has(`${base(key)}_other`);
    return false;
  });
  expect(alone).toEqual([]);
});

test("no sentence is empty, and French punctuation keeps to its word", () => {
  const wrong = [...french].filter(
    ([, sentence]) => sentence.trim() === "" || /\S [:;?!»](\s|$)|« \S|'/.test(sentence),
  );
  expect(wrong.map(([key, sentence]) => `${key}: ${sentence}`)).toEqual([]);
  expect([...english].filter(([, sentence]) => sentence.trim() === "").map(([key]) => key)).toEqual([]);
});

test("every sentence that is asked for exists", () => {
  const missing = [...spokenLiterals()].filter((key) => !exists(key) && !exists(`failures.${key}`));
  expect(missing).toEqual([]);
  const empty = spokenPrefixes().filter((prefix) => ![...french.keys()].some((key) => key.startsWith(prefix)));
  expect(empty).toEqual([]);
});

test("every sentence is asked for", () => {
  const literals = spokenLiterals();
  const prefixes = spokenPrefixes().filter((prefix) => !/^\w+\.$/.test(prefix));
  const whole = new Set([
    ...wholeNamespaces,
    ...spokenPrefixes()
      .filter((prefix) => /^\w+\.$/.test(prefix))
      .map((prefix) => prefix.slice(0, -1)),
  ]);
  const unused = [...french.keys()].filter((key) => {
    if (whole.has(key.split(".")[0] ?? "")) return false;
    return !literals.has(key) && !literals.has(base(key)) && !prefixes.some((prefix) => key.startsWith(prefix));
  });
  expect(unused).toEqual([]);
});

test("every failure has its sentence, and every such sentence its failure", () => {
  const inCode = new Set(
    code.flatMap(({ text }) =>
      [...text.matchAll(/platformFailure\(\s*"(\w+)"/g)].map(([, name]) => `platform.${name}`),
    ),
  );
  const codes = new Set([...declaredFailures.keys(), ...inCode]);
  expect([...codes].filter((each) => !exists(`failures.${each}`))).toEqual([]);
  // Said beside a field of a form, not as the answer itself.
  const literals = spokenLiterals();
  const prefixes = spokenPrefixes()
    .filter((prefix) => /^failures\.\w+\./.test(prefix))
    .map((prefix) => (prefix.endsWith(".") ? `${prefix}issue_` : prefix));
  const beside = (each: string) =>
    literals.has(`failures.${each}`) || prefixes.some((prefix) => `failures.${each}`.startsWith(prefix));
  const sentences = [...bases].filter((key) => key.startsWith("failures.")).map((key) => key.slice("failures.".length));
  expect(sentences.filter((each) => !codes.has(each) && !beside(each))).toEqual([]);
});
