import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptInvitation } from "./use-cases/accept-invitation.server.ts";
import { acceptNetworkMembership } from "./use-cases/accept-network-membership.server.ts";
import { addSchoolHoliday } from "./use-cases/add-school-holiday.server.ts";
import { archiveSpace } from "./use-cases/archive-space.server.ts";
import { archiveTraining } from "./use-cases/archive-training.server.ts";
import { changeRole } from "./use-cases/change-role.server.ts";
import { changeShortAddress } from "./use-cases/change-short-address.server.ts";
import { claimSpace } from "./use-cases/claim-space.server.ts";
import { createNetwork } from "./use-cases/create-network.server.ts";
import { createSpace } from "./use-cases/create-space.server.ts";
import { createTraining } from "./use-cases/create-training.server.ts";
import { declineNetworkMembership } from "./use-cases/decline-network-membership.server.ts";
import { getInvitation } from "./use-cases/get-invitation.server.ts";
import { getNetwork } from "./use-cases/get-network.server.ts";
import { getNetworkInvitation } from "./use-cases/get-network-invitation.server.ts";
import { getSpace } from "./use-cases/get-space.server.ts";
import { grantClaim } from "./use-cases/grant-claim.server.ts";
import { handOverSpace } from "./use-cases/hand-over-space.server.ts";
import { importSchoolHolidays } from "./use-cases/import-school-holidays.server.ts";
import { inviteToNetwork } from "./use-cases/invite-to-network.server.ts";
import { inviteToSpace } from "./use-cases/invite-to-space.server.ts";
import { joinNetwork } from "./use-cases/join-network.server.ts";
import { leaveNetwork } from "./use-cases/leave-network.server.ts";
import { leaveSpace } from "./use-cases/leave-space.server.ts";
import { listClaims } from "./use-cases/list-claims.server.ts";
import { listHolidays } from "./use-cases/list-holidays.server.ts";
import { listInvitations } from "./use-cases/list-invitations.server.ts";
import { listMembers } from "./use-cases/list-members.server.ts";
import { listMySpaces } from "./use-cases/list-my-spaces.server.ts";
import { listNetworkInvitations } from "./use-cases/list-network-invitations.server.ts";
import { listNetworkMembers } from "./use-cases/list-network-members.server.ts";
import { listNetworks } from "./use-cases/list-networks.server.ts";
import { listSchoolHolidays } from "./use-cases/list-school-holidays.server.ts";
import { listSpaceEvents } from "./use-cases/list-space-events.server.ts";
import { listSpaceNetworks } from "./use-cases/list-space-networks.server.ts";
import { listSpaces } from "./use-cases/list-spaces.server.ts";
import { listTrainingRecords } from "./use-cases/list-training-records.server.ts";
import { listTrainings } from "./use-cases/list-trainings.server.ts";
import { listTrustedSpaces } from "./use-cases/list-trusted-spaces.server.ts";
import { recordTraining } from "./use-cases/record-training.server.ts";
import { removeFromNetwork } from "./use-cases/remove-from-network.server.ts";
import { removeMember } from "./use-cases/remove-member.server.ts";
import { removeSchoolHoliday } from "./use-cases/remove-school-holiday.server.ts";
import { revokeInvitation } from "./use-cases/revoke-invitation.server.ts";
import { revokeNetworkInvitation } from "./use-cases/revoke-network-invitation.server.ts";
import { revokeTrainingRecord } from "./use-cases/revoke-training-record.server.ts";
import { setNetworkRole } from "./use-cases/set-network-role.server.ts";
import { setOpening } from "./use-cases/set-opening.server.ts";
import { trustSpace } from "./use-cases/trust-space.server.ts";
import { untrustSpace } from "./use-cases/untrust-space.server.ts";
import { updateNetwork } from "./use-cases/update-network.server.ts";
import { updateSpace } from "./use-cases/update-space.server.ts";
import { updateTraining } from "./use-cases/update-training.server.ts";

/** Every verb of spaces, networks and trainings. */
export const spaceVerbs: AnyUseCase[] = [
  acceptInvitation,
  acceptNetworkMembership,
  addSchoolHoliday,
  archiveSpace,
  archiveTraining,
  changeRole,
  changeShortAddress,
  claimSpace,
  createNetwork,
  createSpace,
  createTraining,
  declineNetworkMembership,
  getInvitation,
  getNetwork,
  getNetworkInvitation,
  getSpace,
  grantClaim,
  handOverSpace,
  importSchoolHolidays,
  inviteToNetwork,
  inviteToSpace,
  joinNetwork,
  leaveNetwork,
  leaveSpace,
  listClaims,
  listHolidays,
  listInvitations,
  listMembers,
  listMySpaces,
  listNetworkInvitations,
  listNetworkMembers,
  listNetworks,
  listSchoolHolidays,
  listSpaceEvents,
  listSpaceNetworks,
  listSpaces,
  listTrainingRecords,
  listTrainings,
  listTrustedSpaces,
  recordTraining,
  removeFromNetwork,
  removeMember,
  removeSchoolHoliday,
  revokeInvitation,
  revokeNetworkInvitation,
  revokeTrainingRecord,
  setNetworkRole,
  setOpening,
  trustSpace,
  untrustSpace,
  updateNetwork,
  updateSpace,
  updateTraining,
];
