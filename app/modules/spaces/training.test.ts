import { expect, test } from "vitest";
import { expiryDate, recordState } from "./training.ts";

test("months end on the last day where the day does not exist", () => {
  expect(expiryDate("2027-01-31", 1)).toBe("2027-02-28");
  expect(expiryDate("2028-01-31", 1)).toBe("2028-02-29");
  expect(expiryDate("2027-11-15", 3)).toBe("2028-02-15");
  expect(() => expiryDate("2027-02-30", 1)).toThrow(RangeError);
});

test("a record holds from its first instant until its expiry, which is not included", () => {
  const held = { heldFrom: new Date(1000), expiresAt: new Date(2000), revokedAt: null };
  expect([999, 1000, 1999, 2000].map((at) => recordState(held, new Date(at)))).toEqual([
    "not_yet",
    "valid",
    "valid",
    "expired",
  ]);
  expect(recordState({ ...held, revokedAt: new Date(0) }, new Date(1500))).toBe("revoked");
});
