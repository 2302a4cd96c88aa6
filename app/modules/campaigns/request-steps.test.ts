import { describe, expect, test } from "vitest";
import type { LineFacts, RequestStage } from "./request.ts";
import { saidOf, stepsOf } from "./request-steps.ts";

const line = (facts: Partial<LineFacts>): LineFacts => ({
  ...{ target: 300, surplusConsented: 0, good: 0, reserved: 0, inTransit: 0, atIntermediary: 0 },
  ...facts,
});

/** « checked done, to_promise now »: the steps in a line. */
function told(stage: RequestStage, facts: Partial<LineFacts>, was = { wasConfirmed: true, wasChecked: true }): string {
  return stepsOf({ stage, ...was }, [line(facts)])
    .map(({ word, state, pieces }) => [word, state, pieces?.count, pieces?.of].filter((part) => part != null).join(" "))
    .join(", ");
}

describe("the steps of a request", () => {
  test("before anybody checked it", () => {
    const later = "promised later, on_the_way later, received later";
    expect(told("draft", {})).toBe(`asked done, to_confirm now, checked later, ${later}`);
    expect(told("submitted", {})).toBe(`asked done, confirmed done, to_check now, ${later}`);
  });

  test.each([
    ["waits for its share", {}, "to_promise now, on_the_way later, received later"],
    ["has a part promised", { reserved: 100 }, "rest_to_promise now 100 300, on_the_way later, received later"],
    ["is promised whole", { reserved: 300 }, "promised done, to_leave now, received later"],
    ["is on the road whole", { inTransit: 300 }, "promised done, on_the_way now, received later"],
    [
      "is on the road in part",
      { atIntermediary: 40, reserved: 60 },
      "promised_in_part partly 100 300, on_the_way now 40 300, received later",
    ],
    [
      "has received a part and waits",
      { good: 291 },
      "rest_to_promise now 291 300, on_the_way later, received_in_part partly 291 300",
    ],
    [
      "has received a part, the rest is promised",
      { good: 200, reserved: 100 },
      "promised done, to_leave now, received_in_part partly 200 300",
    ],
    [
      "has received a part, the rest is on the road",
      { good: 200, inTransit: 100 },
      "promised done, on_the_way now 100 300, received_in_part partly 200 300",
    ],
    ["is satisfied, surplus included", { good: 304 }, "promised done, on_the_way done, received done"],
  ])("verified, it %s", (_, facts, steps) => {
    expect(told("verified", facts)).toBe(`asked done, confirmed done, checked done, ${steps}`);
  });

  test("an end says what was reached, and what still arrives", () => {
    const never = { wasConfirmed: false, wasChecked: false };
    expect(told("expired", {}, never)).toBe("asked done, expired stopped");
    expect(told("cancelled", { target: 40, inTransit: 40 })).toBe(
      "asked done, confirmed done, checked done, on_the_way now 40, cancelled stopped",
    );
    expect(told("closed_short", { target: 291, good: 291 })).toBe(
      "asked done, confirmed done, checked done, received_in_part partly 291, closed_short done",
    );
  });

  test("one of them is the present one, wherever the pieces of two lines are", () => {
    const steps = stepsOf({ stage: "verified", wasConfirmed: true, wasChecked: true }, [
      line({ good: 300 }),
      line({ target: 100, inTransit: 20, reserved: 30 }),
    ]);
    expect(steps.filter(({ state }) => state === "now")).toEqual([
      { word: "on_the_way", state: "now", pieces: { count: 20, of: 400 } },
    ]);
  });
});

describe("what is said of its status", () => {
  test("tells a share that is promised or on the road from one that is waited for", () => {
    expect(saidOf("open", [line({})])).toBe("open");
    expect(saidOf("verified", [line({})])).toBe("verified");
    expect(saidOf("open", [line({ reserved: 3 })])).toBe("promised");
    expect(saidOf("verified", [line({ reserved: 3 }), line({ inTransit: 1 })])).toBe("on_the_way");
    expect(saidOf("partially_served", [line({ good: 3 })])).toBe("partially_served_waiting");
    expect(saidOf("partially_served", [line({ good: 3, atIntermediary: 1 })])).toBe("partially_served_on_the_way");
    expect(saidOf("cancelled", [line({ inTransit: 1 })])).toBe("cancelled");
  });
});
