import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, run } from "#tests/factories/production.ts";
import { aVisit } from "#tests/factories/visits.ts";
import { ledgerFigures } from "../figures.ts";
import { documentOf, documentText, kitOfRows, totalsOfRows } from "../snapshot.ts";
import { getCampaignSnapshot } from "../use-cases/get-campaign-snapshot.server.ts";
import { getCampaignTotals } from "../use-cases/get-campaign-totals.server.ts";
import { listCampaignSnapshots } from "../use-cases/list-campaign-snapshots.server.ts";
import { takeCampaignSnapshot } from "../use-cases/take-campaign-snapshot.server.ts";
import { snapshotPage } from "../views/snapshot.view.server.ts";

async function underWay() {
  const scene = await aCampaign();
  await aValidation(scene);
  const made = await aRun(scene, { pledged: 100 });
  await aLot(scene, made.pledge, 40, { accepted: 35, scrapped: 5, defects: [{ code: "Fissure", count: 5 }] });
  await aRequest(scene, 30, { town: "Crest" });
  await aRequest(scene, 12, { town: "Die" });
  return { ...scene, pledge: made.pledge };
}

test("a snapshot says what was published then, whatever happens later", async () => {
  const { campaign, coordinator, maker, pledge } = await underWay();
  const published = await done(getCampaignTotals, visitor, { campaign });
  const { code } = await done(takeCampaignSnapshot, coordinator, { campaign });
  await done(declareLot, maker, { pledge, quantity: 9 });
  const snapshot = await done(getCampaignSnapshot, visitor, { snapshot: code });
  const [item] = snapshot.items;
  const { asked, promised, ...others } = published.figures;
  expect(item?.totals).toMatchObject({ asked, promised, made: 40, accepted: 35, scrapped: 5 });
  for (const name of ledgerFigures) expect(item?.totals[name] ?? 0).toBe(others[name]);
  const none = Object.fromEntries(ledgerFigures.map((name) => [name, 0]));
  expect({ ...none, ...totalsOfRows(snapshot.rows, item?.id ?? "") }).toEqual(item?.totals);
  expect(snapshot.rows.filter(({ figure }) => figure === "asked")).toMatchObject([
    { town: "Crest", pieces: 30 },
    { town: "Die", pieces: 12 },
  ]);
});

test("its fingerprint is that of its canonical rows: one piece more, and it is another", async () => {
  const { campaign, coordinator } = await underWay();
  const { code, sha256 } = await done(takeCampaignSnapshot, coordinator, { campaign });
  const { document } = await (await database()).campaignSnapshot.findUniqueOrThrow({ where: { code } });
  const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  expect(hash(document)).toBe(sha256);
  const { sha256: told, code: _code, ...said } = await done(getCampaignSnapshot, visitor, { snapshot: code });
  expect(hash(documentText(said))).toBe(told);
  const rows = documentOf(document).rows.map((row, at) => (at === 0 ? { ...row, pieces: row.pieces + 1 } : row));
  expect(hash(documentText({ ...documentOf(document), rows }))).not.toBe(sha256);
});

test("whoever coordinates takes it, everybody reads it", async () => {
  const { campaign, coordinator, maker } = await underWay();
  expect(refusal(await run(takeCampaignSnapshot, maker, { campaign })).code).toBe("campaigns.not_coordinator");
  const { code } = await done(takeCampaignSnapshot, coordinator, { campaign });
  expect((await done(listCampaignSnapshots, visitor, { campaign })).items).toMatchObject([{ code }]);
  const unknown = await run(getCampaignSnapshot, visitor, { snapshot: "NOTONE" });
  expect(refusal(unknown).code).toBe("publication.no_snapshot");
});

test("a kit is promised as often as its parts are, which the rows of the snapshot prove; its totals stay sums of rows", async () => {
  const scene = await aCampaign({ items: [{ name: "Sangle", revision: "v3" }] });
  const kit = { campaign: scene.campaign, name: "Visière", kind: "kit", revision: "v3" };
  const parts = [{ component: scene.item, count: 2 }];
  const { items } = await done(addCampaignItem, scene.coordinator, { ...kit, parts });
  await aValidation(scene);
  await aRun(scene, { pledged: 51 });
  const { code } = await done(takeCampaignSnapshot, scene.coordinator, { campaign: scene.campaign });
  const snapshot = await done(getCampaignSnapshot, visitor, { snapshot: code });
  const visor = snapshot.items.find(({ name }) => name === "Visière");
  expect(visor).toMatchObject({ kit: { promised: 25, parts: [{ item: scene.item, count: 2 }] } });
  expect(visor?.totals.promised).toBeUndefined();
  expect(totalsOfRows(snapshot.rows, scene.item).promised).toBe(51);
  expect(kitOfRows(snapshot.rows, visor?.kit?.parts ?? [])).toEqual(visor?.kit);
  const item = items.find(({ name }) => name === "Visière")?.id;
  const published = await done(getCampaignTotals, visitor, { campaign: scene.campaign, item });
  expect(published.figures.promised).toBe(25);
  const page = await snapshotPage(aVisit(visitor), code);
  expect(page?.items.find(({ name }) => name === "Visière")?.figures[page.heads.indexOf("promis")]?.words).toBe("25");
  expect(page?.kits).toEqual([expect.stringContaining("(2\u00a0× Sangle)")]);
});
