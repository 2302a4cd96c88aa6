import { followPath } from "#app/modules/bookings/bookings.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Followed } from "./follow.server.ts";
import { acceptFollowedAgreement } from "./use-cases/accept-followed-agreement.server.ts";
import { acceptFollowedChange } from "./use-cases/accept-followed-change.server.ts";
import { acceptFollowedProposal } from "./use-cases/accept-followed-proposal.server.ts";
import { addFollowedMessage } from "./use-cases/add-followed-message.server.ts";
import { cancelFollowedBooking } from "./use-cases/cancel-followed-booking.server.ts";
import { changeFollowedBooking } from "./use-cases/change-followed-booking.server.ts";
import { refuseFollowedChange } from "./use-cases/refuse-followed-change.server.ts";
import { refuseFollowedProposal } from "./use-cases/refuse-followed-proposal.server.ts";
import { withdrawFollowedChange } from "./use-cases/withdraw-followed-change.server.ts";

/** The forms of the page, by the name they send. */
const verbs = {
  "accept-agreement": acceptFollowedAgreement,
  "accept-change": acceptFollowedChange,
  "accept-proposal": acceptFollowedProposal,
  cancel: cancelFollowedBooking,
  change: changeFollowedBooking,
  message: addFollowedMessage,
  "refuse-change": refuseFollowedChange,
  "refuse-proposal": refuseFollowedProposal,
  "withdraw-change": withdrawFollowedChange,
};

/** Does what a form of the page names, then shows the booking again. */
export function doFollowVerb(visit: Visit, formData: FormData, { row }: Pick<Followed, "row">, key: string) {
  const name = String(formData.get("verb") ?? "");
  const useCase = Object.entries(verbs).find(([each]) => each === name)?.[1];
  if (!useCase) throw new Response(visit.requestId, { status: 400 });
  return submitForm({ visit, formData, useCase, name, also: { booking: row.code, key }, then: followPath(row) });
}
