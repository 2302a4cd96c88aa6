import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { stageOf, takesPledges } from "#app/modules/campaigns/campaign.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { pinnedSheet } from "#app/modules/designs/designs.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { runNamed } from "../access.server.ts";
import { describeRun } from "../describe.server.ts";
import { makingPath } from "../making.urls.ts";
import { makingWords, stageWords } from "../making-words.server.ts";
import { advancedFor } from "../repos/run.repo.server.ts";
import { listPledges } from "../use-cases/list-pledges.server.ts";
import { runActs } from "./run-acts.view.server.ts";
import { measured, runAdvances } from "./run-advances.view.server.ts";
import { runLoans } from "./run-loans.view.server.ts";

const names = [
  ...["label", "what", "revision", "checklist", "pledge", "pledge_line", "alone"],
  ...["in_name_of", "quantity", "day", "condition", "condition_hint", "promise", "mine", "declare_quantity"],
  ...[
    "batch",
    "batch_hint",
    "declare_act",
    "reduce",
    "reduce_quantity",
    "reduce_act",
    "withdraw",
    "withdraw_line",
    "postpone_day",
    "postpone_act",
    "take_up",
  ],
  ...["saved", "sign_in", "not_open", "for_the", "bag", "kept_title", "kept_waits", "kept_sent", "kept_refused"],
  ...["kept_forget", "kept_send", "kept_sign_in", "kept_seen", "files", "bill", "machines", "advanced"],
  ...[
    "account",
    "account_kind",
    "account_consumed",
    "account_returned",
    "account_lost",
    "account_quantity",
    "account_act",
  ],
] as const;

/** The promises of the viewer for this run, each with what may be done with it and the material that came for it. */
async function ownPledges(visit: Visit, campaign: CampaignRow, run: string) {
  if (visit.viewer.kind !== "person") return [];
  const found = await execute(listPledges, contextOf(visit), {});
  if (!found.ok) return [];
  const { language, t } = visit;
  const own = found.value.items.filter((pledge) => pledge.run.code === run);
  const advances = await advancedFor(own.map(({ id }) => id));
  return own.map(({ id, code, quantity, made, accepted, status, space, promisedFor, condition }) => ({
    ...{ code, quantity, condition },
    made,
    space: space?.name ?? null,
    tellsMade: t("making_pages.made_of", { made, quantity, accepted }),
    day: formatDate(new Date(promisedFor), language, campaign.space.zone),
    date: localDateOf(new Date(promisedFor).getTime(), campaign.space.zone),
    status: stageWords(visit, "pledge", status),
    again: status === "lapsed" || status === "withdrawn",
    makes: ["accepted", "in_production", "partly_delivered", "fulfilled", "reduced"].includes(status),
    open: ["accepted", "waitlisted", "in_production", "partly_delivered", "reduced"].includes(status),
    advances: advances
      .filter(({ pledgeId }) => pledgeId === id)
      .map(({ material, unit, advanced, left }, place) => ({
        ...{ place, material, unit, left },
        unitWords: say(language, `making_pages.in_${unit}`),
        words: t("making_pages.advanced_line", {
          material,
          came: measured(visit, advanced, unit),
          left: measured(visit, left, unit),
        }),
      })),
  }));
}

type Described = Awaited<ReturnType<typeof describeRun>>;

/** The signal to stop: what was wanted is there and found good, or whoever coordinates says that demand is covered. */
function isEnough({ accepted, target }: Described, campaign: CampaignRow): boolean {
  return accepted >= target || campaign.stage === "covered";
}

function dateWords({ t, language }: Visit, { startsAt, neededAt }: Described, zone: string): string {
  const day = (at: string) => formatDate(new Date(at), language, zone);
  return [
    startsAt ? t("making_pages.starts_on", { day: day(startsAt) }) : "",
    neededAt ? t("making_pages.needed_by", { day: day(neededAt) }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** From which file and how: of the library where the revision is pinned there, else as the campaign wrote it. */
async function howTo(visit: Visit, run: Described) {
  const pinned = await pinnedSheet(visit, run.revision);
  // Whoever finds a machine there asks for it in the name of this run.
  const sheet = pinned && { ...pinned, machines: `${pinned.machines}&${new URLSearchParams({ run: run.code })}` };
  return {
    revision: run.revision,
    settings: run.item.settings.split("\n").filter(Boolean),
    checklist: run.item.checklist,
    sheet: sheet ?? null,
  };
}

/** What to make, from which file and how, how many are still wanted, and one's own promises; undefined where there is none. */
export async function runPage(visit: Visit, code: string) {
  const found = await runNamed(code);
  if (!found.ok) return undefined;
  const campaign = await campaignNamed(visit.viewer, found.value.campaign.id);
  if (!campaign.ok) return undefined;
  const run = await describeRun(found.value.run, campaign.value);
  const { viewer, now, language } = visit;
  const today = localDateOf(now.getTime(), campaign.value.space.zone);
  const spaces =
    viewer.kind === "person" ? viewer.memberships.filter(({ spaceId }) => hasRole(viewer, spaceId, "keeper")) : [];
  return {
    title: run.item.name,
    code: run.code,
    campaign: { title: campaign.value.title, href: campaignPath(campaign.value.code) },
    making: makingPath(campaign.value.code),
    stage: {
      open: (run.stage === "open" || run.stage === "pilot") && takesPledges(stageOf(campaign.value.stage)),
      words: stageWords(visit, "run", run.stage),
    },
    howTo: await howTo(visit, run),
    left: visit.t("making_pages.left_of", {
      left: formatCount(run.commitmentLeft, language),
      target: formatCount(run.target, language),
      good: formatCount(run.accepted, language),
    }),
    dates: dateWords(visit, run, campaign.value.space.zone),
    enough: isEnough(run, campaign.value) ? visit.t("making_pages.enough") : null,
    loans: await runLoans(visit, found.value.run, campaign.value),
    advances: await runAdvances(visit, found.value.run, campaign.value),
    acts: await runActs(visit, found.value.run, campaign.value),
    waits: run.waiting > 0 ? visit.t("making_pages.waiting", { count: run.waiting }) : null,
    suggested: Math.max(1, Math.min(run.commitmentLeft, 50)),
    signedIn: viewer.kind === "person",
    person: viewer.kind === "person" ? viewer.userId : "",
    spaces: spaces.map(({ slug, name }) => ({ value: slug, label: name })),
    day: addDays(today, 7),
    zone: campaign.value.space.zone,
    pledges: await ownPledges(visit, campaign.value, run.code),
    words: makingWords(visit, names),
  };
}

export type RunPage = NonNullable<Awaited<ReturnType<typeof runPage>>>;
