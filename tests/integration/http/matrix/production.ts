import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { decideClaim } from "#app/modules/claims/use-cases/decide-claim.server.ts";
import { draftClaim } from "#app/modules/claims/use-cases/draft-claim.server.ts";
import { makeAgreement } from "#app/modules/claims/use-cases/make-agreement.server.ts";
import { submitClaim } from "#app/modules/claims/use-cases/submit-claim.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { recallLots } from "#app/modules/making/use-cases/recall-lots.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { aCampaign, aLot, aRequest, aRun, asking, aValidation, done, unsigned } from "#tests/factories/production.ts";
import { type Expectation, everybody, everybodySignedIn, keepers, on } from "./expectation.ts";
import { loan } from "./loans.ts";
import type { Place } from "./place.ts";
import type { Scene, World } from "./scenes.ts";

/** Opened by the place; the borrower’s side makes, asks and is paid. */
export async function opened(place: Place, items?: Record<string, unknown>[]) {
  const maker = place.people.borrower.person;
  const scene = await aCampaign({
    space: place.space,
    coordinator: place.people.keeper.person,
    makerSpace: place.borrowingSpace,
    maker,
    ...(items ? { items } : {}),
  });
  const params = { campaign: scene.campaign, item: scene.item, space: place.space.id };
  return { scene, world: { place, params: { ...params } as World["params"] }, maker };
}

export const campaign: Scene = async (place) => (await opened(place)).world;

async function asked(place: Place) {
  const { scene, world, maker } = await opened(place);
  await aValidation(scene);
  const request = await aRequest(scene, 10, { email: maker.email }, maker);
  Object.assign(world.params, { request: request.code, line: request.line });
  return { scene, world };
}

const request: Scene = async (place) => (await asked(place)).world;

export async function making(place: Place, outcome: Record<string, unknown> = { accepted: 20 }) {
  const { scene, world } = await asked(place);
  const made = await aRun(scene);
  const lot = await aLot(scene, made.pledge, 20, outcome);
  Object.assign(world.params, { ...made, lot: lot.code });
  return { scene, world };
}

const run: Scene = async (place) => {
  const { scene, world } = await asked(place);
  Object.assign(world.params, await aRun(scene));
  return world;
};

export const lot =
  (outcome?: Record<string, unknown>): Scene =>
  async (place) =>
    (await making(place, outcome)).world;

export async function prepared(place: Place) {
  const { scene, world } = await making(place);
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  const shipment = await done(prepareShipment, scene.coordinator, { request: world.params.request });
  const shippedLine = shipment.lines[0]?.id ?? "";
  Object.assign(world.params, { shipment: shipment.code, shippedLine });
  return { scene, world };
}

async function left(place: Place) {
  const { scene, world } = await prepared(place);
  await done(handOverShipment, scene.maker, { shipment: world.params.shipment, ...unsigned });
  return { scene, world };
}

/** Of what the borrower’s side made and asked: waiting to leave, or on the road. */
export const shipment =
  (stage: "prepared" | "left"): Scene =>
  async (place) =>
    (await (stage === "left" ? left : prepared)(place)).world;

const returned: Scene = async (place) => {
  const { scene, world } = await left(place);
  const lines = [{ line: world.params.shippedLine, good: 8, refused: 2, refusedReason: "Cassées" }];
  await done(receiveShipment, scene.maker, { shipment: world.params.shipment, lines });
  return world;
};

const movement: Scene = async (place) => {
  const { scene, world } = await making(place);
  const db = await database();
  const row = await db.productionMovement.findFirstOrThrow({ where: { campaignId: scene.id, kind: "accepted" } });
  return { ...world, params: { ...world.params, movement: row.id } };
};

const recall: Scene = async (place) => {
  const { scene, world } = await making(place);
  const input = { campaign: scene.campaign, by: "lot", value: world.params.lot, reason: "Fissure" };
  const { id } = await done(recallLots, scene.coordinator, input);
  return { ...world, params: { ...world.params, recall: id } };
};

const validation: Scene = async (place) => {
  const { scene, world } = await opened(place);
  const { id } = await aValidation(scene);
  return { ...world, params: { ...world.params, validation: id } };
};

