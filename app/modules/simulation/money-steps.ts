import { type ClaimVerb, claimAfter, claimStageOf, counting } from "#app/modules/claims/claim.ts";
import { latest, type Outcome, recent, refused, touched } from "./making-steps.ts";
import type { Operation } from "./operation.ts";
import { campaignId, type World } from "./world.ts";

const rateCents = 300;

function countedCents(world: World): number {
  return world.claims
    .filter(({ stage }) => counting.includes(claimStageOf(stage)))
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

export function claim(world: World, operation: Operation): Outcome {
  // Several claims of the same few lots: that is where one piece could be claimed twice.
  const lot = latest(
    world.lots.slice(-recent).filter(({ id }) => world.inspected.has(id)),
    operation.one % 6,
  );
  if (!lot) return refused("nothing");
  const quantity = 1 + (operation.quantity % 20);
  const payable = (world.byLot.get(lot.id) ?? [])
    .filter(({ kind }) => kind === "accepted" || kind === "assembled")
    .reduce((sum, { quantity, reversed }) => sum + (reversed ? -quantity : quantity), 0);
  const own = lot.makerId === `p${operation.actor}` || operation.share < 50;
  const claimed = world.claimedOf.get(lot.id) ?? 0;
  const lots = [{ lotId: lot.id, quantity, payable, claimed, own }];
  const asked = {
    kind: "invoice" as const,
    siret: "",
    employer: "Atelier",
    proof: "",
    label: "",
    amountCents: 0,
    lots,
  };
  const agreement = { capCents: world.agreement.capCents, countedCents: countedCents(world), rateCents, ended: false };
  const amount = world.rules.amountOf(asked, agreement);
  if (!amount.ok) return refused(amount.failure.code);
  const id = `claim${world.claims.length}`;
  world.claims.push({
    ...{ id, campaignId, agreementId: world.agreement.id, kind: "invoice", siret: "", employer: "Atelier", proof: "" },
    ...{ amountCents: amount.value, stage: "submitted", lotId: lot.id, quantity },
  });
  world.claimEntries.push({ claimId: id, lotId: lot.id, delta: quantity, rateCents });
  world.claimedOf.set(lot.id, claimed + quantity);
  return touched(lot.id);
}

export function decide(world: World, operation: Operation): Outcome {
  const one = latest(world.claims, operation.one);
  if (!one) return refused("nothing");
  const verb = (["approve", "reject", "pay"] as const satisfies readonly ClaimVerb[])[operation.other % 3] ?? "approve";
  const to = claimAfter(claimStageOf(one.stage), verb);
  if (!to) return refused("wrong_stage");
  one.stage = to;
  if (to === "rejected") {
    world.claimEntries.push({ claimId: one.id, lotId: one.lotId, delta: -one.quantity, rateCents });
    world.claimedOf.set(one.lotId, (world.claimedOf.get(one.lotId) ?? 0) - one.quantity);
  }
  return touched(one.lotId);
}
