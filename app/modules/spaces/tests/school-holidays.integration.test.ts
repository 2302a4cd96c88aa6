import { expect, test } from "vitest";
import { execute } from "#app/platform/use-case.server.ts";
import { aPerson, as } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { addSchoolHoliday } from "../use-cases/add-school-holiday.server.ts";
import { importSchoolHolidays } from "../use-cases/import-school-holidays.server.ts";
import { listSchoolHolidays } from "../use-cases/list-school-holidays.server.ts";
import { removeSchoolHoliday } from "../use-cases/remove-school-holiday.server.ts";

async function aKeptSpace(zone = "Europe/Paris") {
  const space = await aSpace({ zone });
  return { space: space.id, keeper: as(await aPerson({ roles: { [space.id]: "keeper" } })) };
}

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//", ...lines, "END:VCALENDAR", ""].join("\r\n");

const year = calendar(
  ...event(
    "UID:1",
    "DTSTAMP:20260101T000000Z",
    "DTSTART;VALUE=DATE:20261017",
    "DTEND;VALUE=DATE:20261102",
    "SUMMARY:Vacances de la Tous",
    " saint",
  ),
  ...event("UID:2", "DTSTAMP:20260101T000000Z", "DTSTART:20261218T230000Z", "DTEND:20270103T230000Z", "SUMMARY:Noël"),
  ...event(
    "UID:3",
    "DTSTAMP:20260101T000000Z",
    "DTSTART;VALUE=DATE:20260901",
    "DTEND;VALUE=DATE:20260902",
    "SUMMARY:Rentrée",
  ),
);

test("what is entered is listed; the same holiday again corrects its end", async () => {
  const { space, keeper } = await aKeptSpace();
  const holiday = { space, name: "Hiver", firstDate: "2027-02-13", lastDate: "2027-02-28" };
  await execute(addSchoolHoliday, keeper, holiday);
  const again = await execute(addSchoolHoliday, keeper, { ...holiday, lastDate: "2027-03-01" });
  expect(again).toMatchObject({ ok: true, value: { items: [{ name: "Hiver", lastDate: "2027-03-01" }] } });
});

test("dates that are none, or the wrong way round, are refused", async () => {
  const { space, keeper } = await aKeptSpace();
  const wrong = { space, name: "Hiver", firstDate: "2027-02-30", lastDate: "2027-02-01" };
  expect(await execute(addSchoolHoliday, keeper, wrong)).toMatchObject({ failure: { fields: { firstDate: {} } } });
  const turned = { ...wrong, firstDate: "2027-02-13" };
  expect(await execute(addSchoolHoliday, keeper, turned)).toMatchObject({
    failure: { fields: { lastDate: [{ key: "space_sentences.issue_holiday_order" }] } },
  });
});

test("a calendar gives its periods, folded lines and instants included, and leaves single days out", async () => {
  const { space, keeper } = await aKeptSpace();
  const read = await execute(importSchoolHolidays, keeper, { space, calendar: year });
  expect(read).toMatchObject({
    ok: true,
    value: {
      written: 2,
      leftOut: 1,
      items: [
        { name: "Vacances de la Toussaint", firstDate: "2026-10-17", lastDate: "2026-11-01" },
        { name: "Noël", firstDate: "2026-12-19", lastDate: "2027-01-03" },
      ],
    },
  });
  expect(await execute(importSchoolHolidays, keeper, { space, calendar: year })).toMatchObject({
    value: { written: 0 },
  });
});

test("the same instants are other dates elsewhere", async () => {
  const { space, keeper } = await aKeptSpace("America/Martinique");
  expect(await execute(importSchoolHolidays, keeper, { space, calendar: year })).toMatchObject({
    value: { items: [{}, { firstDate: "2026-12-18", lastDate: "2027-01-03" }] },
  });
});

test.each([
  ["is cut short", year.slice(0, 120), "not_a_calendar"],
  ["is no calendar", "<html>", "not_a_calendar"],
  ["is empty", calendar(), "no_holiday_in_calendar"],
  [
    "holds an event of ten years",
    calendar(...event("UID:9", "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20360101", "SUMMARY:Décennie")),
    "no_holiday_in_calendar",
  ],
])("a file that %s adds nothing", async (_what, text, code) => {
  const { space, keeper } = await aKeptSpace();
  expect(await execute(importSchoolHolidays, keeper, { space, calendar: text })).toMatchObject({
    failure: { code: `spaces.${code}` },
  });
});

test("only keepers enter and remove them, in their own space", async () => {
  const { space, keeper } = await aKeptSpace();
  const other = await aKeptSpace();
  const holiday = { space, name: "Hiver", firstDate: "2027-02-13", lastDate: "2027-02-28" };
  expect(await execute(addSchoolHoliday, other.keeper, holiday)).toMatchObject({
    failure: { code: "spaces.forbidden" },
  });
  const added = await execute(addSchoolHoliday, keeper, holiday);
  const id = added.ok ? (added.value.items[0]?.id ?? "") : "";
  await execute(removeSchoolHoliday, other.keeper, { space: other.space, holiday: id });
  expect(await execute(listSchoolHolidays, keeper, { space })).toMatchObject({ value: { items: [{ id }] } });
  await execute(removeSchoolHoliday, keeper, { space, holiday: id });
  expect(await execute(listSchoolHolidays, keeper, { space })).toMatchObject({ value: { items: [] } });
});
