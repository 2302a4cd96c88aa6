import { expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aHall } from "#tests/factories/halls.ts";
import { wednesday } from "#tests/factories/people.ts";
import { answerSeriesChange } from "../use-cases/answer-series-change.server.ts";
import { approveGroup } from "../use-cases/approve-group.server.ts";
import { askSeries } from "../use-cases/ask-series.server.ts";
import { cancelFollowing } from "../use-cases/cancel-following.server.ts";
import { changeSeries } from "../use-cases/change-series.server.ts";
import { extendSeries } from "../use-cases/extend-series.server.ts";
import { getSeries } from "../use-cases/get-series.server.ts";

const ask = {
  weekdays: [4],
  startsAt: "19:00",
  endsAt: "21:00",
  from: "2027-03-04",
  until: "2027-04-29",
  title: "Chorale du jeudi",
};

async function aChoir({ approved = false } = {}) {
  const scene = await aHall();
  const asked = must(await execute(askSeries, scene.choir, { listing: scene.hall.id, ...ask }));
  if (approved) must(await execute(approveGroup, scene.keeper, { group: asked.id }));
  const read = async (group = asked.id) => must(await execute(getSeries, scene.choir, { group }));
  return { ...scene, asked, read };
}

const words = (text: string) => text.replaceAll("\u00a0", " ");
const starts = ({ bookings }: { bookings: { from: string; status: string }[] }) => bookings.map(({ from }) => from);

test("a request that waits moves at once from one date on, and what came before stays in its own series", async () => {
  const { choir, asked, read } = await aChoir();
  const changed = must(
    await execute(changeSeries, choir, { group: asked.id, from: "2027-04-01", startsAt: "20:00", endsAt: "22:00" }),
  );
  expect(changed).toMatchObject({ continues: asked.id, tally: { lines: 5, waiting: 5 } });
  expect(words(changed.words)).toBe("chaque jeudi de 20 h à 22 h, du 1er avril 2027 au 29 avril 2027");
  expect(starts(changed)[0]).toBe("2027-04-01T20:00");
  const before = await read();
  expect(starts(before)).toEqual(["2027-03-04T19:00", "2027-03-11T19:00", "2027-03-18T19:00", "2027-03-25T19:00"]);
  expect(words(before.words)).toBe("chaque jeudi de 19 h à 21 h, du 4 mars 2027 au 25 mars 2027");
  // The bookings are the same ones: what was written about them stays with them.
  const kept = new Set(asked.bookings.map(({ id }) => id));
  expect(changed.bookings.every(({ id }) => kept.has(id))).toBe(true);
});

test("what is agreed stands until the lender accepts the other dates, all of them at once", async () => {
  const { choir, keeper, asked, read } = await aChoir({ approved: true });
  const changed = must(await execute(changeSeries, choir, { group: asked.id, startsAt: "20:00", endsAt: "22:00" }));
  expect(changed.id).toBe(asked.id);
  expect(starts(await read()).every((from) => from.endsWith("19:00"))).toBe(true);
  const answered = must(await execute(answerSeriesChange, keeper, { group: asked.id, accept: true }));
  expect(answered.bookings.every(({ from, status }) => from.endsWith("20:00") && status === "approved")).toBe(true);
});

test("refused, everything stays as it was agreed", async () => {
  const { choir, keeper, asked, read } = await aChoir({ approved: true });
  must(await execute(changeSeries, choir, { group: asked.id, startsAt: "20:00", endsAt: "22:00" }));
  must(await execute(answerSeriesChange, keeper, { group: asked.id, accept: false, message: "Le soir, non." }));
  expect(starts(await read()).every((from) => from.endsWith("19:00"))).toBe(true);
  expect(refusal(await execute(answerSeriesChange, keeper, { group: asked.id, accept: true })).code).toBe(
    "groups.series_nothing_to_change",
  );
});

test("another day of the week moves each booking within its week", async () => {
  const { choir, asked } = await aChoir();
  const changed = must(await execute(changeSeries, choir, { group: asked.id, from: "2027-03-11", weekdays: [2] }));
  expect(starts(changed).slice(0, 2)).toEqual(["2027-03-09T19:00", "2027-03-16T19:00"]);
  expect(changed.tally).toMatchObject({ lines: 8, waiting: 8 });
});

test("clashes: giving up changes nothing, keeping leaves the old date, skipping cancels it", async () => {
  const { choir, asked, read, take } = await aChoir();
  await take("2027-04-06");
  const tuesdays = { group: asked.id, from: "2027-04-01", weekdays: [2] };
  expect(refusal(await execute(changeSeries, choir, tuesdays))).toMatchObject({
    code: "groups.series_clashes",
    params: { count: 1 },
  });
  expect(starts(await read())).toHaveLength(9);
  const kept = must(await execute(changeSeries, choir, { ...tuesdays, clashes: "keep" }));
  expect(kept.clashed.map(({ date }) => date)).toEqual(["2027-04-06"]);
  expect(starts(kept)).not.toContain("2027-04-06T19:00");
  expect(starts(await read())).toContain("2027-04-08T19:00");
  const other = await aChoir();
  await other.take("2027-04-06");
  const skipped = { ...tuesdays, group: other.asked.id, clashes: "skip" };
  must(await execute(changeSeries, other.choir, skipped));
  const old = (await other.read()).bookings.find(({ from }) => from === "2027-04-08T19:00");
  expect(old?.status).toBe("cancelled");
});

