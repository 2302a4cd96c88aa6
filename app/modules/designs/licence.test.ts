import fc from "fast-check";
import { expect, test } from "vitest";
import { allows, guessLicence, identifiersOf, knownLicences, parseLicence, proposedLicences } from "./licence.ts";

test("every licence that is proposed or known is one of SPDX", () => {
  expect(Object.keys(knownLicences).filter((one) => !parseLicence(one))).toEqual([]);
  expect(proposedLicences).toContain("CERN-OHL-S-2.0");
  expect(proposedLicences).toContain("LAL-1.3");
});

test("expressions are read, other texts are not", () => {
  const tree = parseLicence("CERN-OHL-S-2.0 OR (CC-BY-4.0 AND LicenseRef-atelier)");
  expect(tree && identifiersOf(tree)).toEqual(["CERN-OHL-S-2.0", "CC-BY-4.0", "LicenseRef-atelier"]);
  for (const text of ["", " ", "libre", "CC BY 4.0", "MIT OR", "(MIT", "x".repeat(500)])
    expect(parseLicence(text), text).toBeUndefined();
});

test("one of the alternatives is enough, all parts are needed, and what is unknown decides nothing", () => {
  const may = (text: string, what: "commercial" | "change") => {
    const licence = parseLicence(text);
    return licence ? allows(licence, what) : null;
  };
  expect(may("CC-BY-NC-4.0", "commercial")).toBe(false);
  expect(may("CC-BY-NC-4.0 OR MIT", "commercial")).toBe(true);
  expect(may("CC-BY-NC-4.0 AND MIT", "commercial")).toBe(false);
  expect(may("CC-BY-ND-4.0 AND LicenseRef-x", "change")).toBe(false);
  expect(may("CC-BY-ND-4.0 OR LicenseRef-x", "change")).toBeUndefined();
  expect(may("ISC", "change")).toBeUndefined();
});

test("what somebody meant", () => {
  expect(guessLicence("CC BY-SA 4.0")).toBe("CC-BY-SA-4.0");
  expect(guessLicence("Creative Commons BY 4.0 International")).toBe("CC-BY-4.0");
  expect(guessLicence("cern-ohl-s-2.0")).toBe("CERN-OHL-S-2.0");
  expect(guessLicence("GPLv3")).toBe("GPL-3.0-or-later");
  expect(guessLicence("à définir")).toBeUndefined();
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9 ().+:-]{0,60}$/)), (text) => {
      parseLicence(text);
      guessLicence(text);
    }),
  );
});
