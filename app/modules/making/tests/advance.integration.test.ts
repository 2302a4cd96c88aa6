import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { getStock } from "#app/modules/materials/use-cases/get-stock.server.ts";
import { settleAdvance } from "#app/modules/materials/use-cases/settle-advance.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { aMaterial } from "#tests/factories/materials.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aRun, aValidation, done, run } from "#tests/factories/production.ts";
import { recordAdvance } from "../use-cases/record-advance.server.ts";

async function aScene() {
  const scene = await aCampaign();
  await aValidation(scene);
  const { pledge } = await aRun(scene);
  const { coordinator, maker } = scene;
  const {
    material: { code: stock },
  } = await aMaterial({ space: scene.space, keeper: coordinator, quantity: 5000 });
  const onHand = async () => (await done(getStock, coordinator, { material: stock })).onHand;
  const petg = { pledge, material: "PETG", unit: "g" };
  const { material } = await done(recordAdvance, coordinator, { ...petg, kind: "advanced", quantity: 3000, stock });
  const say = (kind: string, quantity: number) => run(recordAdvance, maker, { ...petg, material, kind, quantity });
  return { scene, pledge, stock, onHand, say };
}

test("material of a stock in the hands of a maker: what comes back is on the shelf again, and both ledgers agree", async () => {
  const { scene, onHand, say } = await aScene();
  expect(await onHand()).toBe(2000);
  expect(await say("consumed", 1800)).toMatchObject({ ok: true, value: { remaining: 1200 } });
  expect(await say("returned", 700)).toMatchObject({ ok: true, value: { remaining: 500 } });
  expect(await onHand()).toBe(2700);
  expect(await say("lost", 100)).toMatchObject({ ok: true, value: { remaining: 400 } });
  expect(await say("consumed", 401)).toMatchObject({ ok: false, failure: { code: "making.not_enough" } });
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("more than the shelf holds is not given, and the space cannot settle it behind the run’s back", async () => {
  const { scene, pledge, stock, onHand } = await aScene();
  const { coordinator } = scene;
  const db = await database();
  const entry = await db.advanceEntry.findFirstOrThrow({ where: { pledge: { code: pledge } } });
  const more = { pledge, material: "PETG", unit: "g", kind: "advanced", quantity: 2001, stock };
  expect(await run(recordAdvance, coordinator, more)).toMatchObject({
    ok: false,
    failure: { code: "materials.not_enough" },
  });
  expect(await run(recordAdvance, coordinator, { ...more, unit: "piece", quantity: 1 })).toMatchObject({
    ...{ ok: false, failure: { code: "making.other_unit", params: { unit: "g" } } },
  });
  expect(await onHand()).toBe(2000);
  const settle = { material: stock, advance: entry.stockAdvanceId ?? "", consumed: 10 };
  expect(await run(settleAdvance, coordinator, settle)).toMatchObject({
    ok: false,
    failure: { code: "materials.of_a_run" },
  });
});
