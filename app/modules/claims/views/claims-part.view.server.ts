import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate, formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { claimStageOf, claimStages } from "../claim.ts";
import { claimPath, moneyPath } from "../claim.urls.ts";
import { stageBadge } from "../claim-words.server.ts";
import {
  type ClaimRow,
  claimantNames,
  claimsSeenBy,
  listClaimRows,
  totalsByStage,
} from "../repos/claim.repo.server.ts";

const pageSize = 50;

function rowView(row: ClaimRow, names: ReadonlyMap<string, string>, campaign: CampaignRow, visit: Visit) {
  const { language } = visit;
  return {
    code: row.code,
    href: claimPath(row.code),
    who: names.get(row.id) ?? "",
    kind: say(language, `money_pages.kind_${row.kind}`),
    day: formatDate(row.createdAt, language, campaign.space.zone),
    badge: stageBadge(claimStageOf(row.stage), visit),
    cents: row.amountCents,
    amount: formatMoney(row.amountCents, language),
  };
}

/** Claims by stage with their totals: all of them for whoever coordinates, one’s own for others. A draft is its author’s alone. */
export async function claimsPart(campaign: CampaignRow, person: Person, visit: Visit, search: URLSearchParams) {
  const { language, t } = visit;
  const coordinates = mayCoordinate(person, campaign);
  const whose = claimsSeenBy({ userId: person.userId, coordinates }, campaign.id);
  const totals = await totalsByStage(whose);
  const shown = claimStages.filter((stage) => totals.has(stage));
  const stage = shown.find((one) => one === search.get("stage"));
  const after = search.get("claims") ?? undefined;
  const rows = await listClaimRows({ ...whose, ...(stage ? { stage } : {}) }, pageSize + 1, after);
  const page = rows.slice(0, pageSize);
  const names = await claimantNames(page);
  const address = (more: Record<string, string>) => `${moneyPath(campaign.code)}?${new URLSearchParams(more)}`;
  const sum = [...totals].filter(([name]) => !stage || name === stage).reduce((all, [, one]) => all + one.cents, 0);
  return {
    mine: !coordinates,
    total: t("money_pages.claims_total", { amount: formatMoney(sum, language) }),
    filters:
      shown.length > 1
        ? [
            { href: moneyPath(campaign.code), label: t("money_pages.claims_all"), current: stage === undefined },
            ...shown.map((name) => ({
              href: address({ stage: name }),
              label: `${say(language, `money_pages.stage_${name}`)} · ${formatMoney(totals.get(name)?.cents ?? 0, language)}`,
              current: name === stage,
              count: totals.get(name)?.count ?? 0,
            })),
          ]
        : [],
    rows: page.map((row) => rowView(row, names, campaign, visit)),
    ...(rows.length > pageSize
      ? { next: address({ ...(stage ? { stage } : {}), claims: page.at(-1)?.id ?? "" }) }
      : {}),
  };
}
