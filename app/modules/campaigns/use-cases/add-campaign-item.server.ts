import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { campaignOutput, itemCard, named } from "../campaign.schema.ts";
import { describeCampaign } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findCampaign, insertItem } from "../repos/campaign.repo.server.ts";

export const addCampaignItem = defineUseCase({
  name: "add-campaign-item",
  module: "campaigns",
  summary: "Add what is made: a piece with its pinned revision, or a kit that is put together from pieces.",
  method: "POST",
  path: "/campaigns/{campaign}/items",
  status: 201,
  access: "person",
  input: itemCard.extend({ campaign: named }),
  output: campaignOutput,
  async run({ viewer, now }, { campaign: code, parts, ...card }) {
    const found = await campaignFor(viewer, code);
    if (!found.ok) return found;
    const { id: campaignId, items } = found.value;
    if (items.some(({ name }) => name.toLowerCase() === card.name.toLowerCase())) return fail("name_taken");
    const known = new Map(items.map((item) => [item.id, item]));
    if (parts.some(({ component }) => !known.has(component))) return fail("item_unknown");
    if (parts.some(({ component }) => known.get(component)?.kind === "kit")) return fail("kit_in_itself");
    if (new Set(parts.map(({ component }) => component)).size < parts.length) return fail("item_unknown");
    const itemId = await insertItem({
      ...card,
      checklist: card.checklist.filter(Boolean),
      campaignId,
      kind: parts.length > 0 ? "kit" : "piece",
      position: items.length,
      parts: parts.map(({ component, count }) => ({ componentId: component, count })),
      createdAt: now,
    });
    await insertEvent({
      campaignId,
      subjectKind: "campaign",
      subjectId: campaignId,
      kind: "item_added",
      fromStage: found.value.stage,
      toStage: found.value.stage,
      details: { item: itemId, parts: parts.map(({ component, count }) => ({ component, count })) },
      actorId: actorOf(viewer),
      occurredAt: now,
      recordedAt: now,
    });
    const after = await findCampaign(campaignId);
    return after ? ok(describeCampaign(after, viewer)) : fail("not_found");
  },
});
