import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { readFlows, spacesNamed } from "./repos/rows.repo.server.ts";
import { type FlowNode, flowGraph } from "./valueflows.ts";

export function flowContext(): FlowNode {
  return {
    vf: "https://w3id.org/valueflows/ont/vf#",
    om2: "http://www.ontology-of-units-of-measure.org/resource/om-2/",
    el: `${publicUrl()}/api#`,
    "vf:hasPointInTime": { "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
  };
}

/** Events of a campaign in the order in which they were written, each page with all that its events name. */
export async function flowsPage(
  { id, code, title, items }: CampaignRow,
  { after = 0, limit }: { after?: number | undefined; limit: number },
): Promise<{ graph: FlowNode[]; next: number | null }> {
  const { next, ...rows } = await readFlows(id, after, limit);
  const scope = `${publicUrl()}/api/v1/campaigns/${code}/flows#`;
  const held = rows.movements.flatMap(({ fromHolder, toHolder }) => [fromHolder, toHolder]);
  const spaces = await spacesNamed([...new Set([...rows.lots.map(({ spaceId }) => spaceId), ...held])]);
  return { graph: flowGraph(rows, { scope, title, items, spaces }), next };
}

/** The whole graph as one document, in pieces: what several events name is told once. */
export async function* flowsDocument(campaign: CampaignRow): AsyncGenerator<string> {
  const told = new Set<string>();
  yield `{"@context":${JSON.stringify(flowContext())},"@graph":[`;
  let after: number | null = 0;
  let comma = "";
  while (after !== null) {
    const page: Awaited<ReturnType<typeof flowsPage>> = await flowsPage(campaign, { after, limit: 500 });
    const fresh = page.graph.filter((node) => node["@type"] === "vf:EconomicEvent" || !told.has(String(node["@id"])));
    for (const node of fresh) if (node["@type"] !== "vf:EconomicEvent") told.add(String(node["@id"]));
    if (fresh.length > 0) yield `${comma}${fresh.map((node) => JSON.stringify(node)).join(",\n")}`;
    comma = ",\n";
    after = page.next;
  }
  yield "]}\n";
}
