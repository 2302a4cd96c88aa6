import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { readRows, spacesNamed } from "../repos/rows.repo.server.ts";
import { flowGraph } from "../valueflows.ts";

const node = z.record(z.string(), z.unknown());

export const exportFlows = defineUseCase({
  name: "export-flows",
  module: "audit",
  summary:
    "The ledger of a campaign as JSON-LD in the terms of ValueFlows: one economic event for each movement, from whom to whom (spaces by their names, whoever asked by a pseudonym); a correction has a negative quantity.",
  method: "GET",
  path: "/campaigns/{campaign}/flows",
  access: "anyone",
  input: z.object({ campaign: z.string().trim().min(1).max(40) }),
  output: z.object({ "@context": node, "@graph": z.array(node) }),
  async run({ viewer }, { campaign: code }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const { id, title, items } = campaign.value;
    const rows = await readRows(id);
    const scope = `${publicUrl()}/api/v1/campaigns/${campaign.value.code}/flows#`;
    const held = rows.movements.flatMap(({ fromHolder, toHolder }) => [fromHolder, toHolder]);
    const spaces = await spacesNamed([...new Set([...rows.lots.map(({ spaceId }) => spaceId), ...held])]);
    const graph = flowGraph(rows, { scope, title, items, spaces });
    const context = {
      vf: "https://w3id.org/valueflows/ont/vf#",
      om2: "http://www.ontology-of-units-of-measure.org/resource/om-2/",
      el: `${publicUrl()}/api#`,
      "vf:hasPointInTime": { "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
    };
    return ok({ "@context": context, "@graph": graph });
  },
});
