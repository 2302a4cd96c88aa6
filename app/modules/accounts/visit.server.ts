import { now } from "#app/platform/clock.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { isLanguage, translate } from "#app/platform/i18n/words.server.ts";
import { type Viewer, visitor } from "#app/platform/viewer.ts";
import { personBySession } from "./repos/viewer.repo.server.ts";
import { sessionTokenOf } from "./session.server.ts";

function cookie(request: Request, name: string): string | undefined {
  const header = request.headers.get("cookie") ?? "";
  const part = header.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return part?.slice(name.length + 1);
}

/** The person's own choice, then the cookie's, then the browser's, then French. */
export function languageOf(request: Request, viewer: Viewer): Language {
  if (viewer.kind === "person" && isLanguage(viewer.language)) return viewer.language;
  const chosen = cookie(request, "language");
  if (isLanguage(chosen)) return chosen;
  const accepted = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return accepted.find(isLanguage) ?? "fr";
}

export async function loadVisit(request: Request): Promise<Visit> {
  const at = now();
  const token = await sessionTokenOf(request);
  const viewer = (token ? await personBySession(token, at) : undefined) ?? visitor;
  const language = languageOf(request, viewer);
  return {
    viewer,
    language,
    t: translate(language),
    now: at,
    requestId: request.headers.get("x-request-id") ?? "",
    address: request.headers.get("x-client-address") ?? "",
    nonce: request.headers.get("x-nonce") ?? "",
  };
}
