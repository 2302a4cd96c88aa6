import { localDateOf } from "#app/modules/availability/availability.ts";
import { decideClaim } from "#app/modules/claims/use-cases/decide-claim.server.ts";
import { makeAgreement } from "#app/modules/claims/use-cases/make-agreement.server.ts";
import { submitClaim } from "#app/modules/claims/use-cases/submit-claim.server.ts";
import type { CampaignTold } from "./campaign.server.ts";
import { receipt, siret } from "./paid-for.server.ts";

/** The sewing of straps is invoiced and paid; what a volunteer spent waits for an answer. */
export async function pay(told: CampaignTold, straps: string): Promise<void> {
  const { as, campaign, items, spaceIds, now } = told;
  const { id: agreement } = await as<{ id: string }>("demoLab", 16, makeAgreement, {
    ...{ campaign, payer: "Communauté de communes de l’Exemple (démo)", capCents: 60_000, rateCents: 40 },
    item: items.strap,
    note: "Elle paie la couture des sangles sur facture, et rembourse la matière sur justificatif.",
  });
  const { code: claim } = await as<{ code: string }>("moulin", 8, submitClaim, {
    ...{ campaign, agreement, kind: "invoice", siret, label: "Facture 2027-009", space: spaceIds.moulin },
    lots: [{ lot: straps, quantity: 250 }],
  });
  await as("demoLab", 7, decideClaim, { claim, verb: "approve" });
  await as("demoLab", 5, decideClaim, { claim, verb: "pay", paymentRef: "VIR 2027-0207" });
  const bought = ["FOURNISSEUR DE L’EXEMPLE", "PETG 1 kg x 2   49,80", "TOTAL   49,80 EUR"];
  await as("demoLabVolunteer", 2, submitClaim, {
    ...{ campaign, agreement, kind: "expense", label: "Deux bobines de PETG", amountCents: 4980 },
    spentOn: localDateOf(now.getTime() - 4 * 86_400_000, "Europe/Paris"),
    proofFile: await receipt(told, bought),
  });
}
