import { localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { isLocalDate } from "#app/modules/availability/local-date.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { pinChoices } from "#app/modules/designs/designs.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { makingPath } from "../making.urls.ts";
import { makingWords } from "../making-words.server.ts";
import { promisedMoment } from "../promised-day.ts";

const names = [
  ...["label", "plan_title", "plan_line", "for_the", "plan_item", "plan_target", "plan_revision", "plan_revision_hint"],
  ...["plan_item_revision", "plan_pilot", "plan_pilot_hint", "plan_starts", "plan_needed", "plan_act", "plan_no_item"],
  ...["plan_dates", "plan_choose"],
] as const;

/** What somebody who coordinates chooses from to plan what is made; kits are assembled, not made. */
export async function planPage(visit: Visit, campaign: CampaignRow) {
  const words = makingWords(visit, names);
  return {
    title: `${words.plan_title} · ${campaign.title}`,
    code: campaign.code,
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    making: makingPath(campaign.code),
    items: campaign.items
      .filter(({ kind }) => kind !== "kit")
      .map(({ id, name, revision }) => ({ value: id, label: revision ? `${name} (${revision})` : name })),
    revisions: await pinChoices(visit),
    pilotRequired: campaign.policy.pilotRequired,
    today: localDateOf(visit.now.getTime(), campaign.space.zone),
    words,
  };
}

/** Days as they were picked, in the zone of the campaign: from the first hour of one, until the last of the other. */
export function plannedDates(form: FormData, zone: string): Record<string, string> {
  const text = (name: string) => String(form.get(name) ?? "");
  const [starts, needed] = [text("startsAt"), text("neededAt")];
  const until = promisedMoment(needed, zone);
  return {
    ...(isLocalDate(starts) ? { startsAt: new Date(startOfDay(starts, zone)).toISOString() } : {}),
    ...(until ? { neededAt: until } : {}),
  };
}

export type PlanPage = Awaited<ReturnType<typeof planPage>>;
