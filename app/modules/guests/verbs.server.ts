import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptFollowedAgreement } from "./use-cases/accept-followed-agreement.server.ts";
import { acceptFollowedChange } from "./use-cases/accept-followed-change.server.ts";
import { acceptFollowedProposal } from "./use-cases/accept-followed-proposal.server.ts";
import { addFollowedGroupMessage } from "./use-cases/add-followed-group-message.server.ts";
import { addFollowedMessage } from "./use-cases/add-followed-message.server.ts";
import { cancelFollowedBooking } from "./use-cases/cancel-followed-booking.server.ts";
import { cancelFollowedGroup } from "./use-cases/cancel-followed-group.server.ts";
import { changeFollowedBooking } from "./use-cases/change-followed-booking.server.ts";
import { confirmGroupRequest } from "./use-cases/confirm-group-request.server.ts";
import { confirmRequest } from "./use-cases/confirm-request.server.ts";
import { getFollowedBooking } from "./use-cases/get-followed-booking.server.ts";
import { getFollowedGroup } from "./use-cases/get-followed-group.server.ts";
import { refuseFollowedChange } from "./use-cases/refuse-followed-change.server.ts";
import { refuseFollowedProposal } from "./use-cases/refuse-followed-proposal.server.ts";
import { requestBooking } from "./use-cases/request-booking.server.ts";
import { requestGroup } from "./use-cases/request-group.server.ts";
import { withdrawFollowedChange } from "./use-cases/withdraw-followed-change.server.ts";

/** Published under /api/v1. */
export const guestVerbs: AnyUseCase[] = [
  acceptFollowedAgreement,
  acceptFollowedChange,
  acceptFollowedProposal,
  addFollowedMessage,
  cancelFollowedBooking,
  changeFollowedBooking,
  confirmRequest,
  getFollowedBooking,
  refuseFollowedChange,
  refuseFollowedProposal,
  requestBooking,
  withdrawFollowedChange,
  addFollowedGroupMessage,
  cancelFollowedGroup,
  confirmGroupRequest,
  getFollowedGroup,
  requestGroup,
];
