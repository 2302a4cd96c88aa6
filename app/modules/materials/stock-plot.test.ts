import { expect, test } from "vitest";
import { plotHeight, plotOf } from "./stock-plot.ts";

test("the line begins with what there was, and steps where something changed", () => {
  const plot = plotOf(
    [
      { at: 25, delta: 100 },
      { at: 50, delta: -60 },
    ],
    { from: 0, to: 100, onHand: 40 },
  );
  expect(plot).toMatchObject({ first: 0, most: 100, least: 0 });
  expect(plot.line).toBe("M0 300H250V20H500V188H1000");
  expect(plot.area.endsWith(`V${plotHeight}H0Z`)).toBe(true);
});

test("nothing changed: a level line; nothing at all: a line at the foot", () => {
  expect(plotOf([], { from: 0, to: 10, onHand: 7 }).line).toBe("M0 20H1000");
  expect(plotOf([], { from: 0, to: 10, onHand: 0 }).line).toBe("M0 300H1000");
});
