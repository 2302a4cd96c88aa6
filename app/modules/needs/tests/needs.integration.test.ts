import { expect, test } from "vitest";
import { cancelMaterialRequest } from "#app/modules/materials/use-cases/cancel-material-request.server.ts";
import { getStock } from "#app/modules/materials/use-cases/get-stock.server.ts";
import { receiveMaterial } from "#app/modules/materials/use-cases/receive-material.server.ts";
import { sendMaterial } from "#app/modules/materials/use-cases/send-material.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { needJobs } from "../jobs.server.ts";
import { answerNeed } from "../use-cases/answer-need.server.ts";
import { closeNeed } from "../use-cases/close-need.server.ts";
import { createNeed } from "../use-cases/create-need.server.ts";
import { getNeed } from "../use-cases/get-need.server.ts";
import { listNeeds } from "../use-cases/list-needs.server.ts";
import { renewNeed } from "../use-cases/renew-need.server.ts";

async function aNeed() {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const asked = { space: space.id, title: "PETG", unit: "kg", quantity: 5000, wantedBy: "2027-03-05" };
  const { code } = must(await by(keeper, createNeed, asked));
  return { space, keeper, need: code };
}

async function requestsOf(need: string) {
  const db = await database();
  const rows = await db.materialRequest.findMany({ where: { need: { code: need } }, orderBy: { id: "asc" } });
  return rows.map(({ code }) => code);
}

test("several spaces answer parts; what is left is always right, and it closes itself when all has arrived", async () => {
  const { keeper, need } = await aNeed();
  const [one, two] = [await aMaterial(), await aMaterial({ quantity: 2000 })];
  const answer = (from: typeof one, quantity: number) =>
    by(from.keeper, answerNeed, { need, material: from.material.code, quantity });
  expect(must(await answer(one, 3000))).toMatchObject({ promised: 3000, wanted: 2000, state: "open" });
  expect(must(await by(one.keeper, getStock, { material: one.material.code }))).toMatchObject({
    reserved: 3000,
    free: 7000,
  });
  expect(refusal(await answer(two, 2001))).toMatchObject({ code: "needs.more_than_wanted", details: { wanted: 2000 } });
  must(await answer(two, 2000));
  const [first = "", second = ""] = await requestsOf(need);
  must(await by(two.keeper, cancelMaterialRequest, { request: second }));
  expect(must(await by(keeper, getNeed, { need }))).toMatchObject({ promised: 3000, wanted: 2000 });
  must(await by(one.keeper, sendMaterial, { request: first }));
  must(await by(keeper, receiveMaterial, { request: first, arrived: 2900, difference: "lost" }));
  expect(must(await by(keeper, getNeed, { need }))).toMatchObject({ arrived: 2900, wanted: 2100, state: "open" });
  must(await answer(one, 2100));
  const last = (await requestsOf(need)).at(-1);
  must(await by(one.keeper, sendMaterial, { request: last }));
  must(await by(keeper, receiveMaterial, { request: last, arrived: 2100 }));
  expect(must(await by(keeper, getNeed, { need }))).toMatchObject({ arrived: 5000, wanted: 0, state: "served" });
  expect(refusal(await answer(one, 1)).code).toBe("needs.not_open");
  expect(must(await by(keeper, listNeeds, {})).items.map(({ code }) => code)).not.toContain(need);
});

test("an answer is of the same unit, from another space, and from what is free", async () => {
  const { space, keeper, need } = await aNeed();
  const own = await aMaterial({ space, keeper });
  const sheets = await aMaterial({ unit: "sheet", category: "wood_sheet", quantity: 3000 });
  const little = await aMaterial({ quantity: 100 });
  const answer = async ({ keeper: who, material }: typeof own, quantity: number) =>
    refusal(await by(who, answerNeed, { need, material: material.code, quantity })).code;
  expect(await answer(own, 10)).toBe("materials.own_space");
  expect(await answer(sheets, 10)).toBe("materials.other_unit");
  expect(await answer(little, 101)).toBe("materials.not_enough");
  const stranger = await aPerson();
  const stolen = { need, material: little.material.code, quantity: 1 };
  expect(refusal(await by(stranger, answerNeed, stolen)).code).toBe("materials.not_yours");
});

test("before its date its space is asked once whether it still stands; renewed it may be asked again; closed it is over", async () => {
  const { keeper, need } = await aNeed();
  const [job] = needJobs;
  const mails = async () => {
    const db = await database();
    return db.outboxMail.count({ where: { recipient: keeper.email, subject: { startsWith: "Toujours besoin" } } });
  };
  await job?.run(wednesday);
  expect(await mails()).toBe(0);
  const soon = new Date("2027-03-03T09:00:00Z");
  await job?.run(soon);
  await job?.run(soon);
  expect(await mails()).toBe(1);
  expect(refusal(await by(keeper, renewNeed, { need, wantedBy: "2027-03-02" }, soon)).code).toBe("needs.past");
  must(await by(keeper, renewNeed, { need, wantedBy: "2027-04-01" }, soon));
  const later = new Date("2027-03-30T09:00:00Z");
  await job?.run(later);
  expect(await mails()).toBe(2);
  const after = new Date("2027-04-02T09:00:00Z");
  expect(must(await by(keeper, getNeed, { need }, after)).state).toBe("expired");
  expect(must(await by(keeper, closeNeed, { need }, after)).state).toBe("withdrawn");
  expect(refusal(await by(keeper, closeNeed, { need }, after)).code).toBe("needs.not_open");
});
