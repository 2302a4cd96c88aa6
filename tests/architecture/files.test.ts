import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { verbs } from "#app/modules/exchange/verbs.server.ts";
import { declaredFailures } from "#app/platform/result.ts";
import { everySource, productSources } from "./sources.ts";

test("files stay under 300 lines", () => {
  const long = everySource()
    .filter(({ place }) => /\.(tsx?|mjs|css)$/.test(place))
    .map(({ place, text }) => ({ place, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("every module has the same rooms", () => {
  const roomOf = (name: string) => {
    if (name.endsWith(".integration.test.ts")) return "tests";
    if (name.endsWith(".repo.server.ts")) return "repos";
    return /\.view(\.server)?\.ts$/.test(name) ? "views" : undefined;
  };
  const wrong = everySource()
    .map(({ place }) => /^app\/modules\/[^/]+\/(?:([^/]+)\/)?([^/]+)$/.exec(place))
    .filter((match) => match !== null)
    .filter(([, room, name = ""]) => {
      const right = roomOf(name);
      return room === undefined ? right !== undefined : ["tests", "repos"].includes(room) && room !== right;
    });
  expect(wrong.map(([place]) => place)).toEqual([]);
});

test("nothing is called utils, helpers or manager", () => {
  const names = everySource().map(({ place }) => place);
  expect(names.filter((place) => /\b(utils?|helpers?|managers?|misc|common)\b/.test(place))).toEqual([]);
});

test("the clock is given, never read, by modules", () => {
  const reading = productSources().filter(
    ({ place, text }) => /^app\/(modules|ui)\//.test(place) && /\bDate\.now\(|\bnew Date\(\s*\)/.test(text),
  );
  expect(reading.map(({ place }) => place)).toEqual([]);
});

test("modules do not print", () => {
  const printing = productSources().filter(
    ({ place, text }) => /^app\/(modules|platform|ui)\//.test(place) && /\bconsole\.\w+\(/.test(text),
  );
  expect(printing.map(({ place }) => place)).toEqual([]);
});

test("nothing is switched off: no any, no ignored error, no test left aside", () => {
  const forbidden =
    /@ts-(ignore|expect-error|nocheck)|\bas unknown as\b|\b(test|it|describe)\.(skip|only|todo|fixme)\b|\/\/ (TODO|FIXME)/;
  const wrong = everySource().filter(
    ({ place, text }) => place !== "tests/architecture/files.test.ts" && forbidden.test(text),
  );
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test("every file of use-cases is one verb of the API, under its own name", () => {
  const files = productSources()
    .map(({ place }) => /^app\/modules\/([^/]+)\/use-cases\/([^/]+)\.server\.ts$/.exec(place))
    .filter((match) => match !== null)
    .map(([, module, name]) => `${module}/${name}`);
  const published = verbs.map(({ module, name }) => `${module}/${name}`);
  expect(files.filter((file) => !published.includes(file))).toEqual([]);
  expect(published.filter((verb) => !files.includes(verb))).toEqual([]);
});

test("failures are declared by the module whose name they carry", () => {
  const modules = [...readdirSync("app/modules"), "platform"];
  expect([...declaredFailures.keys()].filter((code) => !modules.includes(code.split(".")[0] ?? ""))).toEqual([]);
});

test("the lock of packages names those of every platform", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
