import { expect, test } from "vitest";
import { simulateProduct } from "#tests/simulation/run-product.ts";

test("250 random operations through the use-cases, several at a time, break nothing", async () => {
  const report = await simulateProduct(11, 250);
  expect(report.failure).toBeUndefined();
  expect(report.operations).toBe(250);
  // Enough of it is really done: a run in which nothing happens proves nothing.
  expect(report.done).toBeGreaterThan(60);
  expect(Object.keys(report.byVerb).length).toBeGreaterThan(10);
});