test("every second week only: the other dates are given up, and a date that was cancelled does not come back", async () => {
  const { choir, asked, read } = await aChoir();
  const changed = must(await execute(changeSeries, choir, { group: asked.id, from: "2027-03-04", interval: 2 }));
  expect(starts(changed).filter((_, at) => changed.bookings[at]?.status === "requested")).toEqual([
    "2027-03-04T19:00",
    "2027-03-18T19:00",
    "2027-04-01T19:00",
    "2027-04-15T19:00",
    "2027-04-29T19:00",
  ]);
  const weekly = must(await execute(changeSeries, choir, { group: asked.id, from: "2027-03-04", interval: 1 }));
  expect(weekly.bookings.filter(({ status }) => status === "requested")).toHaveLength(5);
  expect((await read()).bookings).toHaveLength(9);
});

test("a series is extended by its own rule, the new dates judged", async () => {
  const { choir, asked, take } = await aChoir();
  await take("2027-05-13");
  const longer = { group: asked.id, until: "2027-05-27" };
  expect(refusal(await execute(extendSeries, choir, longer)).code).toBe("groups.series_clashes");
  const extended = must(await execute(extendSeries, choir, { ...longer, clashes: "skip" }));
  expect(extended).toMatchObject({ id: asked.id, tally: { lines: 12 } });
  expect(extended.clashed.map(({ date }) => date)).toEqual(["2027-05-13"]);
  expect(words(extended.words)).toBe("chaque jeudi de 19 h à 21 h, du 4 mars 2027 au 27 mai 2027");
  const twice = must(await execute(extendSeries, choir, { group: asked.id, times: 2 }));
  expect(starts(twice).at(-1)).toBe("2027-06-10T19:00");
  expect(refusal(await execute(extendSeries, choir, { group: asked.id, until: "2027-03-11" })).code).toBe(
    "groups.series_no_date",
  );
});

test("the dates from one on are cancelled by either side, and those before stay", async () => {
  const { choir, keeper, asked, read } = await aChoir({ approved: true });
  must(await execute(cancelFollowing, choir, { group: asked.id, from: "2027-04-15", message: "Vacances." }));
  must(await execute(cancelFollowing, keeper, { group: asked.id, from: "2027-04-08" }));
  const after = await read();
  expect(after.bookings.map(({ status }) => status).join(" ")).toBe(
    "approved approved approved approved approved cancelled cancelled cancelled cancelled",
  );
  expect(refusal(await execute(cancelFollowing, choir, { group: asked.id, from: "2027-04-08" })).code).toBe(
    "groups.series_nothing_to_change",
  );
});

test("the lender, too, moves what is agreed: the borrower answers, and until then it stands", async () => {
  const { keeper, choir, asked, read } = await aChoir({ approved: true });
  const change = { group: asked.id, from: "2027-04-01", startsAt: "20:00", endsAt: "22:00" };
  const changed = must(await execute(changeSeries, keeper, change));
  expect(changed).toMatchObject({ continues: asked.id, tally: { lines: 5, approved: 5 } });
  expect(starts(await read(changed.id)).every((from) => from.endsWith("19:00"))).toBe(true);
  const answer = { group: changed.id, accept: true };
  expect(refusal(await execute(answerSeriesChange, keeper, answer)).code).toBe("groups.series_nothing_to_change");
  must(await execute(answerSeriesChange, choir, answer));
  expect(starts(await read(changed.id)).every((from) => from.endsWith("20:00"))).toBe(true);
  expect(starts(await read()).every((from) => from.endsWith("19:00"))).toBe(true);
});

test("clashes of a change by the lender are listed, and nothing is changed", async () => {
  const { keeper, asked, read, take } = await aChoir({ approved: true });
  await take("2027-04-06");
  const tuesdays = { group: asked.id, from: "2027-04-01", weekdays: [2] };
  const refused = refusal(await execute(changeSeries, keeper, tuesdays));
  expect(refused).toMatchObject({ code: "groups.series_clashes", params: { count: 1 } });
  const { dates } = refused.details as { dates: { date: string; state: string }[] };
  expect(dates.filter(({ state }) => state === "clash").map(({ date }) => date)).toEqual(["2027-04-06"]);
  expect((await read()).bookings.every(({ status }) => status === "approved")).toBe(true);
});

test("the lender proposes to carry a series on: what is accepted is agreed, what is refused never was", async () => {
  const { keeper, choir, asked, read, take } = await aChoir({ approved: true });
  await take("2027-05-13");
  const longer = { group: asked.id, until: "2027-05-27" };
  expect(refusal(await execute(extendSeries, keeper, longer)).code).toBe("groups.series_clashes");
  const extended = must(await execute(extendSeries, keeper, { ...longer, clashes: "skip" }));
  expect(extended.tally).toMatchObject({ lines: 12, approved: 9, waiting: 3 });
  must(await execute(answerSeriesChange, choir, { group: asked.id, accept: true }));
  expect((await read()).tally).toMatchObject({ lines: 12, approved: 12 });
  must(await execute(extendSeries, keeper, { group: asked.id, times: 2 }));
  must(await execute(answerSeriesChange, choir, { group: asked.id, accept: false }));
  expect((await read()).tally).toMatchObject({ lines: 14, approved: 12, cancelled: 2 });
  const { violations } = await checkEverything(wednesday);
  const own = (await read()).bookings.map(({ id }) => id);
  expect(violations.filter(({ row }) => own.some((id) => row.includes(id)))).toEqual([]);
});

test("what waits for the lender is answered, not changed by it; strangers see nothing", async () => {
  const { keeper, asked } = await aChoir();
  const change = { group: asked.id, startsAt: "20:00", endsAt: "22:00" };
  expect(refusal(await execute(changeSeries, keeper, change)).code).toBe("groups.series_nothing_to_change");
  const { choir: stranger } = await aHall();
  expect(refusal(await execute(changeSeries, stranger, change)).code).toBe("groups.not_found");
  expect(refusal(await execute(extendSeries, stranger, { group: asked.id, times: 1 })).code).toBe("groups.not_found");
});
