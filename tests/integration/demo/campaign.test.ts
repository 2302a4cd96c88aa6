import { beforeAll, describe, expect, test } from "vitest";
import { checkCampaign } from "#app/modules/audit/use-cases/check-campaign.server.ts";
import { listShipments } from "#app/modules/giving/use-cases/list-shipments.server.ts";
import { availableIn, kitCapacity } from "#app/modules/making/kit.ts";
import { validationFacts } from "#app/modules/making/making.server.ts";
import { lotFacts, lotsWithFree } from "#app/modules/making/repos/lot.repo.server.ts";
import { previewRecall } from "#app/modules/making/use-cases/preview-recall.server.ts";
import { validationFor } from "#app/modules/making/validity.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { loadDemo } from "#prisma/demo/demo.server.ts";
import { people } from "#prisma/demo/story.ts";
import { again, as, wednesday } from "#tests/factories/people.ts";

let coordinator: Person;
let campaign: { id: string; code: string };

beforeAll(async () => {
  await loadDemo(wednesday);
  const db = await database();
  coordinator = await again((await db.user.findUniqueOrThrow({ where: { email: people.demoLab.email } })).id);
  campaign = await db.campaign.findFirstOrThrow({ where: { title: "Visières 26·07" } });
}, 60_000);

async function read<Output>(verb: VerbOf<Output>, input: Record<string, unknown> = {}): Promise<Output> {
  const result = await execute(verb, as(coordinator, wednesday), { campaign: campaign.code, ...input });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Pieces that lie so. */
async function lying(bucket: string): Promise<number> {
  const db = await database();
  const where = { bucket, lot: { campaignId: campaign.id } };
  return (await db.productionBalance.aggregate({ where, _sum: { quantity: true } }))._sum.quantity ?? 0;
}

describe("the campaign of the demonstration shows the whole job", () => {
  test("every number adds up", async () => {
    expect(await read(checkCampaign)).toMatchObject({ holds: true, broken: [] });
  });

  test("headbands are pinned to a revision of the library, which a named derogation allows until a day that is told", async () => {
    const db = await database();
    const where = { campaignId: campaign.id, name: "Serre-tête" };
    const { id: itemId, revision } = await db.productionItem.findFirstOrThrow({ where });
    expect(revision).toMatch(/^\w+ r2$/);
    const facts = await validationFacts(campaign.id);
    const care = validationFor(facts, { itemId, revision, usage: "care" }, wednesday.getTime());
    expect(care).toMatchObject({ regime: "derogation", authority: "Agence sanitaire de démonstration" });
    expect(care?.validUntil).toBeGreaterThan(wednesday.getTime());
  });

  test("a pilot that somebody else found good opened each run", async () => {
    const db = await database();
    const runs = await db.productionRun.findMany({
      where: { campaignId: campaign.id },
      include: { lots: { where: { pilot: true }, include: { inspections: true } } },
    });
    expect(runs).toHaveLength(3);
    for (const { stage, lots } of runs) {
      expect(stage).toBe("open");
      expect(lots).toHaveLength(1);
      for (const { declared, makerId, inspections } of lots) {
        expect(inspections).toMatchObject([{ accepted: declared }]);
        expect(inspections[0]?.inspectorId).not.toBe(makerId);
      }
    }
  });

  test("Démo-Lab has what more visors are put together from", async () => {
    const db = await database();
    const where = { campaignId: campaign.id, name: "Visière" };
    const { parts } = await db.productionItem.findFirstOrThrow({ where, include: { parts: true } });
    const rows = await lotsWithFree(
      campaign.id,
      parts.map(({ componentId }) => componentId),
    );
    const { id } = await db.space.findUniqueOrThrow({ where: { slug: "demo-lab" } });
    const here = availableIn(id, [...(await lotFacts(rows)).values()].flat());
    expect(kitCapacity(parts, here)).toBeGreaterThan(0);
  });

  test("a batch is recalled with the bags that it is in and the hospital that has some", async () => {
    const db = await database();
    const { by, value, liftedAt } = await db.recall.findFirstOrThrow({ where: { campaignId: campaign.id } });
    expect({ by, liftedAt }).toEqual({ by: "batch", liftedAt: null });
    const { lots, served } = await read(previewRecall, { by, value });
    expect(lots.map(({ item }) => item).sort()).toEqual(["Serre-tête", "Visière"]);
    expect(lots.reduce((sum, { here }) => sum + here, 0)).toBe(4);
    expect(served).toMatchObject([{ name: "Hôpital de l’Exemple (démo)", kept: 6, onTheWay: 0 }]);
  });

  test("of today’s round one stop is done and others are still to be", async () => {
    const db = await database();
    const round = await db.round.findFirstOrThrow({ where: { campaignId: campaign.id }, include: { stops: true } });
    expect(wednesday.getTime() - round.leavesAt.getTime()).toBeLessThan(86_400_000);
    const drops = round.stops.filter(({ kind }) => kind === "drop");
    const { items } = await read(listShipments);
    const stages = items
      .filter(({ id }) => drops.some(({ shipmentId }) => shipmentId === id))
      .map(({ stage }) => stage);
    expect(stages.sort()).toEqual(["at_intermediary", "delivered", "prepared"]);
  });

  test("a count is begun, pieces wait at an intermediary, a snapshot can be cited", async () => {
    const db = await database();
    const { items } = await read(listShipments);
    const begun = items.filter(({ lines }) => lines.some(({ inTransit, good }) => good > 0 && inTransit > 0));
    expect(begun).toHaveLength(1);
    expect(begun[0]?.derogations).toMatchObject([
      { authority: "Commission de l’exemple (démo)", regime: "derogation" },
    ]);
    expect(await lying("at_intermediary")).toBeGreaterThan(0);
    expect(await db.campaignSnapshot.count({ where: { campaignId: campaign.id } })).toBe(1);
  });

  test("one claim is paid and one waits", async () => {
    const db = await database();
    const claims = await db.claim.findMany({ where: { campaignId: campaign.id } });
    expect(claims.map(({ stage, kind }) => `${kind} ${stage}`).sort()).toEqual(["expense submitted", "invoice paid"]);
  });
});
