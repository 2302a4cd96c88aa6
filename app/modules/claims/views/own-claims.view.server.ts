import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { claimStageOf } from "../claim.ts";
import { claimPath } from "../claim.urls.ts";
import { stageBadge } from "../claim-words.server.ts";
import { listClaimRows } from "../repos/claim.repo.server.ts";

/** What somebody claimed, with where each claim stands; drafts too. */
export async function ownClaims(visit: Visit, claimantId: string) {
  const { language } = visit;
  return (await listClaimRows({ claimantId }, 50)).map(({ code, kind, stage, amountCents }) => ({
    ...{ code, href: claimPath(code), badge: stageBadge(claimStageOf(stage), visit) },
    kind: say(language, `money_pages.kind_${kind}`),
    ...{ cents: amountCents, amount: formatMoney(amountCents, language) },
  }));
}
