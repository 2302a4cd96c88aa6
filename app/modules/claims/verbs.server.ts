import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { changeAgreement } from "./use-cases/change-agreement.server.ts";
import { changeClaim } from "./use-cases/change-claim.server.ts";
import { decideClaim } from "./use-cases/decide-claim.server.ts";
import { discardClaim } from "./use-cases/discard-claim.server.ts";
import { draftClaim } from "./use-cases/draft-claim.server.ts";
import { eraseClaimProof } from "./use-cases/erase-claim-proof.server.ts";
import { getClaim } from "./use-cases/get-claim.server.ts";
import { listAgreements } from "./use-cases/list-agreements.server.ts";
import { listCampaignClaims } from "./use-cases/list-campaign-claims.server.ts";
import { listClaimableLots } from "./use-cases/list-claimable-lots.server.ts";
import { listDonations } from "./use-cases/list-donations.server.ts";
import { makeAgreement } from "./use-cases/make-agreement.server.ts";
import { recordDonation } from "./use-cases/record-donation.server.ts";
import { sendClaim } from "./use-cases/send-claim.server.ts";
import { submitClaim } from "./use-cases/submit-claim.server.ts";
import { takeBackClaim } from "./use-cases/take-back-claim.server.ts";

/** Published under /api/v1. */
export const claimVerbs: AnyUseCase[] = [
  changeAgreement,
  changeClaim,
  decideClaim,
  discardClaim,
  draftClaim,
  eraseClaimProof,
  getClaim,
  listAgreements,
  listCampaignClaims,
  listClaimableLots,
  listDonations,
  makeAgreement,
  recordDonation,
  sendClaim,
  submitClaim,
  takeBackClaim,
];
