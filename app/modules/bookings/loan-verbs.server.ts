import type { z } from "zod";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { UseCase } from "#app/platform/use-case.server.ts";
import { acceptAgreement } from "./use-cases/accept-agreement.server.ts";
import { acceptChange } from "./use-cases/accept-change.server.ts";
import { acceptProposal } from "./use-cases/accept-proposal.server.ts";
import { addMessage } from "./use-cases/add-message.server.ts";
import { approveBooking } from "./use-cases/approve-booking.server.ts";
import { approveExtension } from "./use-cases/approve-extension.server.ts";
import { askAgain } from "./use-cases/ask-again.server.ts";
import { closeBooking } from "./use-cases/close-booking.server.ts";
import { confirmHandOver } from "./use-cases/confirm-hand-over.server.ts";
import { confirmReturn } from "./use-cases/confirm-return.server.ts";
import { correctPublic } from "./use-cases/correct-public.server.ts";
import { declineBooking } from "./use-cases/decline-booking.server.ts";
import { markNoShow } from "./use-cases/mark-no-show.server.ts";
import { refuseChange } from "./use-cases/refuse-change.server.ts";
import { refuseExtension } from "./use-cases/refuse-extension.server.ts";
import { refuseProposal } from "./use-cases/refuse-proposal.server.ts";
import { undoHandOver } from "./use-cases/undo-hand-over.server.ts";
import { waitForBooking } from "./use-cases/wait-for-booking.server.ts";
import { withdrawChange } from "./use-cases/withdraw-change.server.ts";
import { withdrawProposal } from "./use-cases/withdraw-proposal.server.ts";
import { submitLoan } from "./views/loan-page.view.server.ts";

interface Posted {
  visit: Visit;
  formData: FormData;
  code: string;
  then?: string;
}

function behind<Schema extends z.ZodObject, Output>(useCase: UseCase<Schema, Output, "person">) {
  return (name: string, posted: Posted) => submitLoan({ ...posted, useCase, name });
}

/** The forms that stand on the page of a loan itself, by the name they send. */
const verbs: Record<string, (name: string, posted: Posted) => ReturnType<typeof submitLoan>> = {
  "accept-agreement": behind(acceptAgreement),
  "accept-change": behind(acceptChange),
  "accept-proposal": behind(acceptProposal),
  "approve-extension": behind(approveExtension),
  approve: behind(approveBooking),
  "ask-again": behind(askAgain),
  close: behind(closeBooking),
  "confirm-hand-over": behind(confirmHandOver),
  "confirm-return": behind(confirmReturn),
  "correct-public": behind(correctPublic),
  decline: behind(declineBooking),
  message: behind(addMessage),
  "no-show": behind(markNoShow),
  "refuse-change": behind(refuseChange),
  "refuse-extension": behind(refuseExtension),
  "refuse-proposal": behind(refuseProposal),
  "undo-hand-over": behind(undoHandOver),
  wait: behind(waitForBooking),
  "withdraw-change": behind(withdrawChange),
  "withdraw-proposal": behind(withdrawProposal),
};

/** Does what a form of the page names; a name that is not one of ours is a badly made request. */
export function doLoanVerb(posted: Posted): ReturnType<typeof submitLoan> {
  const name = String(posted.formData.get("verb") ?? "");
  const act = verbs[name];
  if (!act) throw new Response(posted.visit.requestId, { status: 400 });
  return act(name, posted);
}
