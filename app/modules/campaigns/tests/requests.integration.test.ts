import { describe, expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aRequest, asking, done, run } from "#tests/factories/production.ts";
import { aMailTo } from "#tests/factories/sign-in.ts";
import { campaignJobs } from "../jobs.server.ts";
import { answerStillNeeded } from "../use-cases/answer-still-needed.server.ts";
import { askProduction } from "../use-cases/ask-production.server.ts";
import { changeCampaign } from "../use-cases/change-campaign.server.ts";
import { changeCampaignItem } from "../use-cases/change-campaign-item.server.ts";
import { changeProductionRequest } from "../use-cases/change-production-request.server.ts";
import { closeProductionRequest } from "../use-cases/close-production-request.server.ts";
import { confirmProductionRequest } from "../use-cases/confirm-production-request.server.ts";
import { createCampaign } from "../use-cases/create-campaign.server.ts";
import { getCampaign } from "../use-cases/get-campaign.server.ts";
import { listProductionRequests } from "../use-cases/list-production-requests.server.ts";
import { moveCampaign } from "../use-cases/move-campaign.server.ts";

const day = 86_400_000;
const later = (days: number) => new Date(wednesday.getTime() + days * day);

async function askedByNobody(scene: Awaited<ReturnType<typeof aCampaign>>, email: string, quantity = 24) {
  const input = { campaign: scene.campaign, ...asking(scene.item, quantity, { email }) };
  const { code } = await done(askProduction, visitor, input);
  const { link } = await aMailTo(email);
  const [, , named, key] = link.pathname.split("/");
  return { code, link, named: named ?? "", key: key ?? "" };
}

describe("the link of the mail", () => {
  test("confirms, and used again a year later opens the same request", async () => {
    const scene = await aCampaign();
    const { code, link, named, key } = await askedByNobody(scene, "lien@hopital.example");
    expect(link.pathname).toBe(`/follow-request/${code}/${key}`);
    expect((await done(confirmProductionRequest, visitor, { request: named, key })).status).toBe("submitted");
    const again = await done(confirmProductionRequest, visitor, { request: named, key }, { now: later(365) });
    expect(again).toMatchObject({ code, status: "submitted" });
  });

  test("of somebody else opens nothing", async () => {
    const scene = await aCampaign();
    const { code } = await askedByNobody(scene, "un@hopital.example");
    const other = await askedByNobody(scene, "deux@hopital.example");
    const refused = await run(confirmProductionRequest, visitor, { request: code, key: other.key });
    expect(refusal(refused).code).toBe("campaigns.request_not_found");
  });
});

describe("still needed?", () => {
  test("is asked before it expires, and one answer is enough, even after", async () => {
    const scene = await aCampaign({ policy: { expiryDays: 10 } });
    const asked = await askedByNobody(scene, "encore@hopital.example");
    await done(confirmProductionRequest, visitor, { request: asked.code, key: asked.key });
    for (const job of campaignJobs) await job.run(later(6));
    expect((await aMailTo("encore@hopital.example")).subject).toContain("Toujours besoin");
    for (const job of campaignJobs) await job.run(later(11));
    const db = await database();
    expect((await db.productionRequest.findUniqueOrThrow({ where: { code: asked.code } })).stage).toBe("expired");
    const input = { request: asked.code, key: asked.key };
    expect((await done(answerStillNeeded, visitor, input, { now: later(12) })).status).toBe("submitted");
  });
});

test("the lines of a request stay in the order in which they were typed", async () => {
  const scene = await aCampaign({ items: Array.from({ length: 8 }, (_, place) => ({ name: `Objet ${8 - place}` })) });
  const lines = scene.items.map(({ id }, place) => ({ item: id, quantity: 10 + place })).reverse();
  const { code } = await done(askProduction, visitor, {
    campaign: scene.campaign,
    ...{ ...asking(scene.item, 1, { email: "huit@hopital.example" }), lines },
  });
  const kept = await (await database()).requestLine.findMany({ where: { request: { code } }, orderBy: { id: "asc" } });
  expect(kept.map(({ itemId, asked }) => ({ item: itemId, quantity: asked }))).toEqual(lines);
});

