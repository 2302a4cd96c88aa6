import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptAgreement } from "./use-cases/accept-agreement.server.ts";
import { acceptChange } from "./use-cases/accept-change.server.ts";
import { acceptProposal } from "./use-cases/accept-proposal.server.ts";
import { addMessage } from "./use-cases/add-message.server.ts";
import { approveBooking } from "./use-cases/approve-booking.server.ts";
import { approveExtension } from "./use-cases/approve-extension.server.ts";
import { askAgain } from "./use-cases/ask-again.server.ts";
import { askBooking } from "./use-cases/ask-booking.server.ts";
import { askExtension } from "./use-cases/ask-extension.server.ts";
import { cancelBooking } from "./use-cases/cancel-booking.server.ts";
import { changeBooking } from "./use-cases/change-booking.server.ts";
import { closeBooking } from "./use-cases/close-booking.server.ts";
import { confirmHandOver } from "./use-cases/confirm-hand-over.server.ts";
import { confirmReturn } from "./use-cases/confirm-return.server.ts";
import { correctPublic } from "./use-cases/correct-public.server.ts";
import { declineBooking } from "./use-cases/decline-booking.server.ts";
import { getAgreement } from "./use-cases/get-agreement.server.ts";
import { getAvailability } from "./use-cases/get-availability.server.ts";
import { getBooking } from "./use-cases/get-booking.server.ts";
import { handOverBooking } from "./use-cases/hand-over-booking.server.ts";
import { joinWaitingList } from "./use-cases/join-waiting-list.server.ts";
import { listBookingEvents } from "./use-cases/list-booking-events.server.ts";
import { listBookings } from "./use-cases/list-bookings.server.ts";
import { listConflicts } from "./use-cases/list-conflicts.server.ts";
import { listMessages } from "./use-cases/list-messages.server.ts";
import { markNoShow } from "./use-cases/mark-no-show.server.ts";
import { proposeDates } from "./use-cases/propose-dates.server.ts";
import { refuseChange } from "./use-cases/refuse-change.server.ts";
import { refuseExtension } from "./use-cases/refuse-extension.server.ts";
import { refuseProposal } from "./use-cases/refuse-proposal.server.ts";
import { reportIncident } from "./use-cases/report-incident.server.ts";
import { returnBooking } from "./use-cases/return-booking.server.ts";
import { settleIncident } from "./use-cases/settle-incident.server.ts";
import { undoHandOver } from "./use-cases/undo-hand-over.server.ts";
import { waitForBooking } from "./use-cases/wait-for-booking.server.ts";
import { withdrawChange } from "./use-cases/withdraw-change.server.ts";
import { withdrawProposal } from "./use-cases/withdraw-proposal.server.ts";

/** Published under /api/v1. */
export const bookingVerbs: AnyUseCase[] = [
  acceptAgreement,
  acceptChange,
  acceptProposal,
  addMessage,
  approveBooking,
  approveExtension,
  askAgain,
  askBooking,
  askExtension,
  cancelBooking,
  changeBooking,
  closeBooking,
  confirmHandOver,
  confirmReturn,
  correctPublic,
  declineBooking,
  getAgreement,
  getAvailability,
  getBooking,
  handOverBooking,
  joinWaitingList,
  listBookingEvents,
  listBookings,
  listConflicts,
  listMessages,
  markNoShow,
  proposeDates,
  refuseChange,
  refuseExtension,
  refuseProposal,
  reportIncident,
  returnBooking,
  settleIncident,
  undoHandOver,
  waitForBooking,
  withdrawChange,
  withdrawProposal,
];
