import { data } from "react-router";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { csvField } from "#app/platform/http/csv.ts";
import { contextOf, personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoment } from "#app/platform/i18n/format.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { lotPath, makingPath, recallCsvPath, recallPath } from "../making.urls.ts";
import { makingWords, stageWords } from "../making-words.server.ts";
import { type RecallGround, recallGrounds } from "../recall.ts";
import { tracedLots } from "../repos/trace.repo.server.ts";
import { listRecalls } from "../use-cases/list-recalls.server.ts";
import { previewRecall } from "../use-cases/preview-recall.server.ts";

const names = [
  ...[
    "label",
    "for_the",
    "recall_title",
    "recall_line",
    "recall_ask",
    "recall_by",
    "recall_value",
    "recall_value_hint",
  ],
  ...["recall_item", "recall_any_item", "recall_see", "recall_quick", "recall_nothing", "recall_bags", "bag", "item"],
  ...["place", "recall_here", "recall_promised", "recall_gone", "recall_served", "recall_nobody", "recall_who"],
  ...["recall_call", "recall_kept", "recall_away", "recall_csv", "recall_reason", "recall_reason_hint", "recall_act"],
  ...["recall_standing", "recall_none", "recall_lifted", "recall_stands", "recall_lift", "recall_lift_reason", "saved"],
] as const;

interface Asked {
  by: RecallGround;
  value: string;
  item: string | null;
}

export async function campaignToRecall(visit: Visit, request: Request, code: string): Promise<CampaignRow> {
  const campaign = await campaignFor(personOf(visit, request), code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return campaign.value;
}

function askedIn(search: URLSearchParams): Asked | undefined {
  const value = (search.get("value") ?? "").trim();
  const by = recallGrounds.find((one) => one === search.get("by"));
  return by && value ? { by, value, item: search.get("item") || null } : undefined;
}

const inAddress = ({ by, value, item }: Asked) => ({ by, value, ...(item ? { item } : {}) });

/** Revisions and batches of material that bags of the campaign name, each one press away. */
async function quickChoices(campaign: CampaignRow, { t }: Visit) {
  const named = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const found = new Map<string, { asked: Asked; count: number }>();
  for (const { itemId, revision, materialBatch } of await tracedLots(campaign.id)) {
    const grounds: Asked[] = [
      { by: "revision", value: revision, item: itemId },
      { by: "batch", value: materialBatch, item: null },
    ];
    for (const asked of grounds.filter(({ value }) => value !== "")) {
      const key = Object.values(asked).join("|");
      found.set(key, { asked, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].slice(0, 40).map(({ asked, count }) => ({
    href: recallPath(campaign.code, inAddress(asked)),
    label: [named.get(asked.item ?? "") ?? t("making_pages.batch"), asked.value].join(" · "),
    count,
  }));
}

async function previewOf(visit: Visit, campaign: CampaignRow, asked: Asked, stands: boolean) {
  const found = await execute(previewRecall, contextOf(visit), { campaign: campaign.id, ...asked });
  if (!found.ok) return undefined;
  const { lots, promised, served } = found.value;
  const pieces = (count: number) => formatCount(count, visit.language);
  return {
    ...inAddress(asked),
    stands,
    says: visit.t(stands ? "making_pages.recall_said" : "making_pages.recall_says", {
      count: lots.length,
      bags: pieces(lots.length),
    }),
    givesBack:
      promised > 0 ? visit.t("making_pages.recall_gives_back", { count: promised, pieces: pieces(promised) }) : "",
    csv: recallCsvPath(campaign.code, inAddress(asked)),
    bags: lots.map((bag) => ({
      ...{ code: bag.code, item: bag.item, space: bag.space, href: lotPath(bag.code) },
      here: pieces(bag.here),
      promised: pieces(bag.promised),
      gone: pieces(bag.gone),
    })),
    served: served.map(({ request, name, lot, kept, onTheWay, contact }) => ({
      ...{ key: `${request}-${lot}`, name, lot, href: `/r/${request}` },
      kept: pieces(kept),
      onTheWay: pieces(onTheWay),
      call: [contact.name, contact.phone, contact.email].filter(Boolean),
    })),
  };
}

/** What a recall would block and who would have to be called, before it is decided; those that stand; those that were lifted. */
export async function recallPage(visit: Visit, campaign: CampaignRow, search: URLSearchParams) {
  const words = makingWords(visit, names);
  const asked = askedIn(search);
  const listed = await execute(listRecalls, contextOf(visit), { campaign: campaign.id });
  const named = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const recalls = listed.ok ? listed.value.items : [];
  const stands = recalls.some(
    (one) =>
      !one.lifted &&
      one.by === asked?.by &&
      one.value.toUpperCase() === asked.value.toUpperCase() &&
      one.item === asked.item,
  );
  const by = (ground: RecallGround) => stageWords(visit, "recall_by", ground);
  return {
    title: `${words.recall_title} · ${campaign.title}`,
    code: campaign.code,
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    making: makingPath(campaign.code),
    grounds: recallGrounds.map((value) => ({ value, label: by(value) })),
    items: campaign.items.map(({ id, name }) => ({ value: id, label: name })),
    asked: asked ?? { by: "lot" as const, value: "", item: null },
    quick: await quickChoices(campaign, visit),
    preview: asked ? ((await previewOf(visit, campaign, asked, stands)) ?? null) : null,
    recalls: recalls.toReversed().map(({ id, at, lifted, reason, ...recall }) => ({
      ...{ id, lifted, reason },
      what: [by(recall.by), recall.value, named.get(recall.item ?? "") ?? ""].filter(Boolean).join(" · "),
      at: { iso: at, words: formatMoment(new Date(at), visit.language, campaign.space.zone, visit.now) },
      href: recallPath(campaign.code, inAddress(recall)),
    })),
    words,
  };
}

export type RecallPage = Awaited<ReturnType<typeof recallPage>>;

/** One line for each recipient and bag, for whoever calls them; undefined where nothing was asked. */
export async function recallCsv(visit: Visit, campaign: CampaignRow, search: URLSearchParams) {
  const asked = askedIn(search);
  if (!asked) return undefined;
  const found = await execute(previewRecall, contextOf(visit), { campaign: campaign.id, ...asked });
  if (!found.ok) return undefined;
  const lines = found.value.served.map(({ request, name, lot, kept, onTheWay, contact }) =>
    [request, name, lot, kept, onTheWay, contact.name, contact.phone, contact.email].map(csvField).join(","),
  );
  return `${["request,recipient,bag,kept,on_the_way,contact,phone,email", ...lines].join("\n")}\n`;
}