describe("changing", () => {
  test("a request leaves what is not named as it is", async () => {
    const scene = await aCampaign();
    const request = await aRequest(scene, 24, {
      deliveryHours: "le matin",
      address: "5 quai de l’Exemple",
      urgency: [{ question: "Combien ?", answer: "Trente" }],
      tier: 1,
    });
    const lines = [{ line: request.line, quantity: 12 }];
    const changed = await done(changeProductionRequest, request.asker, { request: request.code, lines });
    expect(changed).toMatchObject({
      deliveryHours: "le matin",
      tier: 1,
      urgency: [{ answer: "Trente" }],
      contact: { address: "5 quai de l’Exemple" },
      lines: [{ asked: 24, target: 12 }],
    });
    const emptied = await done(changeProductionRequest, request.asker, { request: request.code, deliveryHours: " " });
    expect(emptied.deliveryHours).toBe("");
  });

  test("a campaign and an item leave what is not named as it is", async () => {
    const scene = await aCampaign({ items: [{ name: "Visière", revision: "v3", settings: "PETG" }] });
    const { campaign, coordinator, item } = scene;
    const summary = "Pour qui soigne.";
    const { version } = await done(getCampaign, coordinator, { campaign });
    const described = await done(changeCampaign, coordinator, { campaign, version, summary, territory: "Drôme" });
    const renamed = { campaign, version: described.version, title: "Visières 26·07" };
    expect(await done(changeCampaign, coordinator, renamed)).toMatchObject({ summary, territory: "Drôme" });
    const changed = await done(changeCampaignItem, coordinator, { campaign, item, revision: "v4" });
    expect(changed.items).toMatchObject([{ name: "Visière", revision: "v4", settings: "PETG" }]);
  });

  test("where requests go afterwards is an address of the web, or nothing", async () => {
    const { coordinator, space } = await aCampaign();
    const card = { space: space.slug, title: "Masques" };
    expect(
      (await done(createCampaign, coordinator, { ...card, redirectUrl: "https://ars.example/aide" })).redirectUrl,
    ).toBe("https://ars.example/aide");
    const refused = await run(createCampaign, coordinator, { ...card, redirectUrl: "javascript:alert(1)" });
    expect(refusal(refused).code).toBe("platform.invalid_input");
  });
});

describe("closing", () => {
  test("by whoever coordinates is mailed with the reason; the double names the other", async () => {
    const scene = await aCampaign();
    const first = await aRequest(scene, 10, { requesterName: "Mairie de Die", town: "Die" });
    const second = await askedByNobody(scene, "accueil@die.example");
    await done(confirmProductionRequest, visitor, { request: second.code, key: second.key });
    const closed = await done(closeProductionRequest, scene.coordinator, {
      ...{ request: second.code, twin: first.code, reason: "Déjà demandé par la mairie." },
    });
    expect(closed).toMatchObject({ status: "cancelled", duplicateOf: first.id });
    const mail = await aMailTo("accueil@die.example");
    expect(mail.subject).toContain("close");
    expect(mail.text).toContain("Déjà demandé par la mairie.");
  });

  test("a campaign: no new request, and where to ask instead", async () => {
    const scene = await aCampaign();
    await done(moveCampaign, scene.coordinator, { campaign: scene.campaign, verb: "signal_covered" });
    await askedByNobody(scene, "couverte@hopital.example");
    await done(moveCampaign, scene.coordinator, { campaign: scene.campaign, verb: "close" });
    const input = { campaign: scene.campaign, ...asking(scene.item, 5) };
    expect(refusal(await run(askProduction, visitor, input)).code).toBe("campaigns.closed_to_requests");
    for (const verb of ["finish", "hibernate", "reactivate"])
      await done(moveCampaign, scene.coordinator, { campaign: scene.campaign, verb });
    await askedByNobody(scene, "rouverte@hopital.example");
  });
});

test("the queue names likely doubles", async () => {
  const scene = await aCampaign();
  for (const [name, email] of [
    ["EHPAD des Tilleuls", "a@tilleuls.example"],
    ["Ehpad des tilleuls", "b@tilleuls.example"],
    ["Collège de Die", "c@college.example"],
  ] as const) {
    const asked = { ...asking(scene.item, 5, { email, requesterName: name }), campaign: scene.campaign };
    const { code } = await done(askProduction, visitor, asked);
    const key = (await aMailTo(email)).link.pathname.split("/")[3];
    await done(confirmProductionRequest, visitor, { request: code, key });
  }
  const { items } = await done(listProductionRequests, scene.coordinator, { campaign: scene.campaign });
  expect(items.map(({ twins }) => twins.map(({ name }) => name))).toEqual([
    ["Ehpad des tilleuls"],
    ["EHPAD des Tilleuls"],
    [],
  ]);
});
