import { expect, test } from "vitest";
import { execute } from "#app/platform/use-case.server.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { archiveTraining } from "../use-cases/archive-training.server.ts";
import { createTraining } from "../use-cases/create-training.server.ts";
import { getSpace } from "../use-cases/get-space.server.ts";
import { listHolidays } from "../use-cases/list-holidays.server.ts";
import { listTrainingRecords } from "../use-cases/list-training-records.server.ts";
import { listTrainings } from "../use-cases/list-trainings.server.ts";
import { recordTraining } from "../use-cases/record-training.server.ts";
import { revokeTrainingRecord } from "../use-cases/revoke-training-record.server.ts";
import { setOpening } from "../use-cases/set-opening.server.ts";
import { updateTraining } from "../use-cases/update-training.server.ts";

const refusal = (code: string) => ({ ok: false, failure: { code: `spaces.${code}` } });

async function aKeptSpace(given: Parameters<typeof aSpace>[0] = {}) {
  const space = await aSpace(given);
  return { space, keeper: as(await aPerson({ roles: { [space.id]: "keeper" } })) };
}

test("hours that are set are read back as they were typed", async () => {
  const { space, keeper } = await aKeptSpace();
  const weekly = [{ weekday: 2, opens: "09:00", closes: "12:30" }];
  const set = await execute(setOpening, keeper, { space: space.slug, version: 1, weekly, closesOnAllHolidays: true });
  expect(set).toMatchObject({ ok: true, value: { version: 2, weekly } });
  expect(await execute(getSpace, keeper, { space: space.slug })).toMatchObject({
    ok: true,
    value: { opening: { always: false, weekly, closesOnAllHolidays: true } },
  });
});

test.each([
  [
    {
      weekly: [
        { weekday: 2, opens: "09:00", closes: "12:00" },
        { weekday: 2, opens: "11:00", closes: "14:00" },
      ],
    },
    "weekly",
    "issue_overlap_weekday_2",
  ],
  [{ weekly: [{ weekday: 2, opens: "14:00", closes: "12:00" }] }, "weekly.0.closes", "issue_not_a_range"],
  [{ closures: [{ from: "2027-03-10", to: "2027-03-09" }] }, "closures", "issue_closure_order"],
  [{ closingHolidays: ["no such day"] }, "closingHolidays", "issue_unknown_holiday"],
])("%j cannot be saved, and says why beside %s", async (given, field, key) => {
  const { space, keeper } = await aKeptSpace();
  const refused = await execute(setOpening, keeper, { space: space.slug, version: 1, ...given });
  expect(refused).toMatchObject(refusal("impossible_hours"));
  if (!refused.ok) expect(refused.failure.fields[field]?.[0]?.key).toBe(`space_sentences.${key}`);
});

test("a date that does not exist is refused before anything runs", async () => {
  const { space, keeper } = await aKeptSpace();
  const refused = await execute(setOpening, keeper, {
    space: space.slug,
    version: 1,
    closures: [{ from: "2027-02-29" }],
  });
  expect(refused).toMatchObject({
    ok: false,
    failure: { status: 422, fields: { "closures.0.from": [{ key: "space_sentences.issue_date" }] } },
  });
});

test("holidays are those of the space's territory, and only those that it names close it", async () => {
  const { space, keeper } = await aKeptSpace({ territory: "alsace_moselle" });
  const before = await execute(listHolidays, keeper, { space: space.slug, year: "2027" });
  const saintStephen = before.ok ? before.value.items.find(({ date }) => date === "2027-12-26") : undefined;
  expect(saintStephen).toMatchObject({ closes: false });
  await execute(setOpening, keeper, { space: space.slug, version: 1, closingHolidays: [saintStephen?.key] });
  const after = await execute(listHolidays, keeper, { space: space.slug, year: "2027" });
  expect(after.ok && after.value.items.filter(({ closes }) => closes).map(({ date }) => date)).toEqual(["2027-12-26"]);
});

