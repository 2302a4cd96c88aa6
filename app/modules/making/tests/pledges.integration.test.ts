import { expect, test } from "vitest";
import { moveCampaign } from "#app/modules/campaigns/use-cases/move-campaign.server.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aCampaign, aLot, aValidation, done, run } from "#tests/factories/production.ts";
import { aMailTo } from "#tests/factories/sign-in.ts";
import { makingJobs } from "../jobs.server.ts";
import { changePledge } from "../use-cases/change-pledge.server.ts";
import { listPledges } from "../use-cases/list-pledges.server.ts";
import { listRuns } from "../use-cases/list-runs.server.ts";
import { moveRun } from "../use-cases/move-run.server.ts";
import { offerPledge } from "../use-cases/offer-pledge.server.ts";
import { planRun } from "../use-cases/plan-run.server.ts";

const promisedFor = "2027-03-10T12:00:00+01:00";
const hour = 3_600_000;
const day = 24 * hour;

async function anOpenRun(policy: Record<string, unknown>) {
  const scene = await aCampaign({ policy });
  await aValidation(scene);
  const { campaign, item, coordinator } = scene;
  const { code: run } = await done(planRun, coordinator, { campaign, item, target: 100 });
  await done(moveRun, coordinator, { run, verb: "open" });
  const offer = async (quantity: number, day = promisedFor) => {
    const person = await aPerson();
    return { person, ...(await done(offerPledge, person, { run, quantity, promisedFor: day })) };
  };
  const status = async (pledge: { code: string }) =>
    (await done(listPledges, coordinator, { campaign })).items.find(({ code }) => code === pledge.code)?.status;
  const asRun = async () => (await done(listRuns, coordinator, { campaign })).items[0];
  return { ...scene, run, offer, status, asRun };
}

test("beyond the ratio of over-commitment one waits, and takes the place that somebody leaves", async () => {
  const { offer, status, asRun } = await anOpenRun({ overCommitmentPercent: 120 });
  const first = await offer(100);
  const second = await offer(20);
  const third = await offer(10);
  expect([first.status, second.status, third.status]).toEqual(["accepted", "accepted", "waitlisted"]);
  expect(await asRun()).toMatchObject({ countedOn: 120, commitmentLeft: 0, waiting: 10 });
  await done(changePledge, first.person, { pledge: first.code, verb: "reduce", quantity: 95 });
  expect(await status(third)).toBe("waitlisted");
  await done(changePledge, first.person, { pledge: first.code, verb: "reduce", quantity: 90 });
  expect(await status(third)).toBe("accepted");
  expect(await asRun()).toMatchObject({ countedOn: 120, commitmentLeft: 0, waiting: 0 });
});

test("a promise of which nothing came lapses after the days of grace, not before; of which something came, it ends with that", async () => {
  const scene = await anOpenRun({ overCommitmentPercent: 100, graceDays: 3 });
  const silent = await scene.offer(40);
  const begun = await done(offerPledge, scene.maker, { run: scene.run, quantity: 60, promisedFor });
  const waitsTooLong = await scene.offer(30);
  const waits = await scene.offer(40, "2027-03-24T12:00:00+01:00");
  await aLot(scene, begun.code, 25);
  const lapse = makingJobs.find(({ name }) => name === "lapse-pledges");
  const end = new Date(promisedFor).getTime() + 3 * day;
  await lapse?.run(new Date(end - hour));
  expect([await scene.status(silent), await scene.status(waits)]).toEqual(["accepted", "waitlisted"]);
  await lapse?.run(new Date(end));
  expect([await scene.status(silent), await scene.status(begun), await scene.status(waits)]).toEqual([
    ...["lapsed", "finished_short", "accepted"],
  ]);
  expect(await scene.status(waitsTooLong)).toBe("lapsed");
  expect(await scene.asRun()).toMatchObject({ countedOn: 65, accepted: 25 });
});

test("a promise is put off, is told when it lapses, and is taken up again for a day to come while promises are taken", async () => {
  const scene = await anOpenRun({ overCommitmentPercent: 100, graceDays: 3 });
  const { campaign, coordinator } = scene;
  const late = await scene.offer(60);
  const lapse = async (days: number) => {
    const now = new Date(new Date(promisedFor).getTime() + days * day);
    for (const job of makingJobs) if (job.name === "lapse-pledges") await job.run(now);
    return { now };
  };
  const change = (input: Record<string, unknown>, more = {}) =>
    run(changePledge, late.person, { pledge: late.code, ...input }, more);
  expect(await change({ verb: "postpone" })).toMatchObject({ ok: false });
  expect(await change({ verb: "postpone", promisedFor: "2027-03-20T12:00:00+01:00" })).toMatchObject({ ok: true });
  await lapse(4);
  expect(await scene.status(late)).toBe("accepted");
  const after = await lapse(13);
  expect(await scene.status(late)).toBe("lapsed");
  expect((await aMailTo(late.person.email)).subject).toBe("Promesse échue\u00a0: 60 × Visière");
  expect(refusal(await change({ verb: "take_up" }, after)).code).toBe("making.day_passed");
  const again = { verb: "take_up", promisedFor: "2027-04-02T12:00:00+02:00" };
  await done(moveCampaign, coordinator, { campaign, verb: "signal_covered" });
  expect(refusal(await change(again, after)).code).toBe("making.closed_to_pledges");
  await done(moveCampaign, coordinator, { campaign, verb: "resume" });
  expect(await change(again, after)).toMatchObject({ ok: true, value: { status: "accepted" } });
  await lapse(14);
  expect(await scene.status(late)).toBe("accepted");
});

test("whoever waits is told once a place is theirs", async () => {
  const scene = await anOpenRun({ overCommitmentPercent: 100 });
  const first = await scene.offer(80);
  const second = await scene.offer(40);
  await done(changePledge, first.person, { pledge: first.code, verb: "withdraw" });
  expect((await aMailTo(second.person.email)).subject).toBe("C’est accepté\u00a0: 40 × Visière");
});
