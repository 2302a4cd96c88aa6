import { checkPath } from "#app/modules/audit/audit.urls.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { rowsPath } from "../publication.urls.ts";
import { reconcile } from "../reconciliation.server.ts";
import { publishedTotals } from "../repos/publication.repo.server.ts";
import { opened } from "./rows.view.server.ts";

/** Each figure counted in several ways, what else was published, and every difference. */
export async function reconciliationPage(visit: Visit, code: string, search: URLSearchParams) {
  const found = await opened(visit, code, search);
  if (!found) return undefined;
  const { campaign, item } = found;
  const { t, language } = visit;
  const { counts, kept, keptDifference, agrees } = await reconcile(campaign, item);
  const received = counts.find(({ name }) => name === "received")?.rows ?? 0;
  const pieces = (count: number) => formatCount(count, language);
  const elsewhere = (await publishedTotals(campaign.id)).filter(({ itemId }) => itemId === "" || itemId === item.id);
  return {
    title: t("public_campaign.reconciliation"),
    item: item.name,
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    line: t("public_campaign.reconciliation_line"),
    agrees,
    verdict: agrees ? t("public_campaign.no_difference") : t("public_campaign.difference"),
    counts: counts.map(({ name, published, recomputed, rows, difference }) => ({
      id: name,
      name: say(language, `public_campaign.figure_${name}`),
      href: rowsPath(campaign.code, name, item.id),
      published: pieces(published),
      recomputed: recomputed === undefined ? "—" : pieces(recomputed),
      rows: pieces(rows),
      difference: pieces(difference),
    })),
    kept: t("public_campaign.by_balances", { count: kept, difference: pieces(keptDifference) }),
    check: { href: checkPath(campaign.code), words: t("public_campaign.check") },
    elsewhere: elsewhere.map(({ id, label, source, total, asOf }) => ({
      id,
      name: [label, source].filter(Boolean).join(" · "),
      at: formatMoment(asOf, language, campaign.space.zone, visit.now),
      total: pieces(total),
      difference: pieces(received - total),
    })),
    words: {
      counts: t("public_campaign.counts"),
      figure: t("public_campaign.figure"),
      ours: t("public_campaign.by_totals"),
      movements: t("public_campaign.by_movements"),
      rows: t("public_campaign.by_rows"),
      gap: t("public_campaign.gap"),
      elsewhere: t("public_campaign.elsewhere"),
      published: t("public_campaign.published"),
      difference: t("public_campaign.difference_column"),
      source: t("public_campaign.source"),
    },
  };
}
