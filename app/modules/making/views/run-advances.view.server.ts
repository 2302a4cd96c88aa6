import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { stockUnits } from "../advance.ts";
import { describePledges } from "../describe.server.ts";
import { makingWords, stageWords } from "../making-words.server.ts";
import { advancedFor, listPledgeRows, type RunRow } from "../repos/run.repo.server.ts";

const names = [
  ...["advance", "advance_line", "advance_to", "advance_material", "advance_unit", "advance_quantity"],
  ...["advance_stock", "advance_stock_hint", "advance_act"],
] as const;

const running = ["accepted", "in_production", "partly_delivered", "reduced"];

/** How much material, as people say it. */
export function measured(visit: Visit, quantity: number, unit: string): string {
  return stageWords(visit, "unit", unit, { count: quantity, quantity: formatCount(quantity, visit.language) });
}

/** Material put into the hands of makers, for who coordinates: to whom it may go, and what is there already. */
export async function runAdvances(visit: Visit, run: RunRow, campaign: CampaignRow) {
  if (!mayCoordinate(visit.viewer, campaign)) return null;
  const pledges = await describePledges(await listPledgeRows({ runId: run.id }), campaign);
  const open = pledges.filter(({ status }) => running.includes(status));
  if (open.length === 0) return null;
  const { t, language } = visit;
  const whom = new Map(
    pledges.map(({ id, code, space }) => [id, `${space?.name ?? t("making_pages.alone_maker")} · ${code}`]),
  );
  const advances = await advancedFor(pledges.map(({ id }) => id));
  return {
    words: makingWords(visit, names),
    pledges: open.map(({ id, code }) => ({ value: code, label: whom.get(id) ?? code })),
    units: [...new Set(Object.values(stockUnits).map(({ unit }) => unit))].map((value) => ({
      value,
      label: say(language, `making_pages.in_${value}`),
    })),
    given: advances.map(({ pledgeId, material, unit, advanced, left }) => ({
      key: `${pledgeId} ${material} ${unit}`,
      words: `${whom.get(pledgeId) ?? ""} : ${t("making_pages.advanced_line", {
        material,
        came: measured(visit, advanced, unit),
        left: measured(visit, left, unit),
      })}`,
    })),
  };
}

export type RunAdvances = NonNullable<Awaited<ReturnType<typeof runAdvances>>>;
