import { expect, test } from "vitest";
import { execute } from "#app/platform/use-case.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aHall } from "#tests/factories/halls.ts";
import { askSeries } from "../use-cases/ask-series.server.ts";
import { getGroup } from "../use-cases/get-group.server.ts";
import { previewSeries } from "../use-cases/preview-series.server.ts";

const thursdays = { weekdays: [4], startsAt: "19:00", endsAt: "21:00", from: "2027-03-04", until: "2027-06-24" };
const ask = { ...thursdays, title: "Chorale du jeudi", persons: 25 };

test("the list of dates says which are free, which clash and why, which are skipped and why", async () => {
  const { hall, choir, take } = await aHall();
  await take("2027-03-11");
  const shown = must(
    await execute(previewSeries, choir, {
      listing: hall.code,
      ...thursdays,
      skipPublicHolidays: true,
      except: ["2027-03-18"],
    }),
  );
  expect(shown).toMatchObject({
    rule: "FREQ=WEEKLY;BYDAY=TH;WKST=MO;UNTIL=20270624",
    counts: { free: 14, clash: 1, skipped: 2 },
  });
  expect(shown.words.replaceAll("\u00a0", " ")).toBe(
    "chaque jeudi de 19 h à 21 h, du 4 mars 2027 au 24 juin 2027, sauf les jours fériés",
  );
  const on = (date: string) => shown.dates.find((one) => one.date === date);
  expect(on("2027-03-11")).toMatchObject({ state: "clash", refusal: { reasons: { between: [{ code: "booked" }] } } });
  expect(on("2027-03-11")?.reasons[0]).toMatch(/11 mars/);
  expect(on("2027-03-18")).toMatchObject({ skipped: { why: "except" } });
  expect(on("2027-05-06")).toMatchObject({ skipped: { why: "public_holiday", name: "Ascension" } });
});

test("with clashes, giving up asks for nothing and lists them; skipping asks for the others", async () => {
  const { hall, choir, take } = await aHall();
  await take("2027-03-11");
  await take("2027-04-08");
  const refused = refusal(await execute(askSeries, choir, { listing: hall.id, ...ask, clashes: "give_up" }));
  expect(refused).toMatchObject({ code: "groups.series_clashes", params: { count: 2 } });
  const written = must(await execute(askSeries, choir, { listing: hall.id, ...ask, clashes: "skip" }));
  expect(written.clashed.map(({ date }) => date)).toEqual(["2027-03-11", "2027-04-08"]);
  expect(written).toMatchObject({ kind: "series", title: "Chorale du jeudi", tally: { lines: 15, waiting: 15 } });
  const read = must(await execute(getGroup, choir, { group: written.code }));
  expect(read.bookings.map(({ from }) => from).slice(0, 3)).toEqual([
    "2027-03-04T19:00",
    "2027-03-18T19:00",
    "2027-03-25T19:00",
  ]);
});

test("known clashes are left out, and another one that came meanwhile still refuses all", async () => {
  const { hall, choir, take } = await aHall();
  await take("2027-03-11");
  const known = { listing: hall.id, ...ask, leaveOut: ["2027-03-11"] };
  await take("2027-04-08");
  expect(refusal(await execute(askSeries, choir, known))).toMatchObject({
    code: "groups.series_clashes",
    params: { count: 1 },
  });
  const both = { ...known, leaveOut: ["2027-03-11", "2027-04-08"] };
  expect(must(await execute(askSeries, choir, both)).tally.lines).toBe(15);
});

test.each([
  ["Europe/Paris", "2027-03-25T19:00:00+01:00", "2027-04-01T19:00:00+02:00"],
  ["Indian/Reunion", "2027-03-25T19:00:00+04:00", "2027-04-01T19:00:00+04:00"],
])("in %s the clock on the wall shows the same before and after the change", async (zone, before, after) => {
  const { hall, choir } = await aHall({ zone });
  const written = must(await execute(askSeries, choir, { listing: hall.id, ...ask }));
  expect(written.bookings.map(({ startAt }) => startAt)).toEqual(expect.arrayContaining([before, after]));
});

test("a date in the hour that the clocks skip is a clash that says so", async () => {
  const { hall, choir } = await aHall();
  const night = { ...ask, weekdays: [7], startsAt: "02:30", endsAt: "04:00", from: "2027-03-21", until: "2027-04-04" };
  const shown = must(await execute(previewSeries, choir, { listing: hall.id, ...night }));
  expect(shown.dates.map(({ state }) => state)).toEqual(["free", "clash", "free"]);
  expect(shown.dates[1]?.reasons).toEqual([expect.stringMatching(/^Cette heure n’existe pas/)]);
});

test.each([
  ["that ends before it begins", { until: "2027-03-03" }, "ends_before"],
  ["without any date", { until: "2027-03-04", except: ["2027-03-04"] }, "no_date"],
  ["of more than a thousand dates", { every: "day", until: "2029-12-01" }, "too_many"],
  ["without an end", { until: undefined }, "ending_missing"],
  ["without hours", { startsAt: undefined }, "hours_missing"],
])("a series %s", async (_what, given, code) => {
  const { hall, choir } = await aHall();
  const result = await execute(askSeries, choir, { listing: hall.id, ...ask, ...given });
  expect(refusal(result).code).toBe(`groups.series_${code}`);
});

test("a series that collides with itself is refused with the two dates", async () => {
  const { hall, choir } = await aHall({ rules: { granularity: "day" } });
  const daily = { listing: hall.id, ...ask, every: "day", days: 3, until: "2027-03-10", clashes: "skip" };
  expect(refusal(await execute(askSeries, choir, daily))).toMatchObject({ code: "groups.series_collides" });
});

test("a series that meets itself by its buffer is refused with the two dates", async () => {
  const { hall, choir } = await aHall({ rules: { bufferAfter: { minutes: 180 } } });
  const nightly = { ...ask, every: "day", startsAt: "20:00", endsAt: "18:00", until: "2027-03-06" };
  const refused = refusal(await execute(askSeries, choir, { listing: hall.id, ...nightly, clashes: "skip" }));
  expect(refused).toMatchObject({
    code: "groups.series_collides",
    params: { date: "5 mars 2027", other: "4 mars 2027" },
  });
});

test("a limit of bookings at a time counts a series as one", async () => {
  const { hall, choir } = await aHall({ rules: { maxBookingsAtATime: 1 } });
  expect(must(await execute(askSeries, choir, { listing: hall.id, ...ask })).tally.lines).toBe(17);
  expect(
    refusal(await execute(askSeries, choir, { listing: hall.id, ...ask, startsAt: "14:00", endsAt: "15:00" })),
  ).toMatchObject({
    code: "groups.series_clashes",
  });
});

test("sent twice with the same key, a series is asked once", async () => {
  const { hall, choir } = await aHall();
  const context = { ...choir, idempotencyKey: "twice" };
  const first = must(await execute(askSeries, context, { listing: hall.id, ...ask }));
  expect(must(await execute(askSeries, context, { listing: hall.id, ...ask })).id).toBe(first.id);
});
