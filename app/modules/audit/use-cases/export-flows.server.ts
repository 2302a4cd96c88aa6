import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { kinds, moveKinds } from "#app/modules/flows/ledger.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { readRows } from "../rows.repo.server.ts";

const node = z.record(z.string(), z.unknown());

export const exportFlows = defineUseCase({
  name: "export-flows",
  module: "audit",
  summary:
    "The ledger of a campaign as JSON-LD in the terms of ValueFlows: one economic event for each movement, with pseudonymous agents.",
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
    const base = `${publicUrl()}/api/v1/campaigns/${campaign.value.code}/flows#`;
    const pieces = (quantity: number) => ({ "om2:hasUnit": "om2:one", "om2:hasNumericalValue": quantity });
    const events = rows.movements.map((move) => {
      const kind = moveKinds.find((one) => one === move.kind) ?? "declared";
      return {
        "@id": `urn:ulid:${move.id}`,
        "@type": "vf:EconomicEvent",
        "vf:action": { "@id": `vf:${kinds[kind].action}` },
        "vf:resourceInventoriedAs": { "@id": `urn:ulid:${move.lotId}` },
        "vf:resourceConformsTo": { "@id": `urn:ulid:${move.itemId}` },
        "vf:resourceQuantity": pieces(move.quantity),
        "vf:hasPointInTime": new Date(move.occurredAt).toISOString(),
        "vf:inScopeOf": { "@id": base },
        ...(move.correctsId ? { "vf:corrects": { "@id": `urn:ulid:${move.correctsId}` } } : {}),
        "el:kind": move.kind,
        "el:from": move.fromBucket,
        "el:to": move.toBucket,
      };
    });
    const graph = [
      { "@id": base, "@type": "vf:Plan", "vf:name": title },
      ...items.map((item) => ({
        "@id": `urn:ulid:${item.id}`,
        "@type": "vf:ResourceSpecification",
        "vf:name": item.name,
      })),
      ...rows.lots.map((lot) => ({
        "@id": `urn:ulid:${lot.id}`,
        "@type": "vf:EconomicResource",
        "vf:trackingIdentifier": lot.code,
        "vf:conformsTo": { "@id": `urn:ulid:${lot.itemId}` },
      })),
      ...events,
    ];
    const context = {
      vf: "https://w3id.org/valueflows/ont/vf#",
      om2: "http://www.ontology-of-units-of-measure.org/resource/om-2/",
      el: `${publicUrl()}/api#`,
      "vf:hasPointInTime": { "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
    };
    return ok({ "@context": context, "@graph": graph });
  },
});
