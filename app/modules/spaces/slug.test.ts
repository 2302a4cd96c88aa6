import { expect, test } from "vitest";
import { freeSlug, slugOf, slugPattern } from "./slug.ts";
import { departmentOfPostcode, paragraphs, searchable } from "./space.ts";

test("accents, ligatures, apostrophes and ampersands make a short address that can be typed", () => {
  expect(slugOf("L'Écloserie numérique")).toBe("l-ecloserie-numerique");
  expect(slugOf("Work&Co")).toBe("work-co");
  expect(slugOf("Cœur d’Œuvre à Ærø")).toBe("coeur-d-oeuvre-a-aero");
  expect(slugOf("  <b>Le 36</b>  ")).toBe("b-le-36-b");
});

test("a name in another script, or of signs only, has a short address all the same", () => {
  expect(slugOf("مكان مشترك")).toBe("lieu");
  expect(slugOf("!!!", "reseau")).toBe("reseau");
});

test("it is never longer than forty characters and is cut between words", () => {
  const slug = slugOf("La très grande fabrique culturelle et solidaire du Bessin");
  expect(slug).toBe("la-tres-grande-fabrique-culturelle-et");
  expect(slugOf("a".repeat(90))).toHaveLength(40);
  expect(slug).toMatch(slugPattern);
});

test("a short address that is taken gets a number, still within forty characters", () => {
  expect(freeSlug("data", new Set())).toBe("data");
  expect(freeSlug("data", new Set(["data", "data-2"]))).toBe("data-3");
  const long = "a".repeat(40);
  expect(freeSlug(long, new Set([long]))).toBe(`${"a".repeat(38)}-2`);
});

test("a postcode tells its department, Corsica and overseas included, with its leading zero", () => {
  expect(["03000", "26400", "20000", "20200", "97400", "98800", "", "2640"].map(departmentOfPostcode)).toEqual([
    "03",
    "26",
    "2A",
    "2B",
    "974",
    "988",
    "",
    "",
  ]);
});

test("search ignores accents, capitals and punctuation; other scripts remain searchable", () => {
  expect(searchable("L'Écloserie", "Boitron")).toBe("l ecloserie boitron");
  expect(searchable("مكان")).toBe("مكان");
});

test("paragraphs are separated by blank lines and stay plain text", () => {
  expect(paragraphs("Un\ndeux\n\n <b>trois</b> \n\n\n")).toEqual(["Un\ndeux", "<b>trois</b>"]);
});
