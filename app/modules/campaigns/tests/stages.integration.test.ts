import { expect, test } from "vitest";
import { changePledge } from "#app/modules/making/use-cases/change-pledge.server.ts";
import { offerPledge } from "#app/modules/making/use-cases/offer-pledge.server.ts";
import { createNetwork } from "#app/modules/spaces/use-cases/create-network.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aCampaign, aRun, asking, aValidation, done, run } from "#tests/factories/production.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { campaignJobs } from "../jobs.server.ts";
import { addCampaignItem } from "../use-cases/add-campaign-item.server.ts";
import { askProduction } from "../use-cases/ask-production.server.ts";
import { createCampaign } from "../use-cases/create-campaign.server.ts";
import { getCampaign } from "../use-cases/get-campaign.server.ts";
import { moveCampaign } from "../use-cases/move-campaign.server.ts";

const later = (days: number) => new Date(wednesday.getTime() + days * 86_400_000);
const subjectsTo = async (email: string) => {
  const mails = await (await database()).outboxMail.findMany({ where: { recipient: email } });
  return mails.map(({ subject }) => subject).sort();
};

async function keepDates(now: Date): Promise<void> {
  for (const { name, run: work } of campaignJobs) if (name === "keep-campaign-dates") await work(now);
}

test("a campaign opens on its first day, if it makes something, and takes nothing new after its last", async () => {
  const space = await aSpace();
  const coordinator = await aPerson({ roles: { [space.id]: "steward" } });
  const dates = { opensAt: later(2).toISOString(), closesAt: later(10).toISOString() };
  const prepare = async (title: string) =>
    (await done(createCampaign, coordinator, { space: space.slug, title, ...dates })).code;
  const [campaign, empty] = [await prepare("Visières"), await prepare("Vide")];
  const made = await done(addCampaignItem, coordinator, { campaign, name: "Visière", revision: "v3" });
  const item = made.items[0]?.id ?? "";
  const stage = async (named: string) => (await done(getCampaign, coordinator, { campaign: named })).stage;
  await keepDates(later(1));
  expect(await stage(campaign)).toBe("prepared");
  await keepDates(later(2));
  expect([await stage(campaign), await stage(empty)]).toEqual(["open", "prepared"]);
  const ask = () => run(askProduction, visitor, { campaign, ...asking(item, 5) });
  expect(await ask()).toMatchObject({ ok: true });
  await keepDates(later(10));
  expect(await stage(campaign)).toBe("closing");
  expect(refusal(await ask()).code).toBe("campaigns.closed_to_requests");
  // Opened again, it has no last day any more, and stays open.
  await done(moveCampaign, coordinator, { campaign, verb: "reactivate" }, { now: later(11) });
  await keepDates(later(12));
  expect(await done(getCampaign, coordinator, { campaign })).toMatchObject({ stage: "open", closesAt: null });
  const events = await (await database()).productionEvent.findMany({
    where: { campaignId: made.id, kind: { in: ["open", "close"] } },
  });
  expect(events.map(({ actorId }) => actorId)).toEqual(["time", "time"]);
});

test("whoever has promised something is told to stop and to go on; whoever ever did, that they are needed again", async () => {
  const scene = await aCampaign();
  const { campaign, coordinator, maker } = scene;
  await aValidation(scene);
  const { run: code } = await aRun(scene);
  const other = await aPerson();
  const offer = { run: code, quantity: 5, promisedFor: later(9).toISOString() };
  const theirs = await done(offerPledge, other, offer);
  await done(changePledge, other, { pledge: theirs.code, verb: "withdraw" });
  const move = (verb: string, reason = "") => done(moveCampaign, coordinator, { campaign, verb, reason });
  await move("signal_covered", "L’hôpital est servi.");
  await move("resume");
  await move("close");
  expect(await subjectsTo(maker.email)).toEqual([
    "Cela reprend\u00a0: Visières",
    "La campagne se termine\u00a0: Visières",
    "La demande est couverte\u00a0: Visières",
  ]);
  const mail = await (await database()).outboxMail.findFirstOrThrow({
    where: { recipient: maker.email, subject: { startsWith: "La demande" } },
  });
  expect(mail.text).toContain("L’hôpital est servi.");
  expect(await subjectsTo(other.email)).toEqual([]);
  await move("reactivate");
  expect(await subjectsTo(other.email)).toEqual(["De nouveau besoin de vous\u00a0: Visières"]);
  expect(await subjectsTo(coordinator.email)).toEqual([]);
});

test("a campaign is opened in the name of a network by its members only", async () => {
  const [member, stranger] = [await aSpace(), await aSpace()];
  const keeper = await aPerson({ roles: { [member.id]: "steward", [stranger.id]: "steward" } });
  const { slug: network } = await done(createNetwork, keeper, { space: member.slug, name: "Réseau du val" });
  const open = (space: string) => run(createCampaign, keeper, { space, network, title: "Visières" });
  expect(await open(member.slug)).toMatchObject({ ok: true, value: { network: { slug: network } } });
  expect(refusal(await open(stranger.slug)).code).toBe("campaigns.not_in_network");
});
