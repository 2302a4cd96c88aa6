import { expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { loadDemo } from "#prisma/demo/demo.server.ts";

/** Yesterday has just ended: what happened « a day ago » and « some hours ago » lies close together. */
test("the demonstration can be told a quarter of an hour after midnight", async () => {
  const midnight = new Date("2026-11-27T23:17:00Z");
  expect(await loadDemo(midnight)).toBe(true);
  expect((await checkEverything(midnight)).violations).toEqual([]);
});
