import { localDateOf } from "#app/modules/availability/availability.ts";
import { findRequest, requestKey } from "#app/modules/campaigns/campaigns.server.ts";
import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { askProduction } from "#app/modules/campaigns/use-cases/ask-production.server.ts";
import { confirmProductionRequest } from "#app/modules/campaigns/use-cases/confirm-production-request.server.ts";
import { createCampaign } from "#app/modules/campaigns/use-cases/create-campaign.server.ts";
import { moveCampaign } from "#app/modules/campaigns/use-cases/move-campaign.server.ts";
import { verifyProductionRequests } from "#app/modules/campaigns/use-cases/verify-production-requests.server.ts";
import { decideClaim } from "#app/modules/claims/use-cases/decide-claim.server.ts";
import { draftClaim } from "#app/modules/claims/use-cases/draft-claim.server.ts";
import { makeAgreement } from "#app/modules/claims/use-cases/make-agreement.server.ts";
import { recordDonation } from "#app/modules/claims/use-cases/record-donation.server.ts";
import { submitClaim } from "#app/modules/claims/use-cases/submit-claim.server.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { inspectLot } from "#app/modules/making/use-cases/inspect-lot.server.ts";
import { moveRun } from "#app/modules/making/use-cases/move-run.server.ts";
import { offerPledge } from "#app/modules/making/use-cases/offer-pledge.server.ts";
import { planRun } from "#app/modules/making/use-cases/plan-run.server.ts";
import type { Cast } from "./demo.server.ts";
import { receipt, siret } from "./paid-for.server.ts";

interface Coded {
  code: string;
}

const bags = [500, 500, 400] as const;

async function open({ as, spaceIds }: Cast, networkId: string) {
  const { code } = await as<Coded>("grange", 21, createCampaign, {
    space: spaceIds.grange,
    network: networkId,
    title: "1 400 masques pour la vallée",
    summary:
      "Des masques en tissu pour les écoles et les marchés. La mairie paie 3 € par masque, sur facture d’un atelier ; le tissu est donné.",
    territory: "Vallée de la Drôme",
    regime: "no_claim",
    policy: { samplingPercent: 10, quarantineHours: 0, validationRequired: false, expiryDays: 60 },
    closedText: "Les 1 400 masques sont cousus : merci à toutes et à tous.",
  });
  const { items } = await as<Coded & { items: { id: string }[] }>("grange", 21, addCampaignItem, {
    campaign: code,
    name: "Masque en tissu",
    revision: "patron 2",
    checklist: ["Trois plis réguliers", "Élastiques solides"],
  });
  await as("grange", 21, moveCampaign, { campaign: code, verb: "open" });
  return { campaign: code, item: items[0]?.id ?? "" };
}

/** The town hall asks for them, with an account: what it says is checked like anybody’s. */
async function ask({ as }: Cast, { campaign, item }: { campaign: string; item: string }) {
  const { code } = await as<Coded>("remise", 20, askProduction, {
    campaign,
    requesterKind: "town_hall",
    requesterName: "Mairie de l’Exemple (démo)",
    contactName: "Le secrétariat",
    email: "masques-mairie@demo.example",
    town: "Saillans",
    postcode: "26340",
    latitude: 44.6953,
    longitude: 5.1949,
    usage: "public",
    tier: 2,
    lines: [{ item, quantity: 1400, minimum: 100 }],
  });
  const request = await findRequest(code);
  if (!request) throw new Error(`demo: no request ${code}`);
  await as("remise", 20, confirmProductionRequest, { request: code, key: requestKey(request) });
  await as("grange", 19, verifyProductionRequests, { campaign, requests: [code] });
}

