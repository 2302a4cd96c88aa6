import { expect, test } from "vitest";
import { doors } from "./doors.ts";
import { edges, isDomain, lines } from "./edges.ts";
import { everySource, moduleOf, productSources } from "./sources.ts";

/** Files outside *.repo.server.ts that open the database, and why. */
const databaseUsers: Record<string, string> = {
  "app/application.server.ts": "starts and stops it",
  "app/cli/deliver.ts": "stands in for the server while none runs",
  "app/cli/migration-diff.ts": "compares schemas",
  "app/platform/use-case.server.ts": "a write is one transaction",
  "app/platform/kept-until-written.server.ts": "asks whether anything was written",
  "app/modules/accounts/authentication.server.ts": "the accounts library brings its own queries",
  "app/modules/bookings/jobs.server.ts": "each run of a job is one transaction",
  "app/modules/exchange/operator/endpoint.server.ts": "knows who holds the database",
};

test("domain files import only domain files", () => {
  const allowed = [
    /^app\/modules\/.*(?<!\.server)\.ts$/,
    /^app\/platform\/(result|viewer|use-case\.server)\.ts$/,
    /^app\/platform\/i18n\/(capitalised|format|translate|react)\.tsx?$/,
    /^(zod|date-fns|@date-fns\/tz|date-holidays|date-holidays\/.*|rrule-temporal|ical\.js|node:crypto|smol-toml|spdx-expression-parse|yaml)$/,
  ];
  const wrong = edges(productSources().filter(({ place }) => isDomain(place))).filter(
    ({ target }) => !allowed.some((pattern) => pattern.test(target)),
  );
  // A view says things in the language of its reader; the holidays of the engine stay out of browsers by their name.
  const allowedToo: [from: RegExp, to: RegExp][] = [
    [/(\.view|-words)\.ts$/, /^app\/(platform\/i18n\/words\.server|ui\/calendar-days)\.ts$/],
    [/\.schema\.ts$/, /^app\/modules\/availability\/availability\.server\.ts$/],
  ];
  const left = wrong.filter(
    ({ place, target }) => !allowedToo.some(([from, to]) => from.test(place) && to.test(target)),
  );
  expect(lines(left)).toEqual([]);
});

test("the design system knows no module", () => {
  const wrong = edges(
    productSources().filter(({ place }) => place.startsWith("app/ui/")),
    { types: true },
  ).filter(({ target }) => target.startsWith("app/") && !/^app\/(ui\/|platform\/i18n\/react\.tsx$)/.test(target));
  expect(lines(wrong)).toEqual([]);
});

test("only *.repo.server.ts open the database", () => {
  const wrong = edges(productSources()).filter(
    ({ place, target }) =>
      target.startsWith("app/platform/db/") &&
      !place.startsWith("app/platform/db/") &&
      !place.endsWith(".repo.server.ts") &&
      !(place in databaseUsers) &&
      !/^app\/platform\/(files|jobs)\//.test(place),
  );
  expect(lines(wrong)).toEqual([]);
});

test("files that may open the database do", () => {
  const places = new Set(productSources().map(({ place }) => place));
  expect(Object.keys(databaseUsers).filter((place) => !places.has(place))).toEqual([]);
});

test("a module reaches another through its doors", () => {
  const wrong = edges(productSources(), { types: true }).filter(({ place, target }) => {
    const [from, to] = [moduleOf(place), moduleOf(target)];
    if (!from || !to || from === to) return false;
    const inside = target.replace(`app/modules/${to}/`, "");
    // The API publishes every verb, and operators run some.
    if (from === "exchange" && (inside === "verbs.server.ts" || inside.startsWith("use-cases/"))) return false;
    return !doors[to]?.includes(inside);
  });
  expect(lines(wrong)).toEqual([]);
});

test("the platform knows no module", () => {
  const wrong = edges(
    productSources().filter(({ place }) => place.startsWith("app/platform/")),
    { types: true },
  ).filter(({ target }) => target.startsWith("app/modules/"));
  expect(lines(wrong)).toEqual([]);
});

test("only repositories query: use-cases, views and routes do not", () => {
  const wrong = productSources().filter(
    ({ place, text }) =>
      place.startsWith("app/modules/") &&
      !place.endsWith(".repo.server.ts") &&
      !place.startsWith("app/modules/accounts/authentication") &&
      /\$(queryRaw|executeRaw)|\bdb\.\w+\.(find|create|update|delete|upsert|count|aggregate)\w*\(/.test(text),
  );
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test("nothing climbs more than one folder, and every import of the product says its extension", () => {
  const wrong = everySource().flatMap(({ place, text }) =>
    [...text.matchAll(/from "((?:\.\.\/\.\.|[.#])[^"]*)"/g)]
      .map(([, written]) => String(written))
      .filter(
        (written) =>
          written.startsWith("../..") || !/\.(tsx?|css|svg|mjs|json|sql|woff2)(\?\w+)?$|\+types\//.test(written),
      )
      .map((target) => ({ place, target })),
  );
  expect(lines(wrong)).toEqual([]);
});