test("two keepers who set the hours at once: the second is told what they are now", async () => {
  const { space, keeper } = await aKeptSpace();
  const typed = { space: space.slug, version: 1, always: true };
  const answers = await Promise.all([execute(setOpening, keeper, typed), execute(setOpening, keeper, typed)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal("stale"));
});

test("a member does not set the hours", async () => {
  const space = await aSpace();
  const member = as(await aPerson({ roles: { [space.id]: "member" } }));
  expect(await execute(setOpening, member, { space: space.slug, version: 1 })).toMatchObject(refusal("forbidden"));
});

async function aTraining(validMonths?: number) {
  const { space, keeper } = await aKeptSpace();
  const made = await execute(createTraining, keeper, { space: space.slug, name: "Découpe laser", validMonths });
  if (!made.ok) throw new Error(made.failure.code);
  return { space, keeper, training: made.value.id };
}

test("a record expires as the training says, in the zone of the space, unless a date is given", async () => {
  const { keeper, training } = await aTraining(12);
  const maker = await aPerson();
  const given = { training, email: maker.email.toUpperCase() };
  expect(await execute(recordTraining, keeper, { ...given, heldFrom: "2027-01-31" })).toMatchObject({
    ok: true,
    value: { heldFrom: "2027-01-31T00:00:00+01:00", expiresAt: "2028-01-31T00:00:00+01:00", state: "valid" },
  });
  expect(await execute(recordTraining, keeper, { ...given, heldFrom: "2025-01-31" })).toMatchObject({
    ok: true,
    value: { state: "expired" },
  });
  expect(await execute(recordTraining, keeper, { ...given, expires: "2027-06-01" })).toMatchObject({
    ok: true,
    value: { expiresAt: "2027-06-01T00:00:00+02:00" },
  });
});

test.each([
  [{ heldFrom: "2027-03-01" }, "impossible_dates", "heldFrom"],
  [{ heldFrom: "2027-01-01", expires: "2027-01-01" }, "impossible_dates", "expires"],
  [{ email: "nobody@example.org" }, "person_not_found", "email"],
])("%j is refused beside its field", async (given, code, field) => {
  const { keeper, training } = await aTraining();
  const { email } = await aPerson();
  const refused = await execute(recordTraining, keeper, { training, email, ...given });
  expect(refused).toMatchObject(refusal(code));
  if (!refused.ok) expect(Object.keys(refused.failure.fields)).toEqual([field]);
});

test("a record that is withdrawn stays in the list as such, and is withdrawn once", async () => {
  const { keeper, training } = await aTraining();
  const { email } = await aPerson();
  const made = await execute(recordTraining, keeper, { training, email });
  const record = made.ok ? made.value.id : "";
  expect((await execute(revokeTrainingRecord, keeper, { record })).ok).toBe(true);
  expect(await execute(revokeTrainingRecord, keeper, { record })).toMatchObject(refusal("record_not_found"));
  const listed = await execute(listTrainingRecords, keeper, { training });
  expect(listed.ok && listed.value.items.map(({ state }) => state)).toEqual(["revoked"]);
});

test("somebody else's training does not exist for a keeper of another space", async () => {
  const { training, space } = await aTraining();
  const { keeper: stranger } = await aKeptSpace();
  const { email } = await aPerson();
  for (const refused of [
    await execute(recordTraining, stranger, { training, email }),
    await execute(listTrainingRecords, stranger, { training }),
    await execute(updateTraining, stranger, { training, name: "Autre" }),
    await execute(archiveTraining, stranger, { training }),
  ])
    expect(refused).toMatchObject(refusal("training_not_found"));
  const seen = await execute(listTrainings, stranger, { space: space.slug });
  expect(seen.ok && seen.value.items).toMatchObject([{ name: "Découpe laser", records: null }]);
});

test("an archived training is given no more and seen by its keepers only", async () => {
  const { space, keeper, training } = await aTraining();
  await execute(archiveTraining, keeper, { training });
  const { email } = await aPerson();
  expect(await execute(recordTraining, keeper, { training, email })).toMatchObject(refusal("training_archived"));
  const stranger = as(await aPerson(), wednesday);
  const seen = await execute(listTrainings, stranger, { space: space.slug });
  expect(seen.ok && seen.value.items).toEqual([]);
});
