import { data } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { answerStillNeeded } from "./use-cases/answer-still-needed.server.ts";
import { closeProductionRequest } from "./use-cases/close-production-request.server.ts";
import { confirmProductionRequest } from "./use-cases/confirm-production-request.server.ts";
import { verifyProductionRequests } from "./use-cases/verify-production-requests.server.ts";

interface Of {
  request: string;
  campaign: string;
  key?: string | undefined;
}

/** Runs the verb that a button of a request's page names, and comes back to the page. */
export function doRequestVerb(visit: Visit, formData: FormData, of: Of, here: string) {
  const also = { request: of.request, key: of.key };
  const then = `${here}?after=saved`;
  switch (formData.get("verb")) {
    case "confirm":
      return submitForm({
        ...{ visit, formData, useCase: confirmProductionRequest, also, name: "confirm" },
        then: `${here}?after=confirmed`,
      });
    case "still-needed":
      return submitForm({ visit, formData, useCase: answerStillNeeded, also, name: "still-needed", then });
    case "verify": {
      const checked = { campaign: of.campaign, "requests[0]": of.request };
      return submitForm({ visit, formData, useCase: verifyProductionRequests, also: checked, name: "verify", then });
    }
    case "close-short": {
      const closed = { ...also, as: "close_short" };
      return submitForm({ visit, formData, useCase: closeProductionRequest, also: closed, name: "close-short", then });
    }
    case "cancel": {
      const closed = { ...also, as: "cancel" };
      return submitForm({ visit, formData, useCase: closeProductionRequest, also: closed, name: "cancel", then });
    }
    default:
      throw data(visit.requestId, { status: 400 });
  }
}
