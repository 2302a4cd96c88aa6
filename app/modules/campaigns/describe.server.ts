import type { z } from "zod";
import { pinOf } from "#app/modules/geography/geography.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { mayCoordinate, mayInspect } from "./campaign.policy.ts";
import type { campaignOutput } from "./campaign.schema.ts";
import { stageOf } from "./campaign.ts";
import type { CampaignRow } from "./repos/campaign.repo.server.ts";
import { lineFacts, type RequestRow } from "./repos/request.repo.server.ts";
import type { requestOutput } from "./request.schema.ts";
import { type LineFacts, requestStageOf, statusOf, wanted } from "./request.ts";

const texts = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);

export function describeCampaign(row: CampaignRow, viewer: Viewer): z.input<typeof campaignOutput> {
  const { id, code, kind, stage, title, summary, territory, regime, policy, closedText, redirectUrl, version } = row;
  const { zone, slug, name } = row.space;
  const iso = (instant: Date | null) => instant && isoWithOffset(instant, zone);
  return {
    ...{ id, code, kind, stage, title, summary, territory, regime, policy, closedText, redirectUrl, version },
    space: { id: row.space.id, slug, name },
    network: row.network,
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    createdAt: isoWithOffset(row.createdAt, zone),
    items: row.items.map((item) => ({
      id: item.id,
      name: item.name,
      kind: item.kind === "kit" ? "kit" : "piece",
      revision: item.revision,
      settings: item.settings,
      checklist: texts(item.checklist),
      materials: item.materials,
      requestable: item.requestable,
      parts: item.parts.map(({ componentId, count }) => ({ component: componentId, count })),
    })),
    can: { coordinate: mayCoordinate(viewer, row), inspect: mayInspect(viewer, row) },
  };
}

export const noFacts: LineFacts = {
  target: 0,
  surplusConsented: 0,
  good: 0,
  reserved: 0,
  inTransit: 0,
  atIntermediary: 0,
};

function describeLine(row: RequestRow["lines"][number], facts: LineFacts) {
  const { id, asked, target, minimum, acceptsPart, surplusConsented } = row;
  const { good: received, reserved, inTransit, atIntermediary } = facts;
  const item = { id: row.item.id, name: row.item.name };
  return {
    ...{
      id,
      item,
      asked,
      target,
      minimum,
      acceptsPart,
      surplusConsented,
      received,
      reserved,
      inTransit,
      atIntermediary,
    },
    wanted: wanted(facts),
  };
}

/** For whoever asked and whoever coordinates: contacts are theirs to see. */
export async function describeRequest(row: RequestRow, campaign: CampaignRow): Promise<z.input<typeof requestOutput>> {
  const facts = await lineFacts(row.lines.map(({ id }) => id));
  const { id, code, requesterKind, requesterName, usage, town, postcode, deliveryHours, tier, version } = row;
  const { name, email, phone, address, message } = row.contact;
  const of = (line: { id: string }) => facts.get(line.id) ?? noFacts;
  const iso = (instant: Date) => isoWithOffset(instant, campaign.space.zone);
  return {
    ...{ id, code, requesterKind, requesterName, usage, town, postcode, deliveryHours, tier, version },
    campaign: { id: campaign.id, code: campaign.code, title: campaign.title },
    status: statusOf(requestStageOf(row.stage), row.lines.map(of), stageOf(campaign.stage) === "open"),
    ...pinOf(row),
    urgency: row.urgency as { question: string; answer: string }[],
    neededBy: row.neededBy && iso(row.neededBy),
    createdAt: iso(row.createdAt),
    verifiedAt: row.verifiedAt && iso(row.verifiedAt),
    expiresAt: iso(row.expiresAt),
    duplicateOf: row.duplicateOfId,
    contact: { name, email, phone, address, message },
    lines: row.lines.map((line) => describeLine(line, of(line))),
  };
}
