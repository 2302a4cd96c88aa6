import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountOf, claimAfter, isSiret } from "./claim.ts";

const agreement = { capCents: 420_000, countedCents: 0, rateCents: 300, ended: false };
const lot = { lotId: "l", quantity: 10, payable: 10, claimed: 0, own: true };
const invoice = {
  kind: "invoice" as const,
  siret: "",
  employer: "Atelier",
  proof: "",
  label: "",
  amountCents: 0,
  lots: [lot],
};
const expense = {
  kind: "expense" as const,
  siret: "",
  employer: "",
  proof: "Ticket 12",
  label: "Élastique",
  amountCents: 1250,
  lots: [],
};

const codeOf = (result: ReturnType<typeof amountOf>) => (result.ok ? result.value : result.failure.code);

describe("a SIRET", () => {
  test.each(["73282932000074", "732 829 320 00074", "35600000000048", "35600000009075"])("%s is one", (typed) => {
    expect(isSiret(typed)).toBe(true);
  });
  test.each(["", "73282932000075", "7328293200007", "00000000000000", "abcdefghijklmn", "35600000009076"])(
    "« %s » is none",
    (typed) => {
      expect(isSiret(typed)).toBe(false);
    },
  );
  test("one digit changed is found, unless it is of La Poste", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [..."73282932000074"];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(isSiret(digits.join(""))).toBe(false);
      }),
    );
  });
});

describe("the amount of a claim", () => {
  test("1,400 masks at 3 € are 4,200 €, to the cent", () => {
    const all = { ...lot, quantity: 1400, payable: 1400 };
    expect(codeOf(amountOf({ ...invoice, lots: [all] }, agreement))).toBe(420_000);
    const more = { ...all, quantity: 1401, payable: 1401 };
    expect(codeOf(amountOf({ ...invoice, lots: [more] }, agreement))).toBe("claims.beyond_cap");
  });

  test.each([
    ["an expense without its proof", { ...expense, proof: "" }, "claims.needs_proof"],
    ["an expense with pieces", { ...expense, lots: [lot] }, "claims.rate_on_expense"],
    ["an invoice of nobody", { ...invoice, employer: "" }, "claims.needs_siret"],
    ["an invoice with a wrong SIRET", { ...invoice, siret: "12345678901234" }, "claims.siret_wrong"],
    ["pieces of somebody else", { ...invoice, lots: [{ ...lot, own: false }] }, "claims.not_made_by_you"],
    ["pieces claimed already", { ...invoice, lots: [{ ...lot, claimed: 1 }] }, "claims.claimed_twice"],
    ["an expense with its proof", expense, 1250],
  ])("%s", (_what, claim, answer) => {
    expect(codeOf(amountOf(claim, agreement))).toBe(answer);
  });

  test("without a rate no invoice, after its end nothing", () => {
    expect(codeOf(amountOf(invoice, { ...agreement, rateCents: null }))).toBe("claims.no_rate");
    expect(codeOf(amountOf(expense, { ...agreement, ended: true }))).toBe("claims.ended");
  });
});

test("what is paid stays paid", () => {
  for (const verb of ["submit", "approve", "reject", "pay"] as const) expect(claimAfter("paid", verb)).toBeUndefined();
  expect(claimAfter("submitted", "approve")).toBe("approved");
  expect(claimAfter("submitted", "pay")).toBeUndefined();
});
