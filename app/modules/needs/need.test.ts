import fc from "fast-check";
import { expect, test } from "vitest";
import { requestStatuses } from "#app/modules/materials/material.ts";
import { type Answer, arrived, promised, promisedBy, stateOf, stillWanted } from "./need.ts";

const answer: fc.Arbitrary<Answer> = fc
  .record({
    status: fc.constantFrom(...requestStatuses),
    accepted: fc.integer({ min: 1, max: 50 }),
    short: fc.integer({ min: 0, max: 10 }),
    missing: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ status, accepted, short, missing }) => {
    const sent = Math.max(1, accepted - short);
    return { status, asked: accepted, accepted, sent, arrived: Math.max(0, sent - missing) };
  });
const answers = fc.array(answer, { maxLength: 8 });

test("what is wanted is what no answer stands for, whatever their order", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 200 }), (all, quantity) => {
      expect(stillWanted(quantity, all)).toBe(Math.max(0, quantity - promised(all)));
      expect(stillWanted(quantity, [...all].reverse())).toBe(stillWanted(quantity, all));
      expect(arrived(all)).toBeLessThanOrEqual(promised(all));
    }),
  );
});

test("an answer that is withdrawn is wanted again; one that goes on never stands for more", () => {
  fc.assert(
    fc.property(answer, answers, fc.integer({ min: 1, max: 200 }), (one, rest, quantity) => {
      const standing = (status: Answer["status"]) => stillWanted(quantity, [...rest, { ...one, status }]);
      expect(standing("cancelled")).toBe(stillWanted(quantity, rest));
      expect(standing("accepted")).toBeLessThanOrEqual(standing("sent"));
      expect(standing("sent")).toBeLessThanOrEqual(standing("received"));
      expect(promisedBy({ ...one, status: "requested" })).toBe(0);
    }),
  );
});

test("it closes itself when all has arrived, and not before", () => {
  const need = { quantity: 10, wantedBy: "2027-03-10", withdrawn: false };
  const sent: Answer = { status: "sent", asked: 10, accepted: 10, sent: 10, arrived: null };
  expect(stateOf(need, [sent], "2027-03-01")).toBe("open");
  expect(stateOf(need, [{ ...sent, status: "received", arrived: 9 }], "2027-03-10")).toBe("open");
  expect(stateOf(need, [{ ...sent, status: "received", arrived: 9 }], "2027-03-11")).toBe("expired");
  expect(stateOf(need, [{ ...sent, status: "received", arrived: 10 }], "2027-03-11")).toBe("served");
  expect(stateOf({ ...need, withdrawn: true }, [], "2027-03-01")).toBe("withdrawn");
});
