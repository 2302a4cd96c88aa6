import { Ajv } from "ajv";
import fc from "fast-check";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { notHere, sharedText } from "#tests/factories/shared-data.ts";
import { knownLicences } from "../licence.ts";
import { emptyManifest, type Manifest, manifestProcesses } from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";
import { ManifestError, manifestV2, type Publication, writeManifest } from "./write-manifest.ts";

const publication: Publication = {
  address: "https://entrelieux.example/d/7KQ2/r/1",
  organisation: { name: "Démo-Lab", address: "https://entrelieux.example/s/demo-lab" },
  createdOn: "2027-02-20",
  updatedOn: "2027-02-24",
  language: "fr",
};

const line = fc.string({ maxLength: 60, unit: "grapheme" }).map((text) =>
  text
    .normalize()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim(),
);
const named = line.map((text) => `Pièce ${text.replace(/[,;]/g, "")}`.trim());
const path = fc.oneof(named, fc.constantFrom("../a.stl", "/etc/x", "C:\\a.stl", "a:b.stl", "files/a.stl", "//x/y"));
const manifests: fc.Arbitrary<Manifest> = fc.record({
  title: named,
  purpose: named,
  description: line,
  version: fc.integer({ min: 1, max: 99 }).map(String),
  licence: fc.constantFrom(...Object.keys(knownLicences), "MIT OR CC-BY-4.0", "LicenseRef-atelier"),
  authors: fc.uniqueArray(named, { minLength: 1, maxLength: 4 }),
  address: fc.constantFrom("", "https://example.org/design"),
  derivedFrom: fc.constantFrom("", "https://example.org/parent"),
  keywords: fc.uniqueArray(named, { maxLength: 4 }),
  massGrams: fc.option(
    fc.integer({ min: 0, max: 5_000_000 }).map((mg) => mg / 1000),
    { nil: null },
  ),
  material: fc.constantFrom("", "PETG"),
  process: fc.option(fc.constantFrom(...manifestProcesses), { nil: null }),
  parts: fc.array(
    fc.record({
      name: named,
      files: fc.array(path, { minLength: 1, maxLength: 3 }),
      material: fc.constant(""),
      size: fc.option(
        fc.record({
          width: fc.float({ min: 0, max: 500, noNaN: true }),
          depth: fc.constant(1.5),
          height: fc.constant(2),
        }),
        { nil: null },
      ),
    }),
    { maxLength: 3 },
  ),
  documents: fc.array(fc.record({ title: line, path }), { maxLength: 3 }),
  images: fc.constantFrom<string[]>([], ["https://example.org/a.webp"]),
});

function reasonsOf(text: string): string[] {
  return readManifest(text).report.flatMap(({ line: at, reason }) => (reason ? [`${at ?? "-"} ${reason}`] : []));
}

