import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  covers,
  decisions,
  isInForce,
  lastWords,
  regimes,
  standings,
  usages,
  type ValidationFact,
  validationProblems,
  validityAt,
} from "./validation.ts";

let counter = 0;
function fact(given: Partial<ValidationFact> = {}): ValidationFact {
  counter += 1;
  return {
    id: String(counter).padStart(6, "0"),
    authority: "Santé de démonstration",
    usage: "general_public",
    regime: "no_protection",
    territory: "FR",
    decision: "approved",
    words: "",
    from: 100,
    until: null,
    recordedAt: 100,
    ...given,
  };
}

const at = (instant: number, more = {}) =>
  ({ usage: "general_public", territory: "FR", at: instant, ...more }) as const;

describe("what holds at an instant", () => {
  test("nothing before the first decision, then the period without its end", () => {
    const facts = [fact({ from: 100, until: 200 })];
    expect([99, 100, 199, 200].map((instant) => validityAt(facts, at(instant)).state)).toEqual([
      "none",
      "valid",
      "valid",
      "expired",
    ]);
    expect(validityAt(facts, at(150)).until).toBe(200);
  });

  test("a withdrawal ends one usage and leaves the others", () => {
    const facts = [
      fact(),
      fact({ usage: "care" }),
      fact({ usage: "care", decision: "withdrawn", from: 500, words: "!" }),
    ];
    expect(validityAt(facts, at(499, { usage: "care" })).holds).toBe(true);
    expect(validityAt(facts, at(499, { usage: "care" })).until).toBe(500);
    expect(validityAt(facts, at(500, { usage: "care" })).state).toBe("withdrawn");
    expect(validityAt(facts, at(500)).state).toBe("valid");
    expect(validityAt(facts, at(500)).until).toBeNull();
  });

  test("approved on 23 March, withdrawn on the 28th, approved anew later: each for its own time", () => {
    const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
    const facts = [
      fact({ from: day("2020-03-23") }),
      fact({ from: day("2020-03-28"), decision: "withdrawn", words: "!" }),
      fact({ from: day("2020-04-10"), decision: "conditional", words: "Après désinfection" }),
    ];
    const states = ["2020-03-27", "2020-03-28", "2020-04-09", "2020-04-10"].map(
      (date) => validityAt(facts, at(day(date))).state,
    );
    expect(states).toEqual(["valid", "withdrawn", "withdrawn", "conditional"]);
  });

  test("one authority’s no outweighs another’s yes, and only for as long as it stands", () => {
    const facts = [fact(), fact({ authority: "Autre", decision: "refused", from: 200, until: 300, words: "!" })];
    expect([150, 250, 300].map((instant) => validityAt(facts, at(instant)).state)).toEqual([
      "valid",
      "refused",
      "valid",
    ]);
  });

  test("the same authority is the same however it is typed", () => {
    const facts = [
      fact(),
      fact({ authority: " SANTE  de démonstration", decision: "withdrawn", from: 200, words: "!" }),
    ];
    expect(validityAt(facts, at(200)).by.map(({ id }) => id)).toEqual([facts[1]?.id]);
    expect(lastWords(facts, 200)).toHaveLength(1);
  });

  test("a decision for France holds in Réunion, not in Belgium; one for the Union in both; overseas alone stays there", () => {
    expect([
      covers("FR", "RE"),
      covers("FR", "BE"),
      covers("EU", "RE"),
      covers("EU", "BE"),
      covers("EU", "CH"),
    ]).toEqual([...[true, false, true, true, false]]);
    expect([covers("RE", "FR"), covers("world", "CH"), covers("RE", "RE")]).toEqual([false, true, true]);
  });
});

