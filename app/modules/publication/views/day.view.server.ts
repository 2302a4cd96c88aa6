import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import type { At } from "../at.ts";

/** The form by which a past day of a campaign is chosen; `kept` stays in the address beside it. */
export function dayForm(
  { t, language, now }: Visit,
  { space: { zone } }: CampaignRow,
  at: At | undefined,
  kept: Record<string, string | undefined>,
) {
  const yesterday = addDays(localDateOf(now.getTime(), zone), -1);
  const present = new URLSearchParams(Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return {
    label: t("public_campaign.at_label"),
    hint: t("public_campaign.at_hint"),
    act: t("public_campaign.at_act"),
    value: at?.date ?? yesterday,
    last: yesterday,
    kept: [...present].map(([name, value]) => ({ name, value })),
    past: at
      ? {
          words: t("public_campaign.at_past", {
            day: formatDay(new Date(at.before.getTime() - 1), language, zone, now),
          }),
          href: `?${present}`,
          back: t("public_campaign.at_back"),
        }
      : null,
  };
}

export type DayForm = ReturnType<typeof dayForm>;
