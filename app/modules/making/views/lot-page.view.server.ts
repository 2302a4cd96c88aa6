import { mayCoordinate, mayInspect } from "#app/modules/campaigns/campaign.policy.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoment } from "#app/platform/i18n/format.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { lotFor } from "../access.server.ts";
import { lotLabelPath, lotPath, makingPath, recallPath } from "../making.urls.ts";
import { makingWords, stageWords } from "../making-words.server.ts";
import { getLot } from "../use-cases/get-lot.server.ts";
import { lotActs, lotLeads } from "./lot-acts.view.server.ts";

const names = [
  ...["label_bag", "copy_code", "made_at", "made_on", "revision", "batch", "declared", "awaiting"],
  ...[
    "accepted_free",
    "reserved",
    "in_rework",
    "scrapped",
    "quarantine_until",
    "inspections",
    "no_inspections",
    "inspect",
  ],
  ...["inspect_line", "accepted", "rework", "defect", "defect_count", "inspect_act", "own_bag", "saved"],
  ...["checklist", "where", "label_act", "made_from", "went_into", "recall_bag", "kit_inspected"],
] as const;

/** Days that quarantine has not let pass yet are said; afterwards there is nothing to say. */
function quarantineWords(until: string, zone: string, { language, now }: Visit): string {
  const end = new Date(until);
  return end > now ? formatMoment(end, language, zone, now) : "";
}

/** Bags of the same family; a link where the viewer may follow it. */
async function kinViews(kin: readonly { code: string; item: string; quantity: number }[], visit: Visit) {
  return Promise.all(
    kin.map(async ({ code, item, quantity }) => ({
      code,
      words: `${formatCount(quantity, visit.language)}\u00a0× ${item}`,
      href: (await lotFor(visit.viewer, code, "see")).ok ? lotPath(code) : null,
    })),
  );
}

/** A bag, for whoever holds or inspects it; undefined for others. */
export async function lotPage(visit: Visit, code: string) {
  const opened = await lotFor(visit.viewer, code, "see");
  const found = await execute(getLot, contextOf(visit), { lot: code });
  if (!opened.ok || !found.ok || visit.viewer.kind !== "person") return undefined;
  const { lot: row, campaign } = opened.value;
  const lot = found.value;
  const { zone } = campaign.space;
  const own = campaign.policy.inspectorIsNotProducer && row.makerId === visit.viewer.userId;
  const words = makingWords(visit, names);
  const pieces = (count: number) => (count > 0 ? formatCount(count, visit.language) : "");
  const item = campaign.items.find(({ id }) => id === lot.item.id);
  return {
    title: lot.item.name,
    code: lot.code,
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    making: makingPath(campaign.code),
    label: lotLabelPath(lot.code),
    status: stageWords(visit, "lot", lot.status),
    facts: [
      { name: words.made_at, value: lot.space.name },
      { name: words.made_on, value: formatMoment(row.occurredAt, visit.language, zone, visit.now) },
      { name: words.revision, value: lot.revision },
      { name: words.batch, value: lot.materialBatch },
      { name: words.quarantine_until, value: quarantineWords(lot.quarantineUntil, zone, visit) },
    ],
    counts: [
      { name: words.declared, value: formatCount(lot.declared, visit.language) },
      { name: words.awaiting, value: pieces(lot.awaiting + lot.quarantine) },
      { name: words.accepted_free, value: pieces(lot.free) },
      { name: words.reserved, value: pieces(lot.reserved) },
      { name: words.in_rework, value: pieces(lot.inRework) },
      { name: words.scrapped, value: pieces(lot.scrapped) },
    ],
    notInspected: lot.isKit ? words.kit_inspected : words.no_inspections,
    inspections: lot.inspections.map(({ at, accepted, rework, scrapped, defects }) => ({
      at: { iso: at, words: formatMoment(new Date(at), visit.language, zone, visit.now) },
      says: visit.t("making_pages.inspected", { accepted, rework, scrapped }),
      defects: defects.map((one) => `${one.code} (${one.count})`).join(", "),
    })),
    families: [
      { title: words.made_from, bags: await kinViews(lot.madeFrom, visit) },
      { title: words.went_into, bags: await kinViews(lot.wentInto, visit) },
    ].filter(({ bags }) => bags.length > 0),
    recall: mayCoordinate(visit.viewer, campaign)
      ? { href: recallPath(campaign.code, { by: "lot", value: lot.code }), label: words.recall_bag }
      : null,
    leads: await lotLeads(visit, row, campaign),
    acts: await lotActs(visit, row, campaign),
    awaiting: lot.awaiting,
    inspects: mayInspect(visit.viewer, campaign) && lot.awaiting > 0,
    own,
    checklist: Array.isArray(item?.checklist) ? item.checklist.map(String) : [],
    words,
  };
}

export type LotPage = NonNullable<Awaited<ReturnType<typeof lotPage>>>;
