import { expect, test } from "vitest";
import { PasswordTries } from "./password-tries.ts";

const at = (minutes: number) => new Date(Date.UTC(2027, 1, 24, 9, minutes));

test("ten wrong passwords, then a wait until the window ends; a right one starts afresh", () => {
  const tries = new PasswordTries();
  for (let count = 0; count < 10; count += 1) {
    expect(tries.wait("lou", at(count / 2))).toBe(0);
    tries.wrong("lou", at(0));
  }
  expect(tries.wait("lou", at(4))).toBe(6 * 60_000);
  expect(tries.wait("sam", at(4))).toBe(0);
  expect(tries.wait("lou", at(10))).toBe(0);
  tries.wrong("lou", at(11));
  expect(tries.wait("lou", at(11))).toBe(0);
  for (let count = 0; count < 10; count += 1) tries.wrong("sam", at(12));
  tries.right("sam");
  expect(tries.wait("sam", at(12))).toBe(0);
});
