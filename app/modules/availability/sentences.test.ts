import { describe, expect, test } from "vitest";
import english from "#app/platform/i18n/en/availability.ts";
import french from "#app/platform/i18n/fr/availability.ts";
import { REASON_CODES, type Reason } from "./reason.ts";
import { leftSentence, reasonSentence, type Sentence, type SentenceWords, shortReason } from "./sentences.ts";
import { at, PARIS } from "./situation.fixture.ts";

const words: SentenceWords = {
  language: "fr",
  zone: PARIS,
  day: (date) => `<${date}>`,
  moment: (instant) => `<${new Date(instant).toISOString()}>`,
};
const blocked = { commitments: ["b"], free: 0, from: at("2026-03-02"), to: at("2026-03-07") };

const REASONS: readonly Reason[] = [
  ...(["weekly", "exception", "closure", "window", "use_window", "arrival", "departure", "time"] as const).flatMap(
    (cause): Reason[] =>
      [null, "congés"].map((name) => ({ code: "closed", params: { date: "2026-03-01", cause, name, next: null } })),
  ),
  {
    code: "closed",
    params: { date: "2026-03-01", cause: "time", name: null, next: null, opens: at("2026-03-01 08:00") },
  },
  { code: "holiday", params: { date: "2026-05-01", names: { fr: "Fête du travail", en: "Labour Day" }, next: null } },
  ...[1, 2].map((lead): Reason => ({ code: "too_soon", params: { earliest: 0, unit: "days", lead } })),
  ...[30, 60, 1440].map((lead): Reason => ({ code: "too_soon", params: { earliest: 0, unit: "minutes", lead } })),
  ...[30, 60, 1440].map(
    (lead): Reason => ({ code: "too_soon", params: { earliest: 0, unit: "minutes", lead, special: true } }),
  ),
  { code: "too_soon", params: { earliest: 0, unit: "days", lead: 7, special: true } },
  ...[30, 120].map(
    (minimum): Reason => ({ code: "too_short", params: { cause: "minimum", unit: "minutes", minimum, special: true } }),
  ),
  ...(["days", "nights"] as const).map(
    (unit): Reason => ({ code: "too_short", params: { cause: "minimum", unit, minimum: 2, special: true } }),
  ),
  { code: "too_far", params: { latest: "2026-12-31", days: 365 } },
  ...[30, 120].map(
    (minimum): Reason => ({ code: "too_short", params: { cause: "minimum", unit: "minutes", minimum } }),
  ),
  { code: "too_short", params: { cause: "minimum", unit: "days", minimum: 2 } },
  { code: "too_short", params: { cause: "minimum", unit: "nights", minimum: 2 } },
  { code: "too_long", params: { unit: "nights", maximum: 1 } },
  { code: "too_short", params: { cause: "end_before_start" } },
  ...[30, 120].map((maximum): Reason => ({ code: "too_long", params: { unit: "minutes", maximum } })),
  { code: "too_long", params: { unit: "days", maximum: 7 } },
  { code: "past", params: { date: "2026-01-01" } },
  { code: "paused", params: { note: null } },
  { code: "paused", params: { note: "déménagement" } },
  { code: "paused", params: { note: null, placeClosed: true } },
  ...[blocked.to, null].flatMap((to): Reason[] => [
    { code: "booked", params: { ...blocked, to } },
    { code: "booked", params: { ...blocked, to, cause: "external" } },
    { code: "held", params: { ...blocked, to } },
    { code: "overdue", params: { ...blocked, to } },
    { code: "maintenance", params: { ...blocked, to, cause: "maintenance" } },
    { code: "maintenance", params: { ...blocked, to, cause: "own_use" } },
    { code: "buffer", params: { ...blocked, to } },
    { code: "interlocked", params: { ...blocked, to } },
  ]),
  ...(["asker", "use", "quantity", "unit", "returned", "nights", "parts"] as const).map(
    (cause): Reason => ({ code: "not_allowed", params: { cause } }),
  ),
  ...[30, 60, 120].map((minutes): Reason => ({ code: "not_allowed", params: { cause: "step", minutes } })),
  { code: "not_allowed", params: { cause: "handed_over", handedOver: 3 } },
  ...(["none", "requested", "rejected", "revoked", "expired"] as const).map(
    (state): Reason => ({ code: "training_required", params: { training: "Laser", state } }),
  ),
  { code: "limit_reached", params: { cause: "bookings", maximum: 1, commitments: [] } },
  { code: "limit_reached", params: { cause: "consecutive", commitments: ["b"] } },
  { code: "limit_reached", params: { cause: "units", maximum: 3 } },
];

