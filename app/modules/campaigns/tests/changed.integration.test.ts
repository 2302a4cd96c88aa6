import { expect, test } from "vitest";
import { eventsOf } from "#app/modules/flows/flows.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, run } from "#tests/factories/production.ts";
import { requestFor } from "../access.server.ts";
import { cardFields, itemFields } from "../campaign-form.server.ts";
import { changeCampaign } from "../use-cases/change-campaign.server.ts";
import { changeCampaignItem } from "../use-cases/change-campaign-item.server.ts";
import { changeProductionRequest } from "../use-cases/change-production-request.server.ts";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

test("dates are set, kept when they are not named, taken away when they are emptied, and never in the wrong order", async () => {
  const { campaign, coordinator } = await aCampaign();
  const change = (version: number, more: Record<string, unknown>) =>
    run(changeCampaign, coordinator, { campaign, version, ...more });
  const dates = { opensAt: "2027-03-01T00:00:00+01:00", closesAt: "2027-04-01T00:00:00+02:00" };
  expect(await change(2, dates)).toMatchObject({ ok: true, value: dates });
  expect(await change(3, { title: "Visières et masques" })).toMatchObject({ ok: true, value: dates });
  const tooEarly = { closesAt: "2027-02-01T00:00:00+01:00" };
  expect(refusal(await change(4, tooEarly)).code).toBe("campaigns.impossible_dates");
  const cleared = { cleared: ["closesAt"] };
  expect(await change(4, cleared)).toMatchObject({ ok: true, value: { ...dates, closesAt: null } });
  expect(await change(5, { opensAt: null })).toMatchObject({ ok: true, value: { opensAt: null, closesAt: null } });
});

test("the form says which dates were emptied, and names nothing that it did not have", () => {
  const zone = "Europe/Paris";
  expect(cardFields(form({ opensAt: "", closesAt: "2027-03-31" }), zone)).toMatchObject({
    ...{ "cleared[0]": "opensAt", opensAt: undefined, closesAt: "2027-04-01T00:00:00+02:00" },
  });
  expect(cardFields(form({ title: "Visières" }), zone)).not.toHaveProperty("cleared[0]");
});

test("a checklist is emptied by its form, and a revision of the library takes the place of one that was typed", async () => {
  const { campaign, coordinator, item } = await aCampaign({
    items: [{ name: "Visière", revision: "v3", checklist: ["Aucune fissure"] }],
  });
  const change = (more: Record<string, unknown>) => done(changeCampaignItem, coordinator, { campaign, item, ...more });
  expect((await change({ settings: "PETG" })).items[0]?.checklist).toEqual(["Aucune fissure"]);
  expect(itemFields(form({ points: " \n" }), [])).toMatchObject({ "checklist[0]": " " });
  expect((await change({ checklist: [" "] })).items[0]).toMatchObject({ checklist: [], settings: "PETG" });
  expect(itemFields(form({ pin: "7KQ2 r2", revision: "" }), [])).toMatchObject({ revision: "7KQ2 r2" });
  expect(itemFields(form({ pin: "", revision: "v3" }), [])).not.toHaveProperty("revision");
});

test("a pin is set, kept when it is not named, taken away when both halves are emptied, and never half", async () => {
  const scene = await aCampaign();
  const request = await aRequest(scene, 5, { town: "Die", postcode: "26150" });
  const change = (more: Record<string, unknown>) =>
    run(changeProductionRequest, scene.coordinator, { request: request.code, ...more });
  const pin = { latitude: 44.7512, longitude: 5.3731 };
  const exact = { ok: true, value: { ...pin, precision: "exact" } };
  expect(await change(pin)).toMatchObject(exact);
  expect(await change({ phone: "04 75 00 00 00" })).toMatchObject(exact);
  expect(Object.keys(refusal(await change({ latitude: 44.7 })).fields)).toEqual(["longitude"]);
  expect(await change({ withoutPin: true })).toMatchObject({ ok: true, value: { precision: "town" } });
});

test("the pin of a private person is rounded to a kilometre, whenever it is set", async () => {
  const scene = await aCampaign();
  const pin = { latitude: 44.7512, longitude: 5.3789 };
  const request = await aRequest(scene, 5, { requesterKind: "person", ...pin });
  const rounded = { latitude: 44.75, longitude: 5.38 };
  const change = (more: Record<string, unknown>) =>
    done(changeProductionRequest, request.asker, { request: request.code, ...more });
  expect(await change({ phone: "04 75 00 00 00" })).toMatchObject(rounded);
  expect(await change({ latitude: 44.7611, longitude: 5.3811 })).toMatchObject({ ...rounded, latitude: 44.76 });
});

test("town and usage change until something is promised; a pin stays with the town it was of", async () => {
  const scene = await aCampaign();
  await aValidation(scene);
  const pin = { latitude: 44.7512, longitude: 5.3731 };
  const request = await aRequest(scene, 5, { town: "Dié", postcode: "26150", ...pin });
  const change = (more: Record<string, unknown>) =>
    run(changeProductionRequest, request.asker, { request: request.code, ...more });
  expect(await change({ town: "Crest", postcode: "26400", ...pin, usage: "work" })).toMatchObject({
    value: { town: "Crest", postcode: "26400", usage: "work", precision: "town" },
  });
  const found = must(await requestFor(scene.coordinator, request.code, undefined));
  expect(found.request.matchKey).toContain("crest");
  expect((await eventsOf("request", found.request.id)).at(-1)?.details).toMatchObject({ place: true, usage: "work" });
  await change({ usage: "care" });
  const made = await aRun(scene, { pledged: 10 });
  await aLot(scene, made.pledge, 10);
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  for (const other of [{ town: "Die" }, { postcode: "26150" }, { usage: "public" }])
    expect(refusal(await change(other))).toMatchObject({ code: "campaigns.already_served", status: 409 });
  expect(await change({ town: "Crest", usage: "care", deliveryHours: "9 h – 12 h" })).toMatchObject({ ok: true });
  await change({ lines: [{ line: found.request.lines[0]?.id, quantity: 0 }] });
  expect(await change({ town: "Die" })).toMatchObject({ value: { town: "Die" } });
});
