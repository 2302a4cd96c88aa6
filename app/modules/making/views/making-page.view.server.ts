import { mayCoordinate, mayInspect } from "#app/modules/campaigns/campaign.policy.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { givingPath, shipmentsPath, transfersPath } from "#app/modules/giving/giving.urls.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { assemblePath, lotPath, planRunPath, recallPath, runPath } from "../making.urls.ts";
import { makingWords, stageWords } from "../making-words.server.ts";
import { hasFree, lotsById } from "../repos/lot.repo.server.ts";
import { listLots } from "../use-cases/list-lots.server.ts";
import { listPledges } from "../use-cases/list-pledges.server.ts";
import { listRuns } from "../use-cases/list-runs.server.ts";

const names = [
  ...["label", "title", "line", "runs", "no_runs", "to_inspect", "nothing_to_inspect", "item", "target", "counted_on"],
  ...[
    "left",
    "bag",
    "place",
    "awaiting",
    "plan_title",
    "assemble_title",
    "recall_title",
    "carry_title",
    "share_title",
    "ship_title",
    "ready_line",
    "mine",
    "promised",
    "made",
    "still",
  ],
  ...["kept_title", "kept_waits", "kept_sent", "kept_refused", "kept_forget", "kept_send", "kept_sign_in", "kept_seen"],
] as const;

/** Those of these bags that the viewer made, and may therefore not inspect. */
async function ownBags({ viewer }: Visit, { policy }: CampaignRow, ids: readonly string[]): Promise<Set<string>> {
  if (viewer.kind !== "person" || !policy.inspectorIsNotProducer) return new Set();
  const own = (await lotsById(ids)).filter(({ makerId }) => makerId === viewer.userId);
  return new Set(own.map(({ id }) => id));
}

/** Bags that wait for an inspector, the oldest first. */
async function waitingBags(visit: Visit, campaign: CampaignRow) {
  const found = await execute(listLots, contextOf(visit), { campaign: campaign.code, limit: 200 });
  if (!found.ok) return [];
  const waiting = found.value.items.filter(({ awaiting, quarantine }) => awaiting > 0 || quarantine > 0);
  const own = await ownBags(
    visit,
    campaign,
    waiting.map(({ id }) => id),
  );
  return waiting
    .filter(({ id }) => !own.has(id))
    .map(({ code, item, space, awaiting, quarantine, status }) => ({
      code,
      href: lotPath(code),
      item: item.name,
      place: space.name,
      awaiting: formatCount(awaiting + quarantine, visit.language),
      status: stageWords(visit, "lot", status),
    }));
}

async function ownPledges(visit: Visit, campaign: string) {
  if (visit.viewer.kind !== "person") return [];
  const found = await execute(listPledges, contextOf(visit), {});
  if (!found.ok) return [];
  return found.value.items
    .filter((pledge) => pledge.campaign === campaign)
    .map(({ code, run, quantity, made, status }) => ({
      code,
      href: runPath(run.code),
      item: run.item,
      promised: formatCount(quantity, visit.language),
      made: formatCount(made, visit.language),
      status: stageWords(visit, "pledge", status),
    }));
}

type Words = Record<"plan_title" | "assemble_title" | "recall_title" | "carry_title", string>;

/** What may be done beside promising and declaring: plan and recall for who coordinates, assemble and carry for who keeps a space. */
function acts({ viewer }: Visit, campaign: CampaignRow, words: Words) {
  const coordinates = mayCoordinate(viewer, campaign);
  const keeps =
    viewer.kind === "person" && viewer.memberships.some(({ spaceId }) => hasRole(viewer, spaceId, "keeper"));
  const hasKits = campaign.items.some(({ kind }) => kind === "kit");
  return [
    ...(coordinates ? [{ href: planRunPath(campaign.code), label: words.plan_title }] : []),
    ...(keeps && hasKits ? [{ href: assemblePath(campaign.code), label: words.assemble_title }] : []),
    ...(coordinates || keeps ? [{ href: transfersPath(campaign.code), label: words.carry_title }] : []),
    ...(coordinates ? [{ href: recallPath(campaign.code), label: words.recall_title }] : []),
  ];
}

type ReadyWords = Record<"share_title" | "ship_title", string>;

/** Where what was accepted goes on, for whoever coordinates, as long as some of it lies somewhere. */
async function ready({ viewer }: Visit, campaign: CampaignRow, words: ReadyWords) {
  if (!mayCoordinate(viewer, campaign) || !(await hasFree(campaign.id))) return [];
  return [
    { href: givingPath(campaign.code), label: words.share_title },
    { href: shipmentsPath(campaign.code), label: words.ship_title },
  ];
}

/** What a campaign makes now, for whoever wants to help; undefined where there is none to be seen. */
export async function makingPage(visit: Visit, code: string) {
  const campaign = await campaignNamed(visit.viewer, code);
  if (!campaign.ok) return undefined;
  const runs = await execute(listRuns, contextOf(visit), { campaign: code });
  const words = makingWords(visit, names);
  const inspects = mayInspect(visit.viewer, campaign.value);
  return {
    title: `${words.title} · ${campaign.value.title}`,
    code: campaign.value.code,
    campaign: { title: campaign.value.title, href: campaignPath(campaign.value.code) },
    inspects,
    acts: acts(visit, campaign.value, words),
    ready: await ready(visit, campaign.value, words),
    person: visit.viewer.kind === "person" ? visit.viewer.userId : "",
    runs: (runs.ok ? runs.value.items : []).map((run) => ({
      code: run.code,
      href: runPath(run.code),
      item: run.item.name,
      stage: { open: run.stage === "open" || run.stage === "pilot", words: stageWords(visit, "run", run.stage) },
      target: formatCount(run.target, visit.language),
      countedOn: formatCount(run.countedOn, visit.language),
      left: formatCount(run.commitmentLeft, visit.language),
    })),
    mine: await ownPledges(visit, campaign.value.code),
    bags: inspects ? await waitingBags(visit, campaign.value) : [],
    words,
  };
}

export type MakingPage = NonNullable<Awaited<ReturnType<typeof makingPage>>>;