describe("what is written", () => {
  test("is valid against the schema of Open Know-How 2.4, whatever the design says", ({ skip }) => {
    const schema = sharedText("schemas/okh/okh-losh.derived.schema.json");
    if (schema === undefined) return skip(notHere);
    const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(schema));
    fc.assert(
      fc.property(manifests, (manifest) => {
        const written: unknown = parseToml(writeManifest(manifest, publication, "toml"));
        expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(validate({ okhv: "2.4", name: "x" })).toBe(false);
  });

  test("is read again as it was, in both versions", () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const [two, one] = (["toml", "yaml"] as const).map((format) =>
          readManifest(writeManifest(manifest, publication, format)),
        );
        expect([two?.format, one?.format]).toEqual(["okh_v2", "okh_v1"]);
        const { title, licence, derivedFrom, version, authors } = manifest;
        expect(two?.manifest).toMatchObject({
          title,
          licence,
          derivedFrom,
          version,
          authors,
          purpose: manifest.purpose,
        });
        expect(two?.manifest?.massGrams).toBe(manifest.massGrams);
        expect(one?.manifest).toMatchObject({ title, licence, derivedFrom, version, keywords: manifest.keywords });
        const wrong = [two, one].flatMap((read) => read?.report.filter(({ outcome }) => outcome === "wrong"));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("leaves nothing out silently: without a licence or an author there is no manifest", () => {
    expect(() => manifestV2({ ...emptyManifest, title: "x", authors: ["y"] }, publication)).toThrow(ManifestError);
    expect(() => manifestV2({ ...emptyManifest, title: "x", licence: "MIT" }, publication)).toThrow(ManifestError);
  });

  test("no path leads out of the archive or to another scheme", () => {
    const manifest = {
      ...emptyManifest,
      ...{ title: "x", licence: "MIT", authors: ["y"] },
      documents: ["../../a", "javascript:alert(1)", "//host/x", "a/./../b"].map((each) => ({ title: "", path: each })),
    };
    const documents: unknown = manifestV2(manifest, publication).export;
    expect(documents).toEqual(["_/_/a", "javascript_alert(1)", "host/x", "a/_/_/b"]);
  });
});

describe("what is read", () => {
  test("the manifests of three real projects", ({ skip }) => {
    const texts = ["losh_dummy_mosh_a_okh.toml", "planktoscope_okh.toml", "switch_plate_okh_v1.yml"].map((name) =>
      sharedText(`designs/${name}`),
    );
    const [losh, plankton, plate] = texts.map((text) => (text === undefined ? undefined : readManifest(text)));
    if (!losh || !plankton || !plate) return skip(notHere);
    expect(losh.manifest).toMatchObject({ title: "LOSH Dummy MOSH-A", licence: "CERN-OHL-S-2.0", material: "PLA" });
    expect(losh.report).toContainEqual({ line: 17, key: "rpm", outcome: "left", reason: "not_kept", value: "666" });
    expect(plankton.manifest?.authors).toHaveLength(5);
    expect(plankton.manifest?.process).toBe("cnc");
    expect(plate).toMatchObject({ format: "okh_v1", manifest: { licence: "CC-BY-SA-4.0", version: "1.0" } });
    expect(plate.manifest?.keywords).toContain("assistive-switch");
    expect(plate.report.find(({ reason }) => reason === "redacted")?.line).toBe(33);
    expect(
      [losh, plankton, plate].flatMap(({ report }) => report.filter(({ outcome }) => outcome === "wrong")),
    ).toEqual([]);
  });

  test("each line that cannot be taken says why", () => {
    const text = [
      ...['okhv = "3.0"', 'name = "Bandeau"', "version = 2", 'repo = "ftp://example.org"', 'license = "CC BY-SA 4.0"'],
      ...['licensor = ["Atelier", { name = "Camille", email = "c@example.org" }]', 'mass = "lourd"', 'colour = "bleu"'],
    ].join("\n");
    expect(reasonsOf(text)).toEqual([
      ...["1 version_unknown", "3 number_as_text", "4 not_an_address", "5 licence_guessed", "6 not_kept"],
      ...["7 not_a_number", "8 not_kept", "- missing"],
    ]);
    expect(readManifest(text).manifest).toMatchObject({ licence: "CC-BY-SA-4.0", authors: ["Atelier", "Camille"] });
  });

  test("a mistake of syntax is said with its line", () => {
    expect(readManifest('okhv = "2.4"\nname = "x\n').report).toMatchObject([{ line: 2, reason: "unreadable" }]);
    expect(readManifest("title: a\nlicense: [\n").report[0]).toMatchObject({ reason: "unreadable" });
    expect(readManifest("hello: world").report).toMatchObject([{ reason: "not_a_manifest" }]);
    expect(readManifest("").report[0]).toMatchObject({ outcome: "wrong" });
    expect(readManifest(`title: ${"x".repeat(300_000)}`).report).toMatchObject([{ reason: "unreadable" }]);
  });

  test("aliases that multiply are refused, and a prototype is no key", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x,x]",
      ...["b", "c", "d", "e", "f", "g"].map(
        (name, at) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${"abcdef"[at]}`).join(",")}]`,
      ),
    ].join("\n");
    expect(readManifest(bomb).manifest).toBeNull();
    expect(parseYaml("a: 1")).toEqual({ a: 1 });
    expect(readManifest("__proto__:\n  title: x\nlicense: MIT\ntitle: y").manifest?.title).toBe("y");
  });

  test("no text makes it throw", () => {
    const pieces = fc.constantFrom(
      "okhv",
      "title",
      "license",
      ":",
      "=",
      "[",
      "]",
      "[[part]]",
      "\n",
      '"',
      "- ",
      "&a",
      "*a",
      "{",
      "}",
      "2.4",
      " ",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((list) => list.join("")),
        ),
        (text) => {
          readManifest(text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
