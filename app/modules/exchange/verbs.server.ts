import { createToken } from "#app/modules/accounts/use-cases/create-token.server.ts";
import { eraseMe } from "#app/modules/accounts/use-cases/erase-me.server.ts";
import { exportMe } from "#app/modules/accounts/use-cases/export-me.server.ts";
import { getMe } from "#app/modules/accounts/use-cases/get-me.server.ts";
import { listTokens } from "#app/modules/accounts/use-cases/list-tokens.server.ts";
import { revokeToken } from "#app/modules/accounts/use-cases/revoke-token.server.ts";
import { signOutEverywhere } from "#app/modules/accounts/use-cases/sign-out-everywhere.server.ts";
import { updateMe } from "#app/modules/accounts/use-cases/update-me.server.ts";
import { auditVerbs } from "#app/modules/audit/verbs.server.ts";
import { bookingVerbs } from "#app/modules/bookings/verbs.server.ts";
import { calendarVerbs } from "#app/modules/calendars/verbs.server.ts";
import { campaignVerbs } from "#app/modules/campaigns/verbs.server.ts";
import { claimVerbs } from "#app/modules/claims/verbs.server.ts";
import { contributionVerbs } from "#app/modules/contributions/verbs.server.ts";
import { coordinationVerbs } from "#app/modules/coordination/verbs.server.ts";
import { designVerbs } from "#app/modules/designs/verbs.server.ts";
import { discoveryVerbs } from "#app/modules/discovery/verbs.server.ts";
import { flowVerbs } from "#app/modules/flows/verbs.server.ts";
import { givingVerbs } from "#app/modules/giving/verbs.server.ts";
import { groupVerbs } from "#app/modules/groups/groups.server.ts";
import { guestVerbs } from "#app/modules/guests/guests.server.ts";
import { helpingVerbs } from "#app/modules/helping/verbs.server.ts";
import { listingVerbs } from "#app/modules/listings/verbs.server.ts";
import { makingVerbs } from "#app/modules/making/verbs.server.ts";
import { materialVerbs } from "#app/modules/materials/verbs.server.ts";
import { needVerbs } from "#app/modules/needs/verbs.server.ts";
import { orderVerbs } from "#app/modules/orders/verbs.server.ts";
import { ownershipVerbs } from "#app/modules/ownership/verbs.server.ts";
import { passVerbs } from "#app/modules/passes/verbs.server.ts";
import { planningVerbs } from "#app/modules/planning/verbs.server.ts";
import { priceVerbs } from "#app/modules/prices/verbs.server.ts";
import { publicationVerbs } from "#app/modules/publication/verbs.server.ts";
import { spaceVerbs } from "#app/modules/spaces/verbs.server.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";

/** Every verb of the product. A test checks that no use-case file is missing here. */
export const verbs: AnyUseCase[] = [
  createToken,
  eraseMe,
  exportMe,
  getMe,
  listTokens,
  revokeToken,
  signOutEverywhere,
  updateMe,
  ...auditVerbs,
  ...bookingVerbs,
  ...calendarVerbs,
  ...campaignVerbs,
  ...claimVerbs,
  ...contributionVerbs,
  ...coordinationVerbs,
  ...designVerbs,
  ...discoveryVerbs,
  ...flowVerbs,
  ...givingVerbs,
  ...guestVerbs,
  ...groupVerbs,
  ...listingVerbs,
  ...makingVerbs,
  ...helpingVerbs,
  ...orderVerbs,
  ...ownershipVerbs,
  ...materialVerbs,
  ...needVerbs,
  ...passVerbs,
  ...planningVerbs,
  ...priceVerbs,
  ...publicationVerbs,
  ...spaceVerbs,
];
