import { ok } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { countedCents, findAgreement, listAgreementRows } from "./repos/claim.repo.server.ts";

export async function agreementOf(id: string, campaignId: string) {
  const found = await findAgreement(id);
  if (found?.campaignId !== campaignId) return fail("agreement_not_found");
  return ok({ ...found, countedCents: await countedCents(id), ended: found.endedAt !== null });
}

export async function describeAgreements(campaignId: string) {
  const rows = await listAgreementRows(campaignId);
  return Promise.all(
    rows.map(async ({ id, payer, capCents, rateCents, itemId, basis, note, endedAt }) => ({
      ...{ id, payer, capCents, rateCents, basis, note, item: itemId, ended: endedAt !== null },
      countedCents: await countedCents(id),
    })),
  );
}