function said({ key, params }: Sentence, dictionary: Readonly<Record<string, string>>): string {
  const name = key.replace("availability.", "");
  const found =
    typeof params.count === "number" ? dictionary[`${name}_${params.count === 1 ? "one" : "other"}`] : dictionary[name];
  if (found === undefined) throw new Error(`No sentence for ${key}`);
  return found.replace(/\{(\w+)\}/g, (whole, param: string) => String(params[param] ?? whole));
}

describe("sentences of reasons", () => {
  test("every code has its sentences, in both languages, with nothing left to fill", () => {
    expect(new Set(REASONS.map(({ code }) => code))).toEqual(new Set(REASON_CODES));
    for (const dictionary of [french, english]) {
      for (const reason of REASONS) {
        const sentences = [
          reasonSentence(reason, words, "away"),
          reasonSentence(reason, words, "on_the_spot"),
          shortReason(reason, "away"),
          shortReason(reason, "on_the_spot"),
        ].map((one) => said(one, dictionary));
        for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|null/);
      }
    }
  });
  test("no sentence is left over, and both languages say the same things", () => {
    const used = new Set<string>();
    for (const reason of REASONS) {
      const partly =
        "free" in reason.params ? leftSentence({ ...reason, params: { ...reason.params, free: 2 } } as Reason) : null;
      for (const one of [
        reasonSentence(reason, words, "away"),
        reasonSentence(reason, words, "on_the_spot"),
        shortReason(reason, "away"),
        shortReason(reason, "on_the_spot"),
        partly,
      ]) {
        if (one) used.add(one.key.replace("availability.", ""));
      }
    }
    const stems = new Set(Object.keys(french).map((key) => key.replace(/_(one|other)$/, "")));
    expect([...stems].filter((stem) => !used.has(stem))).toEqual([]);
    expect(Object.keys(english)).toEqual(Object.keys(french));
  });
  test("a loan that ends at midnight is said by its last day, another by its moment", () => {
    expect(said(reasonSentence({ code: "booked", params: blocked }, words, "away"), french)).toBe(
      "Déjà en prêt ou réservée, jusqu’au <2026-03-06>.",
    );
    const until = reasonSentence({ code: "booked", params: { ...blocked, to: at("2026-03-06 14:30") } }, words, "away");
    expect(until.params.until).toBe("<2026-03-06T13:30:00.000Z>");
  });
  test("a use on the spot is not told of loans", () => {
    const spoken = [french, english].flatMap((dictionary) =>
      REASONS.flatMap((reason) => [
        said(reasonSentence(reason, words, "on_the_spot"), dictionary),
        said(shortReason(reason, "on_the_spot"), dictionary),
      ]),
    );
    expect(spoken.filter((sentence) => /prêt|\blen[dt]|\bloan/.test(sentence))).toEqual([]);
    expect(said(reasonSentence({ code: "booked", params: blocked }, words, "on_the_spot"), french)).toBe(
      "Déjà réservée à ce moment-là, jusqu’au <2026-03-06>.",
    );
  });
  test("whole hours are said as hours, what is left is said after", () => {
    expect(
      said(
        reasonSentence({ code: "too_soon", params: { earliest: 0, unit: "minutes", lead: 1440 } }, words, "away"),
        french,
      ),
    ).toBe("Il faut demander au moins 24 heures à l’avance.");
    expect(leftSentence({ code: "booked", params: { ...blocked, free: 2 } })).toEqual({
      key: "availability.left",
      params: { count: 2 },
    });
    expect(leftSentence({ code: "booked", params: blocked })).toBeNull();
  });
});
