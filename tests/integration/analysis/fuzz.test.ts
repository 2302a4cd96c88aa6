import { expect, test } from "vitest";
import { fingerprint, fuzz } from "#tests/fuzz/run-fuzz.ts";

test("spoilt files are read or refused: none brings the reader down, holds it up or fills the memory", async () => {
  // 100,000 of them are read by `npm run fuzz`.
  const { files, read, refused, bugs, ended, grown, answers } = await fuzz(0, 1500, 45_000);
  expect({ bugs, ended }).toEqual({ bugs: [], ended: [] });
  expect(files).toBeGreaterThan(0);
  expect(read + Object.values(refused).reduce((sum, count) => sum + count, 0)).toBe(files);
  expect(grown).toBeLessThan(500);
  expect(answers.count).toBeGreaterThan(0);
});

test("the same number makes the same file", () => {
  expect(fingerprint(0, 40)).toBe(fingerprint(0, 40));
  expect(fingerprint(0, 40)).not.toBe(fingerprint(1, 41));
});
