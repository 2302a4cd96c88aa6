import { describe, expect, test } from "vitest";
import { sameSitePath } from "./same-site.ts";

describe("a page of this site", () => {
  test.each(["/", "/l/7KQ2", "/catalogue?q=imprimante&from=2026-03-01#carte", "/account/tokens"])(
    "%s is kept",
    (path) => {
      expect(sameSitePath(path)).toBe(path);
    },
  );

  test.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/%0d/..//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil",
    "",
    " /x",
    "/x\\y",
    "/./\n/evil.example",
    "/..//evil.example",
    undefined,
    null,
    ["/x"],
  ])("%s is not", (path) => {
    expect(sameSitePath(path, "/account")).toBe("/account");
  });
});
