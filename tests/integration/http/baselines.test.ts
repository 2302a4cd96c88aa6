import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";

const folder = "tests/bench/baselines";

/** What the product is measured against. A baseline that is made slower makes the product look quicker: say why when you change one. */
const known: Record<string, string> = {
  "availability.ts": "ca637f9509e349245af317836acc75b871cd371990472d430044f7036ea65adc",
  "booking.ts": "88bacb00f20ed9f71fe72c25bd5e69fe7375d73277b169bde67775598dbd4150",
  "empty.tsx": "c76067b950bc0e8206f8b999e7d909ed160f8270c2948cab1d4b45d939b0d681",
  "feed.ts": "d66871d2be7ba2fc7d153ddde8d0424496aa651fae24404167084c73b857ab9c",
  "listing.tsx": "8c3a05a47c6e2e111d6873bed0d7969a21e5ed2de9a885699d3d52d894d8011e",
};

test("the baselines of the measurement are what they were", () => {
  const found = Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(`${folder}/${name}`))
        .digest("hex"),
    ]),
  );
  expect(found).toEqual(known);
});

test("no server but that of the measurement has them", async () => {
  expect(process.env.BASELINES).toBeUndefined();
  expect((await routes).filter(({ path }) => path?.startsWith("baselines"))).toEqual([]);
});
