import { expect, test } from "vitest";
import { answered, type KeptForm, outcomeOf, readKept, waitedSeconds, waitingOf } from "./kept-forms.ts";

const form = (key: string, more: Partial<KeptForm> = {}): KeptForm => ({
  ...{ key, person: "ada", fields: { quantity: "12" }, keptAt: 1_000_000 },
  ...more,
});

test("what a device kept is read again, and what is no form is left out", () => {
  expect(readKept(JSON.stringify([form("a"), { key: 3 }, null]))).toEqual([form("a")]);
  expect(readKept("")).toEqual([]);
  expect(readKept("{")).toEqual([]);
});

test("each waits until it has its answer, and for its own person only", () => {
  const list = [form("a"), form("b"), form("c", { person: "bob" })];
  const after = answered(list, "a", { sent: true, says: "7KQ2", href: "/lot/7KQ2" });
  expect(waitingOf(after, "ada").map(({ key }) => key)).toEqual(["b"]);
  expect(waitingOf(after, "bob").map(({ key }) => key)).toEqual(["c"]);
  expect(answered(after, "b").map(({ key }) => key)).toEqual(["a", "c"]);
});

test("only the product’s own words are an answer: a portal of a hotel is not", () => {
  expect(outcomeOf(201, { code: "7KQ2", href: "/lot/7KQ2" })).toEqual({
    ...{ kind: "sent", says: "7KQ2", href: "/lot/7KQ2" },
  });
  expect(outcomeOf(409, { detail: "Ce n’est pas possible." })).toEqual({
    ...{ kind: "refused", says: "Ce n’est pas possible." },
  });
  expect(outcomeOf(401, { detail: "…" })).toEqual({ kind: "sign_in" });
  for (const [status, body] of [
    [200, { portal: "Bienvenue" }],
    [200, "<html>"],
    [503, { detail: "…" }],
    [429, { detail: "…" }],
    [403, undefined],
  ] as const)
    expect(outcomeOf(status, body)).toEqual({ kind: "unreachable" });
});

test("how long it waited is whole seconds, and never negative", () => {
  expect(waitedSeconds(form("a"), 1_090_400)).toBe(90);
  expect(waitedSeconds(form("a"), 900_000)).toBe(0);
});
