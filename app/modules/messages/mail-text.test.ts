import { expect, test } from "vitest";
import { textWithLinks } from "./mail-text.ts";

test("addresses become links, and nothing of the text is lost", () => {
  const text = "Voir http://localhost:3000/b/7KQ2?x=1.\nOu https://example.org/a, merci javascript:alert(1)";
  const parts = textWithLinks(text);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.flatMap((part) => part.href ?? [])).toEqual([
    "http://localhost:3000/b/7KQ2?x=1",
    "https://example.org/a",
  ]);
  expect(textWithLinks("")).toEqual([]);
});
