import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { askProduction } from "#app/modules/campaigns/use-cases/ask-production.server.ts";
import { createCampaign } from "#app/modules/campaigns/use-cases/create-campaign.server.ts";
import { moveCampaign } from "#app/modules/campaigns/use-cases/move-campaign.server.ts";
import { setCampaignRole } from "#app/modules/campaigns/use-cases/set-campaign-role.server.ts";
import { verifyProductionRequests } from "#app/modules/campaigns/use-cases/verify-production-requests.server.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { inspectLot } from "#app/modules/making/use-cases/inspect-lot.server.ts";
import { moveRun } from "#app/modules/making/use-cases/move-run.server.ts";
import { offerPledge } from "#app/modules/making/use-cases/offer-pledge.server.ts";
import { planRun } from "#app/modules/making/use-cases/plan-run.server.ts";
import { recordValidation } from "#app/modules/making/use-cases/record-validation.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { type Context, execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person, Viewer } from "#app/platform/viewer.ts";
import { must } from "./bookings.ts";
import { aPerson, wednesday } from "./people.ts";
import { aSpace } from "./spaces.ts";

/** Runs a verb as somebody and gives its answer, whatever it is. */
export function run<Output>(
  verb: VerbOf<Output>,
  viewer: Viewer,
  input: Record<string, unknown>,
  more: Partial<Context> = {},
) {
  return execute(verb, { viewer, now: wednesday, requestId: "test", ...more }, input);
}

/** The answer of a verb that must succeed. */
export async function done<Output>(
  verb: VerbOf<Output>,
  viewer: Viewer,
  input: Record<string, unknown>,
  more: Partial<Context> = {},
): Promise<Output> {
  return must(await run(verb, viewer, input, more));
}

/** Of a hand-over that nobody signs. */
export const unsigned = { reason: "Laissée à l’accueil, personne pour signer" };

interface Given {
  policy?: Record<string, unknown>;
  items?: Record<string, unknown>[];
  space?: { id: string; slug: string };
  coordinator?: Person;
  makerSpace?: { id: string; slug: string };
  maker?: Person;
}

/** A space that opened a campaign of visors, with its coordinator, an inspector and a maker. */
export async function aCampaign(given: Given = {}) {
  const space = given.space ?? (await aSpace());
  const coordinator = given.coordinator ?? (await aPerson({ roles: { [space.id]: "steward" } }));
  const makerSpace = given.makerSpace ?? (await aSpace());
  const maker = given.maker ?? (await aPerson({ roles: { [makerSpace.id]: "steward" } }));
  const inspector = await aPerson();
  const { policy } = given;
  const created = await done(createCampaign, coordinator, { space: space.slug, title: "Visières", policy });
  const campaign = created.code;
  for (const item of given.items ?? [{ name: "Visière", revision: "v3" }])
    await done(addCampaignItem, coordinator, { campaign, ...item });
  const opened = await done(moveCampaign, coordinator, { campaign, verb: "open" });
  await done(setCampaignRole, coordinator, { campaign, email: inspector.email, role: "inspector" });
  const [first] = opened.items;
  if (!first) throw new Error("no item");
  const people = { coordinator, maker, inspector };
  return { id: created.id, campaign, item: first.id, items: opened.items, space, makerSpace, ...people };
}

export type CampaignScene = Awaited<ReturnType<typeof aCampaign>>;

export async function aValidation(scene: CampaignScene, given: Record<string, unknown> = {}) {
  return done(recordValidation, scene.coordinator, {
    campaign: scene.campaign,
    item: scene.item,
    revision: "v3",
    usage: "any",
    authority: "CHU",
    regime: "derogation",
    decision: "approved",
    validFrom: "2027-02-01T00:00:00+01:00",
    validUntil: "2027-12-01T00:00:00+01:00",
    ...given,
  });
}

/** A run that is open, with an accepted pledge of the maker. */
export async function aRun(scene: CampaignScene, { target = 300, pledged = 100 } = {}) {
  const planned = await done(planRun, scene.coordinator, { campaign: scene.campaign, item: scene.item, target });
  await done(moveRun, scene.coordinator, { run: planned.code, verb: "open" });
  const pledge = await done(offerPledge, scene.maker, {
    run: planned.code,
    space: scene.makerSpace.slug,
    quantity: pledged,
    promisedFor: "2027-03-10T12:00:00+01:00",
  });
  return { run: planned.code, pledge: pledge.code };
}

export async function aLot(
  scene: CampaignScene,
  pledge: string,
  quantity: number,
  outcome: Record<string, unknown> = { accepted: quantity },
) {
  const lot = await done(declareLot, scene.maker, { pledge, quantity });
  return done(inspectLot, scene.inspector, { lot: lot.code, ...outcome });
}

export const asking = (item: string, quantity: number, more: Record<string, unknown> = {}) => ({
  requesterKind: "hospital",
  requesterName: "Hôpital de Crest",
  contactName: "Élise Marchand",
  email: "achats@hopital.example",
  town: "Crest",
  usage: "care",
  lines: [{ item, quantity }],
  ...more,
});

/** A request that is verified, with its only line. */
export async function aRequest(
  scene: CampaignScene,
  quantity: number,
  more: Record<string, unknown> = {},
  by?: Person,
) {
  const asker = by ?? (await aPerson());
  const asked = await done(askProduction, asker, {
    campaign: scene.campaign,
    ...asking(scene.item, quantity, { email: asker.email, ...more }),
  });
  await done(verifyProductionRequests, scene.coordinator, { campaign: scene.campaign, requests: [asked.code] });
  const db = await database();
  const row = await db.productionRequest.findUniqueOrThrow({ where: { code: asked.code }, include: { lines: true } });
  return { asker, code: asked.code, id: row.id, contactId: row.contactId, line: row.lines[0]?.id ?? "" };
}

/** Three knobs, asked of one space without any campaign. */
export const smallRequest = (more: { space: string; email: string } & Record<string, unknown>) => ({
  requesterKind: "association",
  requesterName: "Repair café du Val",
  contactName: "Zoé N’Diaye",
  town: "Crest",
  usage: "technical",
  what: "Bouton de four, 40 mm",
  quantity: 3,
  ...more,
});