const territory = fc.constantFrom("FR", "EU", "RE", "world", "BE");
const facts = fc
  .array(
    fc.record({
      authority: fc.constantFrom("A", "B", "C"),
      usage: fc.constantFrom(...usages),
      regime: fc.constantFrom(...regimes),
      territory,
      decision: fc.constantFrom(...decisions),
      words: fc.constant("!"),
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
      recordedAt: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(
      ({ length, ...one }, index): ValidationFact => ({
        ...one,
        id: String(index).padStart(4, "0"),
        until: length === null ? null : one.from + length,
      }),
    ),
  );
const asked = fc.record({ usage: fc.constantFrom(...usages), territory, at: fc.integer({ min: 0, max: 32 }) });

/** The same said naively: authority by authority, territory by territory, the newest of what has begun. */
function byHand(all: readonly ValidationFact[], question: ReturnType<typeof at>): string {
  const spoken = ["A", "B", "C"].flatMap((authority) =>
    ["FR", "EU", "RE", "world", "BE"]
      .filter((where) => covers(where, question.territory))
      .map(
        (where) =>
          all
            .filter((one) => one.authority === authority && one.territory === where && one.usage === question.usage)
            .filter((one) => one.from <= question.at)
            .sort((a, b) => b.from - a.from || b.recordedAt - a.recordedAt || b.id.localeCompare(a.id))[0],
      )
      .filter((one) => one !== undefined),
  );
  const said = spoken.filter((one) => one.until === null || question.at < one.until).map(({ decision }) => decision);
  if (said.includes("withdrawn")) return "withdrawn";
  if (said.includes("refused")) return "refused";
  if (said.includes("approved")) return "valid";
  if (said.includes("conditional")) return "conditional";
  return spoken.some(({ decision }) => decision === "approved" || decision === "conditional") ? "expired" : "none";
}

describe("properties", () => {
  test("it agrees with the naive reading, in any order", () => {
    fc.assert(
      fc.property(facts, asked, fc.infiniteStream(fc.nat()), (all, question, keys) => {
        const state = validityAt(all, question).state;
        expect(state).toBe(byHand(all, question as ReturnType<typeof at>));
        const shuffled = all.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(
          validityAt(
            shuffled.map(({ one }) => one),
            question,
          ),
        ).toEqual(validityAt(all, question));
      }),
      { numRuns: 2000 },
    );
  });

  test("what begins later changes nothing now, and the end that is told is the first instant that does not hold", () => {
    fc.assert(
      fc.property(facts, asked, (all, question) => {
        const now = validityAt(all, question);
        const begun = all.filter(({ from }) => from <= question.at);
        expect(validityAt(begun, question)).toMatchObject({ state: now.state, by: now.by });
        const expected = (until: number | null) => void expect(now.until).toBe(until);
        if (!now.holds) return expected(null);
        const later = Array.from({ length: 40 }, (_, ahead) => question.at + ahead);
        const first = later.find((instant) => !validityAt(all, { ...question, at: instant }).holds);
        return expected(first ?? null);
      }),
      { numRuns: 2000 },
    );
  });

  test("a withdrawal by everybody who ever decided leaves nothing to rely on", () => {
    fc.assert(
      fc.property(facts, asked, (all, question) => {
        const withdrawals = all.map((one, index) => ({
          ...one,
          id: `z${index}`,
          decision: "withdrawn" as const,
          from: 21,
          until: null,
          recordedAt: 9,
        }));
        const { holds } = validityAt([...all, ...withdrawals], { ...question, at: 21 });
        expect(holds).toBe(false);
      }),
    );
  });

  test("standings name each last word once, and nothing that is in force is said to be over", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 32 }), (all, instant) => {
        const said = standings(all, instant);
        expect(new Set(said.map(({ fact: one }) => one.id)).size).toBe(said.length);
        for (const { state, fact: one } of said) {
          if (state === "coming") expect(one.from).toBeGreaterThan(instant);
          else expect(state === "expired").toBe(!isInForce(one, instant));
        }
      }),
    );
  });
});

test("what cannot be recorded", () => {
  const given = { decision: "approved", regime: "no_protection", words: "", from: 100, until: null } as const;
  expect(validationProblems(given)).toEqual([]);
  expect(validationProblems({ ...given, until: 100 })).toEqual(["ends_before_it_begins"]);
  expect(validationProblems({ ...given, regime: "derogation" })).toEqual(["derogation_without_end"]);
  expect(validationProblems({ ...given, decision: "withdrawn" })).toEqual(["reason_missing"]);
  expect(validationProblems({ ...given, decision: "conditional" })).toEqual(["conditions_missing"]);
});
