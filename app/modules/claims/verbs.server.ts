import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { changeAgreement } from "./use-cases/change-agreement.server.ts";
import { decideClaim } from "./use-cases/decide-claim.server.ts";
import { getClaim } from "./use-cases/get-claim.server.ts";
import { listAgreements } from "./use-cases/list-agreements.server.ts";
import { listCampaignClaims } from "./use-cases/list-campaign-claims.server.ts";
import { makeAgreement } from "./use-cases/make-agreement.server.ts";
import { recordDonation } from "./use-cases/record-donation.server.ts";
import { submitClaim } from "./use-cases/submit-claim.server.ts";

/** Published under /api/v1. */
export const claimVerbs: AnyUseCase[] = [
  changeAgreement,
  decideClaim,
  getClaim,
  listAgreements,
  listCampaignClaims,
  makeAgreement,
  recordDonation,
  submitClaim,
];
