import { expect, test } from "vitest";
import { edges, isDomain, lines } from "./edges.ts";
import { everySource, moduleOf, productSources } from "./sources.ts";

/** What one module offers to the others. Whatever is not named here is its own affair. */
const doors: Record<string, readonly string[]> = {
  accounts: [
    "accounts.server.ts",
    "accounts.ts",
    // Signs the addresses of calendars as it signs cookies.
    "secret.server.ts",
    "components/account-tabs.tsx",
    "credentials.schema.ts",
    "same-site.ts",
    "components/privacy-notice.tsx",
    // The person behind a token or a session, and the language of a request: what the API and uploads begin with.
    "viewer.repo.server.ts",
    "visit.server.ts",
    // Retention deletes what accounts keep.
    "account.repo.server.ts",
  ],
  availability: [
    "availability.ts",
    "availability.server.ts",
    "interlock.ts",
    "local-date.ts",
    "opening.ts",
    "rules.ts",
    "zone.ts",
  ],
  // The situation that availability is judged on, and the replay that `check` compares with the rows.
  bookings: [
    "bookings.server.ts",
    "situation.repo.server.ts",
    "asked-window.ts",
    "replay.ts",
    "jobs.server.ts",
    "booking.ts",
    // The text that is hashed.
    "agreement.ts",
    "booking.schema.ts",
    "booking.urls.ts",
    "booking.policy.ts",
    "booking.outputs.ts",
    "borrower.ts",
    "transitions.ts",
    // Several bookings asked and answered together.
    "together.server.ts",
    // What a request says of its dates, and the pages of a booking, drawn the same way for whoever has no account.
    "booking.view.ts",
    "reasons.ts",
    "components/agreement-sheet.tsx",
    "components/answer-act.tsx",
    "components/asker-fields.tsx",
    "components/dates-fields.tsx",
    "components/dates-form.tsx",
    "components/loan-aside.tsx",
    "components/loan-form.tsx",
    "components/occasion-fields.tsx",
    "components/passage-act.tsx",
    "components/quote-view.tsx",
    "components/refusal-view.tsx",
    "components/thread-view.tsx",
    "components/verdict-view.tsx",
  ],
  designs: [
    "designs.server.ts",
    "design.urls.ts",
    // Usages, regimes and territories are words that other modules share.
    "validation.ts",
    "revision.ts",
    // A bill of materials is typed and kept in the same way for what a campaign makes.
    "design.schema.ts",
    "typed-bill.ts",
  ],
  discovery: ["components/map.tsx", "components/map-tiles.server.ts", "free-in-window.server.ts"],
  // The .ics that goes with a mail.
  calendars: ["calendars.server.ts", "all-day-periods.ts", "jobs.server.ts"],
  audit: [
    "audit.server.ts",
    "judge.ts",
    "ledger-judge.ts",
    "money-judge.ts",
    "promise-judge.ts",
    "rows.ts",
    "verbs.server.ts",
  ],
  // Production: pure rules and facts for its sisters and the simulation, then what each writes for the others.
  campaigns: [
    "campaigns.server.ts",
    "imported.server.ts",
    "campaign.ts",
    "campaign.policy.ts",
    "campaign.schema.ts",
    "campaign.urls.ts",
    "policy.ts",
    "request.ts",
    "components/campaign-cards.tsx",
  ],
  claims: ["claims.server.ts", "claim.ts", "claim.urls.ts"],
  contributions: ["contribution.urls.ts"],
  coordination: ["coordination.urls.ts"],
  exchange: [],
  flows: ["flows.server.ts", "ledger.ts", "event.ts", "explanation.ts", "reservation.ts"],
  giving: ["giving.server.ts", "giving.urls.ts", "allocation.ts", "nearest.ts", "reservation.ts", "shipment.ts"],
  guests: ["guests.server.ts", "request-limits.ts"],
  helping: ["helping.server.ts", "helping.urls.ts"],
  groups: [
    "groups.server.ts",
    "group.ts",
    "group.schema.ts",
    "group.urls.ts",
    // The pages of what is asked together, drawn the same way for whoever has no account.
    "components/ask-together-form.tsx",
    "components/group-body.tsx",
  ],
  listings: [
    "listings.server.ts",
    "listing.ts",
    "listing.schema.ts",
    "listing.columns.ts",
    "listing.policy.ts",
    "listing.urls.ts",
    // The month of a listing, drawn the same way where a request for it is answered.
    "listing-calendar.view.ts",
    "category.ts",
    "fact-words.ts",
    "short-code.ts",
    // Amounts and hours as people type them.
    "typed-text.ts",
    // A card of the catalogue, read with the search.
    "card.repo.server.ts",
  ],
  making: [
    "making.server.ts",
    "imported.server.ts",
    "making.urls.ts",
    "kit.ts",
    "lot.ts",
    "pledge.ts",
    "recall.ts",
    "run.ts",
    "validity.ts",
  ],
  orders: ["orders.server.ts", "order.ts", "order.urls.ts", "apportion.ts", "verbs.server.ts", "jobs.server.ts"],
  ownership: ["ownership.server.ts", "ownership.urls.ts", "ownership.ts", "owners-words.ts", "verbs.server.ts"],
  materials: [
    "materials.server.ts",
    // The choke point and the shelves, for needs that are answered from a stock.
    "quantity.ts",
    "quantity-words.ts",
    "material.urls.ts",
    "material.ts",
    "components/request-list.tsx",
    // Quantities as people type them, and the units they are in.
    "typed-quantity.ts",
    "words.server.ts",
  ],
  needs: ["needs.server.ts", "components/need-cards.tsx"],
  passes: ["passes.server.ts"],
  // A mail is queued in the transaction of the fact that causes it.
  messages: ["mail.server.ts", "outbox.repo.server.ts", "outbox.server.ts"],
  planning: ["planning.urls.ts", "verbs.server.ts"],
  prices: [
    "prices.server.ts",
    "price.urls.ts",
    "price-words.ts",
    "quote.output.ts",
    "stored-quote.ts",
    "tariff.schema.ts",
    "tariff.ts",
  ],
  // Figures, rows and past days, for whoever coordinates too.
  publication: [
    "publication.server.ts",
    "publication.urls.ts",
    "at.ts",
    "figures.ts",
    "components/day-choice.tsx",
    "components/snapshot-list.tsx",
  ],
  spaces: [
    "spaces.server.ts",
    "space.ts",
    "space.schema.ts",
    "space.urls.ts",
    "imported-card.server.ts",
    // A page by which a space is kept: who may open it, and what stands above it.
    "page-for.server.ts",
    "components/space-tabs.tsx",
  ],
};

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
    /^app\/platform\/i18n\/(format|translate|react)\.tsx?$/,
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
