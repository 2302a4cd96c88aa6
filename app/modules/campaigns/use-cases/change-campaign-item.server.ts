import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { campaignOutput, changeable, itemCard, named } from "../campaign.schema.ts";
import { describeCampaign } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findCampaign, updateItem } from "../repos/campaign.repo.server.ts";

const card = changeable(itemCard.omit({ parts: true }).shape);

export const changeCampaignItem = defineUseCase({
  name: "change-campaign-item",
  module: "campaigns",
  summary: "Change an item; runs keep the revision that they were planned with.",
  method: "PATCH",
  path: "/campaigns/{campaign}/items/{item}",
  access: "person",
  input: z.object({ campaign: named, item: named, ...card }),
  output: campaignOutput,
  async run({ viewer }, { campaign: code, item, ...changes }) {
    const found = await campaignFor(viewer, code);
    if (!found.ok) return found;
    const { items } = found.value;
    if (!items.some(({ id }) => id === item)) return fail("item_unknown");
    const taken = items.some(({ id, name }) => id !== item && name.toLowerCase() === changes.name?.toLowerCase());
    if (taken) return fail("name_taken");
    const { checklist, ...others } = changes;
    await updateItem(item, {
      ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
      ...(checklist ? { checklist: checklist.filter(Boolean) } : {}),
    });
    const after = await findCampaign(found.value.id);
    return after ? ok(describeCampaign(after, viewer)) : fail("not_found");
  },
});
