import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { checkedCampaign } from "../audit.server.ts";
import { checkJsonPath, flowsPath } from "../audit.urls.ts";
import { productionInvariants } from "../judge.ts";

const rules = Array.from({ length: 13 }, (_, place) => place + 1);
const mostShown = 50;

/** The thirteen rules of production, each with what does not hold; undefined where there is no such campaign to read. */
export async function checkPage(visit: Visit, code: string) {
  const found = await campaignNamed(visit.viewer, code);
  if (!found.ok || found.value.kind !== "campaign") return undefined;
  const campaign = found.value;
  const checked = await checkedCampaign(campaign.id, visit.now);
  const { t, language } = visit;
  const { movements, broken } = checked.ok ? checked.value : { movements: 0, broken: [] };
  const ofRule = (rule: number) =>
    broken.filter(({ invariant }) => (productionInvariants[invariant] ?? []).includes(rule));
  return {
    title: t("check.title"),
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    line: t("check.line"),
    tone: broken.length > 0 || !checked.ok ? ("stop" as const) : ("ok" as const),
    verdict: checked.ok
      ? t(broken.length === 0 ? "check.holds" : "check.broken", {
          movements: formatCount(movements, language),
          count: formatCount(broken.length, language),
        })
      : say(language, `failures.${checked.failure.code}`),
    // What was not recomputed holds for nobody.
    rules: (checked.ok ? rules : []).map((rule) => {
      const wrong = ofRule(rule).length;
      return {
        rule,
        says: say(language, `check.rule_${rule}`),
        holds: wrong === 0,
        verdict: wrong === 0 ? t("check.rule_holds") : t("check.rule_broken", { count: wrong }),
      };
    }),
    broken: broken.slice(0, mostShown).map(({ invariant, row, says }, place) => ({ id: place, invariant, row, says })),
    data: [
      { href: checkJsonPath(campaign.code), words: t("check.json") },
      { href: flowsPath(campaign.code), words: t("check.flows") },
    ],
    words: {
      rules: t("check.rules"),
      rule: t("check.rule"),
      verdict: t("check.verdict"),
      wrong: t("check.wrong"),
      invariant: t("check.invariant"),
      row: t("check.row"),
      says: t("check.says"),
      data: t("check.data"),
    },
  };
}
