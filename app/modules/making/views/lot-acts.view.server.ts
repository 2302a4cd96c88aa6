import { mayCoordinate, mayInspect } from "#app/modules/campaigns/campaign.policy.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { givingPath, shipmentsPath, transfersPath } from "#app/modules/giving/giving.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { lotFor } from "../access.server.ts";
import { unpromised } from "../lot.ts";
import { runPath } from "../making.urls.ts";
import { makingWords } from "../making-words.server.ts";
import { type LotRow, lotFacts, spaceNames } from "../repos/lot.repo.server.ts";
import { findRun } from "../repos/run.repo.server.ts";

const names = [
  ...["rework_title", "rework_mended", "rework_scrapped", "rework_act", "recount_title", "recount_line"],
  ...["recount_counted", "recount_act", "write_off_title", "write_off_line", "write_off_as", "write_off_scrapped"],
  ...["write_off_lost", "write_off_quantity", "write_off_act", "returned_line", "returned_accepted"],
  ...["returned_scrapped", "returned_note", "returned_act", "act_reason"],
] as const;

/** What may still be done with the pieces of a bag, by the viewer, now; what may not is left out. */
export async function lotActs(visit: Visit, lot: LotRow, campaign: CampaignRow) {
  const places = (await lotFacts([lot])).get(lot.id) ?? [];
  const here = places.find(({ spaceId }) => spaceId === lot.spaceId);
  const holds = (await lotFor(visit.viewer, lot.code, "hold")).ok;
  const me = visit.viewer.kind === "person" ? visit.viewer.userId : "";
  const made = [lot.makerId, lot.pledge?.userId].includes(me);
  const judges = mayInspect(visit.viewer, campaign) && !(campaign.policy.inspectorIsNotProducer && made);
  const back = judges ? places.filter(({ quarantine }) => quarantine > 0) : [];
  const named = await spaceNames(back.map(({ spaceId }) => spaceId));
  const most = (count: number | undefined) => (holds ? (count ?? 0) : 0);
  return {
    words: makingWords(visit, names),
    inRework: most(here?.inRework),
    awaiting: most(here?.awaiting),
    unpromised: most(here ? unpromised(here) : 0),
    returned: back.map(({ spaceId, quarantine }) => ({
      place: spaceId,
      most: quarantine,
      title: visit.t("making_pages.returned_at", { count: quarantine, place: named.get(spaceId) ?? "" }),
    })),
  };
}

/** Whoever made this bag fills another one. */
async function nextBag({ viewer, t }: Visit, lot: LotRow) {
  if (viewer.kind !== "person" || lot.makerId !== viewer.userId || lot.runId === null) return [];
  const run = await findRun(lot.runId);
  const isMade = run?.stage === "open" || run?.stage === "pilot";
  return run && isMade ? [{ href: runPath(run.code), label: t("making_pages.another_bag") }] : [];
}

/** Where the pieces of a bag go on: carried from a place that the viewer may empty, shared out and sent by whoever coordinates. */
export async function lotLeads(visit: Visit, lot: LotRow, campaign: CampaignRow) {
  const { viewer, t } = visit;
  const coordinates = mayCoordinate(viewer, campaign);
  const free = ((await lotFacts([lot])).get(lot.id) ?? []).filter((one) => one.free > 0 && !one.blocked);
  const mine = free.filter((one) => unpromised(one) > 0 && (coordinates || hasRole(viewer, one.spaceId, "keeper")));
  const named = await spaceNames(mine.map(({ spaceId }) => spaceId));
  return [
    ...(await nextBag(visit, lot)),
    ...mine.map(({ spaceId: from }) => ({
      href: transfersPath(campaign.code, { from, lot: lot.code }),
      label: t("making_pages.carry_from", { place: named.get(from) ?? "" }),
    })),
    ...(coordinates && free.some((one) => unpromised(one) > 0)
      ? [{ href: givingPath(campaign.code, lot.itemId), label: t("making_pages.share_title") }]
      : []),
    ...(coordinates && free.some(({ reserved }) => reserved > 0)
      ? [{ href: shipmentsPath(campaign.code), label: t("making_pages.ship_title") }]
      : []),
  ];
}

export type LotActs = Awaited<ReturnType<typeof lotActs>>;
