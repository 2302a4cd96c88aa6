import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { streamed } from "#app/platform/http/streamed.server.ts";
import { runInThread } from "#app/platform/run-in-thread.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRun, aValidation, done } from "#tests/factories/production.ts";
import { recountAllowance, recounted } from "../audit.server.ts";
import { flowsDocument } from "../flows-page.server.ts";
import { exportFlows } from "../use-cases/export-flows.server.ts";

const graph = z.object({ "@graph": z.array(z.looseObject({ "@id": z.string(), "@type": z.string() })) });

async function aBusyCampaign() {
  const scene = await aCampaign();
  await aValidation(scene);
  const { pledge } = await aRun(scene, { pledged: 100 });
  for (const declared of [20, 30, 40]) await aLot(scene, pledge, declared);
  return scene;
}

test("a thread counts what is counted here, and names what does not hold", async () => {
  const scene = await aBusyCampaign();
  const check = { what: "check", campaignId: scene.id, at: wednesday.getTime() } as const;
  const state = { ...check, what: "state", items: [scene.item] } as const;
  expect(await recounted<"check">(check, recountAllowance, 1)).toEqual(await recounted(check));
  expect(await recounted<"state">(state, recountAllowance, 1)).toEqual(await recounted(state));
  expect(await recounted(check)).toMatchObject({ broken: [] });
  await transaction(async () => {
    const db = await database();
    const { id } = await db.lot.findFirstOrThrow({ where: { campaignId: scene.id } });
    await db.$executeRaw`UPDATE ProductionBalance SET quantity = quantity + 1 WHERE lotId = ${id}`;
  });
  const found = await recounted<"check">(check, recountAllowance, 1);
  expect(found?.broken.length).toBeGreaterThan(0);
  expect(found).toEqual(await recounted(check));
});

test("what takes too much is ended and told; what falls is thrown, and the next work is done", async () => {
  const scene = await aBusyCampaign();
  const check = { what: "check", campaignId: scene.id, at: wednesday.getTime() } as const;
  expect(await recounted(check, { ...recountAllowance, milliseconds: 1 }, 1)).toBeUndefined();
  const file = "app/modules/audit/recount-worker.server.ts";
  const environment = { ...process.env, DATABASE_URL: "file:/nowhere/at/all.db" };
  await expect(runInThread({ file, data: check, allowance: recountAllowance, environment })).rejects.toThrow();
  expect(await recounted(check, recountAllowance, 1)).toMatchObject({ broken: [] });
});

test("the flows come page by page, and as one document that names everything once", async () => {
  const scene = await aBusyCampaign();
  const { campaign } = scene;
  const events = (nodes: readonly Record<string, unknown>[]) =>
    nodes.filter((node) => node["@type"] === "vf:EconomicEvent").map((node) => node["@id"]);
  const whole = await done(exportFlows, visitor, { campaign, limit: 1000 });
  const paged: unknown[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: typeof whole = await done(exportFlows, visitor, { campaign, after, limit: 2 });
    paged.push(...events(page["@graph"]));
    after = page.next;
  }
  expect(events(whole["@graph"]).length).toBeGreaterThan(4);
  expect([whole.next, paged]).toEqual([null, events(whole["@graph"])]);
  const found = await campaignNamed(visitor, campaign);
  if (!found.ok) throw new Error(found.failure.code);
  const asked = new Request("https://entrelieux.example/", { headers: { "Accept-Encoding": "gzip, br" } });
  const sent = streamed(flowsDocument(found.value), asked, { "Content-Type": "application/ld+json" });
  expect(sent.headers.get("Content-Encoding")).toBe("gzip");
  const document = graph.parse(JSON.parse(gunzipSync(await sent.bytes()).toString()))["@graph"];
  expect(events(document)).toEqual(paged);
  expect(new Set(document.map((node) => node["@id"])).size).toBe(document.length);
});