/** Sewn at the mill in three bags, looked at by La Grange. */
async function sew({ as, spaceIds, now }: Cast, { campaign, item }: { campaign: string; item: string }) {
  const run = await as<Coded>("grange", 19, planRun, { campaign, item, target: 1400 });
  await as("grange", 19, moveRun, { run: run.code, verb: "open" });
  const promisedFor = new Date(now.getTime() - 5 * 86_400_000).toISOString();
  const promise = { run: run.code, space: spaceIds.moulin, quantity: 1400, promisedFor };
  const pledge = await as<Coded>("moulin", 18, offerPledge, promise);
  const lots: string[] = [];
  for (const [at, quantity] of bags.entries()) {
    const lot = await as<Coded>("moulin", 16 - at * 2, declareLot, { pledge: pledge.code, quantity });
    await as("grange", 15 - at * 2, inspectLot, { lot: lot.code, accepted: quantity });
    lots.push(lot.code);
  }
  return lots;
}

/** 1,400 masks at 3 €: 1,000 paid, 400 approved and still to be paid; a volunteer’s elastic waits for an answer. */
async function pay(cast: Cast, campaign: string, item: string, lots: readonly string[]) {
  const { as, spaceIds } = cast;
  const { id: agreement } = await as<{ id: string }>("grange", 19, makeAgreement, {
    ...{ campaign, payer: "Mairie de l’Exemple (démo)", capCents: 450_000, rateCents: 300, item },
    note: "Délibération de démonstration ; virement à trente jours.",
  });
  const invoice = (named: string, from: number, to: number) => ({
    ...{ campaign, agreement, kind: "invoice", siret, label: named, space: spaceIds.moulin },
    lots: lots.slice(from, to).map((lot, at) => ({ lot, quantity: bags[from + at] })),
  });
  const first = await as<Coded>("moulin", 10, submitClaim, invoice("Facture 2027-014", 0, 2));
  await as("grange", 9, decideClaim, { claim: first.code, verb: "approve" });
  await as("grange", 6, decideClaim, { claim: first.code, verb: "pay", paymentRef: "VIR 2027-0311" });
  const second = await as<Coded>("moulin", 5, submitClaim, invoice("Facture 2027-019", 2, 3));
  await as("grange", 4, decideClaim, { claim: second.code, verb: "approve" });
  const dayBefore = (days: number) => localDateOf(cast.now.getTime() - (days + 1) * 86_400_000, "Europe/Paris");
  const expense = async (days: number, label: string, amountCents: number, lines: readonly string[]) => ({
    ...{ campaign, agreement, kind: "expense", label, amountCents, spentOn: dayBefore(days) },
    proofFile: await receipt(cast, lines),
  });
  const elastic = ["MERCERIE DE L’EXEMPLE", "Élastique 40 m   61,60", "Fil 6 bobines   24,80", "TOTAL   86,40 EUR"];
  await as(
    "demoLabVolunteer",
    3,
    submitClaim,
    await expense(3, "40 m d’élastique et six bobines de fil", 8640, elastic),
  );
  const fuel = ["STATION DE L’EXEMPLE", "Sans plomb 10,00 l", "TOTAL   18,50 EUR"];
  await as("demoLabVolunteer", 1, draftClaim, await expense(1, "Essence, deux trajets Crest–Loriol", 1850, fuel));
}

/** Masks that are sewn and being paid for: the campaign comes to its end. */
export async function tellMasks(cast: Cast, networkId: string): Promise<void> {
  const { as } = cast;
  const made = await open(cast, networkId);
  const { campaign } = made;
  await ask(cast, made);
  await as("grange", 19, recordDonation, {
    ...{ campaign, kind: "material", material: "Toile de coton", unit: "m", quantity: 210 },
    giver: "Filature de l’Exemple (démo)",
  });
  await as("grange", 17, recordDonation, {
    ...{ campaign, kind: "money", amountCents: 25_000, giver: "Fondation de l’Exemple (démo)" },
  });
  const lots = await sew(cast, made);
  await pay(cast, campaign, made.item, lots);
  await as("grange", 2, moveCampaign, { campaign, verb: "close" });
}
