import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { recordDesignValidation } from "#app/modules/designs/use-cases/record-design-validation.server.ts";
import { withdrawDesignValidation } from "#app/modules/designs/use-cases/withdraw-design-validation.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aPublishedDesign, by } from "#tests/factories/designs.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, run, unsigned } from "#tests/factories/production.ts";
import { makingJobs } from "../jobs.server.ts";
import { listRuns } from "../use-cases/list-runs.server.ts";
import { moveRun } from "../use-cases/move-run.server.ts";
import { planRun } from "../use-cases/plan-run.server.ts";
import "../verbs.server.ts";

const day = 86_400_000;
const later = new Date(wednesday.getTime() + 3_600_000);

async function decided(design: Awaited<ReturnType<typeof aPublishedDesign>>, usages: string[], more = {}) {
  const given = { authority: "Agence", regime: "no_protection", evidenceAddress: "https://avis.example/1" };
  const { items } = must(
    await by(design.keeper, recordDesignValidation, { ...design.here, ...given, usages, ...more }),
  );
  return items;
}

async function aPinnedScene(usages = ["general_public", "care"], more = {}) {
  const design = await aPublishedDesign();
  const scene = await aCampaign({ items: [{ name: "Visière", revision: `${design.code} r1` }] });
  const [first, second] = await decided(design, usages, more);
  const made = await aRun(scene);
  await aLot(scene, made.pledge, 40);
  const allocate = (now = wednesday) =>
    done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item }, { now });
  const stage = async () => (await done(listRuns, scene.maker, { campaign: scene.campaign })).items[0]?.stage;
  const reserved = async (request: string) =>
    (await done(getProductionRequest, scene.coordinator, { request })).lines[0]?.reserved;
  const withdraw = (validation: string | undefined) =>
    by(design.keeper, withdrawDesignValidation, { validation, reason: "Casse à la désinfection" }, later);
  return { ...scene, ...made, design, first, second, allocate, stage, reserved, withdraw };
}

test("nothing opens without a decision of the library, and the campaign cannot decide beside it", async () => {
  const design = await aPublishedDesign();
  const revision = `${design.code} r1`;
  const scene = await aCampaign({ items: [{ name: "Visière", revision }] });
  const { campaign, item, coordinator } = scene;
  const planned = await done(planRun, coordinator, { campaign, item, target: 10 });
  const open = () => run(moveRun, coordinator, { run: planned.code, verb: "open" });
  expect(refusal(await open()).code).toBe("making.no_validation");
  await expect(aValidation(scene, { revision })).rejects.toThrow("library_decides");
  await decided(design, ["care"]);
  expect((await open()).ok).toBe(true);
});

test("what the library withdraws for care stops there: promises for care go back, the public’s stay, and who was served is named", async () => {
  const scene = await aPinnedScene();
  const served = await aRequest(scene, 5);
  await scene.allocate();
  const { code: shipment } = await done(prepareShipment, scene.coordinator, { request: served.code });
  await done(handOverShipment, scene.maker, { shipment, ...unsigned });
  const care = await aRequest(scene, 6, { requesterName: "EHPAD" });
  const school = await aRequest(scene, 7, { usage: "school", requesterName: "École" });
  await scene.allocate();
  expect([await scene.reserved(care.code), await scene.reserved(school.code)]).toEqual([6, 7]);

  must(await scene.withdraw(scene.second?.id));
  expect([await scene.reserved(care.code), await scene.reserved(school.code)]).toEqual([0, 7]);
  expect(await scene.stage()).toBe("open");
  await scene.allocate(later);
  expect(await scene.reserved(care.code)).toBe(0);
  const db = await database();
  const event = await db.productionEvent.findFirstOrThrow({
    where: { campaignId: scene.id, kind: "decided_by_library" },
    orderBy: { sequence: "desc" },
  });
  expect(event).toMatchObject({
    toStage: "withdrawn",
    details: { released: 6, pausedRuns: [], served: [served.code] },
  });
  const told = await db.outboxMail.findMany({ where: { recipient: scene.coordinator.email } });
  const mail = told.filter(({ subject }) => subject.startsWith("À l’arrêt"));
  expect(mail).toHaveLength(1);
  expect(mail[0]?.text).toContain("Casse à la désinfection");
  expect(mail[0]?.text).toMatch(/en pause\s: 0\..+libres\s: 6\..+arrive\s: 1/);
  expect(await auditProduction(later, scene.id)).toEqual([]);

  must(await scene.withdraw(scene.first?.id));
  expect(await scene.stage()).toBe("paused");
  expect(await scene.reserved(school.code)).toBe(0);
  expect(refusal(await run(moveRun, scene.coordinator, { run: scene.run, verb: "resume" }, { now: later })).code).toBe(
    "making.no_validation",
  );
  expect(await auditProduction(later, scene.id)).toEqual([]);
});

test("a period of the library that ends stops what it allowed, without anybody pressing anything", async () => {
  const scene = await aPinnedScene(["care"], { until: "2027-03-01" });
  const request = await aRequest(scene, 6);
  await scene.allocate();
  const job = makingJobs.find(({ name }) => name === "stop-expired");
  await job?.run(wednesday);
  expect([await scene.stage(), await scene.reserved(request.code)]).toEqual(["open", 6]);
  await job?.run(new Date(wednesday.getTime() + 7 * day));
  expect([await scene.stage(), await scene.reserved(request.code)]).toEqual(["paused", 0]);
});