async function agreed(place: Place) {
  const { scene, world } = await opened(place);
  const { id } = await done(makeAgreement, scene.coordinator, {
    campaign: scene.campaign,
    payer: "Mairie",
    capCents: 10_000,
  });
  return { scene, world: { ...world, params: { ...world.params, agreement: id } } };
}

const agreement: Scene = async (place) => (await agreed(place)).world;
const expense = { kind: "expense", label: "Élastique", proof: "Ticket 12", amountCents: 1200 };

const claim: Scene = async (place) => {
  const { scene, world } = await agreed(place);
  const made = await done(submitClaim, scene.maker, {
    campaign: scene.campaign,
    agreement: world.params.agreement,
    ...expense,
  });
  return { ...world, params: { ...world.params, claim: made.code } };
};

/** Of the borrower’s side, not sent yet. */
const draftedClaim: Scene = async (place) => {
  const { scene, world } = await agreed(place);
  const input = { campaign: scene.campaign, agreement: world.params.agreement, ...expense };
  const made = await done(draftClaim, scene.maker, input);
  return { ...world, params: { ...world.params, claim: made.code } };
};

const paidClaim: Scene = async (place) => {
  const world = await claim(place);
  const by = place.people.keeper.person;
  for (const verb of ["approve", "pay"]) await done(decideClaim, by, { claim: world.params.claim, verb });
  return world;
};

const kits: Scene = async (place) => {
  const { scene, world } = await opened(place);
  await aValidation(scene);
  const kit = { campaign: scene.campaign, name: "Kit", parts: [{ component: scene.item, count: 2 }] };
  const { items } = await done(addCampaignItem, scene.coordinator, kit);
  const made = await aRun({ ...scene, makerSpace: place.space, maker: scene.coordinator });
  await aLot({ ...scene, maker: scene.coordinator }, made.pledge, 10);
  return { ...world, params: { ...world.params, kit: items.at(-1)?.id ?? "" } };
};

/** A loan of the place that the borrower asked for. */
async function loanCode(place: Place): Promise<string> {
  const { params } = await loan("requested")(place);
  const db = await database();
  return (await db.booking.findUniqueOrThrow({ where: { id: params.booking ?? "" } })).code;
}

const promisedFor = "2027-03-10T12:00:00+01:00";
export const requesters = "404 404 ok 404 ok ok";
const makers = "401 404 ok 404 ok ok";
const inspectors = "401 404 403 404 ok ok";

const campaigns: Record<string, Expectation> = {
  "add-campaign-item": on(campaign, keepers, { name: "Bandeau" }),
  "answer-still-needed": on(request, requesters),
  "ask-help-out": on(campaign, everybody, ({ params }) => ({
    ...asking(params.item ?? "", 3),
    what: "Pied de lampe",
    quantity: 3,
  })),
  "ask-production": on(campaign, everybody, ({ params }) => ({ ...asking(params.item ?? "", 3), space: null })),
  "change-campaign": on(campaign, keepers, { version: 2, title: "Visières et masques" }),
  "change-campaign-item": on(campaign, keepers, { name: "Visière légère" }),
  "change-production-request": on(request, requesters, { tier: 1 }),
  "close-production-request": on(request, requesters),
  "confirm-production-request": on(request, requesters),
  "create-campaign": on(campaign, keepers, { title: "Masques" }),
  "get-campaign": on(campaign, everybody),
  "get-production-request": on(request, requesters),
  "list-campaigns": on(campaign, everybody),
  "list-production-requests": on(request, keepers),
  "move-campaign": on(campaign, keepers, { verb: "pause" }),
  "set-campaign-role": on(campaign, keepers, ({ place }) => ({
    email: place.people.other.person.email,
    role: "inspector",
  })),
  "verify-production-requests": on(request, keepers, ({ params }) => ({ requests: [params.request] })),
};

