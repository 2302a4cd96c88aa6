import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aValidation, done, run } from "#tests/factories/production.ts";
import { declareLot } from "../use-cases/declare-lot.server.ts";
import { getLot } from "../use-cases/get-lot.server.ts";
import { inspectLot } from "../use-cases/inspect-lot.server.ts";
import { listRuns } from "../use-cases/list-runs.server.ts";
import { moveRun } from "../use-cases/move-run.server.ts";
import { offerPledge } from "../use-cases/offer-pledge.server.ts";
import { planRun } from "../use-cases/plan-run.server.ts";

const promisedFor = "2027-03-10T12:00:00+01:00";

test("a pilot, end to end: nothing opens before enough of its pieces were found good by somebody else", async () => {
  const scene = await aCampaign({ policy: { pilotRequired: true } });
  const { campaign, item, coordinator, maker, inspector } = scene;
  const dates = { startsAt: "2027-02-25T00:00:00+01:00", neededAt: "2027-03-20T23:59:00+01:00" };
  const planned = await done(planRun, coordinator, { campaign, item, target: 300, pilotPieces: 5, ...dates });
  expect(planned).toMatchObject({ stage: "planned", pilotPieces: 5, pilotAccepted: 0, ...dates });
  const move = (verb: string) => run(moveRun, coordinator, { run: planned.code, verb });
  expect(refusal(await move("start_pilot")).code).toBe("making.no_validation");
  await aValidation(scene);
  await move("check_design");
  expect((await move("start_pilot")).ok).toBe(true);
  expect(refusal(await move("open")).code).toBe("making.pilot_first");

  const pledge = await done(offerPledge, maker, { run: planned.code, quantity: 6, promisedFor });
  const first = await done(declareLot, maker, { pledge: pledge.code, quantity: 4 });
  expect(first.pilot).toBe(true);
  await done(inspectLot, inspector, { lot: first.code, accepted: 3, scrapped: 1 });
  expect(refusal(await move("open")).code).toBe("making.pilot_first");
  const second = await done(declareLot, maker, { pledge: pledge.code, quantity: 2 });
  await done(inspectLot, inspector, { lot: second.code, accepted: 2 });
  expect((await move("open")).ok).toBe(true);

  const later = await done(declareLot, maker, { pledge: pledge.code, quantity: 1 });
  expect(later.pilot).toBe(false);
  const [opened] = (await done(listRuns, maker, { campaign })).items;
  expect(opened).toMatchObject({ stage: "open", accepted: 5, pilotAccepted: 5 });
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("a run pins what exists: another revision than that of the item, but none that the library does not have", async () => {
  const { campaign, item, coordinator } = await aCampaign();
  const plan = (more: Record<string, unknown>) => run(planRun, coordinator, { campaign, item, target: 10, ...more });
  expect(await done(planRun, coordinator, { campaign, item, target: 10 })).toMatchObject({ revision: "v3" });
  expect(refusal(await plan({ revision: "7KQ2 r3" })).code).toBe("making.revision_unknown");
  const wrong = { startsAt: "2027-03-05T00:00:00+01:00", neededAt: "2027-03-01T00:00:00+01:00" };
  expect(refusal(await plan(wrong)).code).toBe("making.impossible_dates");
});

test("a bag kept while there was no network happened when it was made, and is the same bag however often it is sent", async () => {
  const scene = await aCampaign({ policy: { quarantineHours: 24 } });
  await aValidation(scene);
  const { code } = await done(planRun, scene.coordinator, { campaign: scene.campaign, item: scene.item, target: 100 });
  await done(moveRun, scene.coordinator, { run: code, verb: "open" });
  const pledge = await done(offerPledge, scene.maker, { run: code, quantity: 20, promisedFor });
  const key = { idempotencyKey: "kept-on-a-phone" };
  const sent = (occurredAt: string) =>
    done(declareLot, scene.maker, { pledge: pledge.code, quantity: 8, occurredAt }, key);
  const first = await sent("2027-02-23T18:00:00+01:00");
  const again = await sent("2027-02-23T18:00:05+01:00");
  expect(again.code).toBe(first.code);
  const lot = await done(getLot, scene.inspector, { lot: first.code });
  expect(lot).toMatchObject({ awaiting: 8, quarantineUntil: "2027-02-24T18:00:00+01:00" });
});
