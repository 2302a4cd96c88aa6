import type { Visit } from "#app/platform/http/visit.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { wednesday } from "./people.ts";

/** What a page is given of whoever looks at it, in French. */
export function aVisit(viewer: Viewer, now = wednesday): Visit {
  return { viewer, language: "fr", t: translate("fr"), now, requestId: "test", address: "", nonce: "" };
}