const makingVerbs: Record<string, Expectation> = {
  "assemble-kits": on(kits, keepers, { quantity: 2 }),
  "change-pledge": on(run, makers, { verb: "reduce", quantity: 50 }),
  "declare-lot": on(run, makers, { quantity: 5, space: undefined }),
  "finish-rework": on(lot({ accepted: 15, rework: 5 }), makers, { mended: 5 }),
  "get-lot": on(lot(), makers),
  "inspect-lot": on(lot({ accepted: 15 }), inspectors, { accepted: 5 }),
  "judge-returned": on(returned, inspectors, { accepted: 2 }),
  "lift-recall": on(recall, keepers, { reason: "Fausse alerte" }),
  "list-lots": on(campaign, keepers),
  "list-pledges": on(run, everybodySignedIn),
  "list-recalls": on(recall, keepers),
  "list-runs": on(run, everybody),
  "move-run": on(run, keepers, { verb: "pause" }),
  "name-run-loan": on(
    async (place) => ({ ...(await run(place)), body: { booking: await loanCode(place) } }),
    "401 404 ok 404 404 404",
  ),
  "offer-pledge": on(run, everybodySignedIn, { quantity: 5, promisedFor, space: null }),
  "plan-run": on(campaign, keepers, { target: 100 }),
  "preview-recall": on(lot(), keepers, { by: "revision", value: "v3" }),
  "recall-lots": on(lot(), keepers, { by: "revision", value: "v3", item: null, reason: "Fissure" }),
  "record-advance": on(run, inspectors, { material: "PLA", unit: "g", kind: "advanced", quantity: 1000 }),
  "record-validation": on(campaign, keepers, {
    ...{ revision: "v3", usage: "any", authority: "CHU", regime: "ppe", decision: "approved" },
    validFrom: "2027-02-01T00:00:00+01:00",
  }),
  "recount-lot": on(lot({ accepted: 15 }), makers, { counted: 4, reason: "Recompté" }),
  "withdraw-validation": on(validation, keepers, { reason: "Avis du 28" }),
  "write-off-lot": on(lot(), makers, { as: "lost_on_hand", quantity: 1, reason: "Tombée" }),
};

const claimantAlone = "401 404 ok 404 404 404";

const claims: Record<string, Expectation> = {
  "change-agreement": on(agreement, keepers, { capCents: 20_000 }),
  "change-claim": on(draftedClaim, claimantAlone, ({ params }) => ({
    ...expense,
    space: null,
    agreement: params.agreement,
  })),
  "decide-claim": on(claim, "401 404 403 404 ok ok", { verb: "approve" }),
  "discard-claim": on(draftedClaim, claimantAlone),
  "draft-claim": on(agreement, everybodySignedIn, { ...expense, space: null }),
  "erase-claim-proof": on(paidClaim, makers),
  "get-claim": on(claim, makers),
  "list-agreements": on(agreement, everybodySignedIn),
  "list-campaign-claims": on(claim, everybodySignedIn),
  "list-claimable-lots": on(agreement, everybodySignedIn),
  "list-donations": on(campaign, everybodySignedIn),
  "make-agreement": on(campaign, keepers, { payer: "Mairie", capCents: 420_000, item: null }),
  "record-donation": on(campaign, keepers, { kind: "money", amountCents: 5000 }),
  "send-claim": on(draftedClaim, claimantAlone),
  "submit-claim": on(agreement, everybodySignedIn, { ...expense, space: null }),
  "take-back-claim": on(claim, "401 404 ok 404 403 403"),
};

const flows: Record<string, Expectation> = {
  "correct-movement": on(movement, keepers, { quantity: 1, reason: "Recompté" }),
  "check-campaign": on(lot(), everybody),
  "export-flows": on(lot(), everybody),
  "get-campaign-state": on(lot(), everybody),
  "publish-total": on(lot(), keepers, { item: null }),
  "list-movements": on(lot(), everybody),
};

const contributions: Record<string, Expectation> = {
  "change-contribution-consent": on(campaign, everybodySignedIn, { shown: true }),
  "get-own-contributions": on(campaign, everybodySignedIn),
  "get-space-contributions": on(lot(), everybody),
};

export const production: Record<string, Expectation> = {
  ...campaigns,
  ...makingVerbs,
  ...claims,
  ...contributions,
  ...flows,
};
