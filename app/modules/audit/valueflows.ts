import { kinds, moveKinds } from "#app/modules/flows/ledger.ts";
import type { CampaignRows, MovementRow } from "./rows.ts";

/** A thing of the graph, in the words of JSON-LD. */
export type FlowNode = Record<string, unknown>;

const urn = (id: string) => ({ "@id": `urn:ulid:${id}` });

/**
 * Who has what a leg holds: whoever asked once it is theirs, else the space that answers for it (on the road too: nobody has
 * received it). Nobody for the rest of the world.
 */
function agentOf(bucket: string, holder: string, { lotSpace, requester }: { lotSpace: string; requester: string }) {
  if (bucket === "outside") return undefined;
  if (bucket.startsWith("kept_") && requester) return requester;
  return ["free", "quarantine"].includes(bucket) && holder ? holder : lotSpace;
}

/** One economic event: a correction is an event that takes back, with a negative quantity and the legs of what it corrects. */
function eventOf(move: MovementRow, scope: string, of: { lotSpace: string; requester: string }): FlowNode {
  const kind = moveKinds.find((one) => one === move.kind) ?? "declared";
  const given = { bucket: move.fromBucket, holder: move.fromHolder };
  const taken = { bucket: move.toBucket, holder: move.toHolder };
  const [from, to] = move.reversed ? [taken, given] : [given, taken];
  const [provider, receiver] = [agentOf(from.bucket, from.holder, of), agentOf(to.bucket, to.holder, of)];
  return {
    ...urn(move.id),
    "@type": "vf:EconomicEvent",
    "vf:action": { "@id": `vf:${kinds[kind].action}` },
    "vf:provider": urn(provider ?? receiver ?? of.lotSpace),
    "vf:receiver": urn(receiver ?? provider ?? of.lotSpace),
    "vf:resourceInventoriedAs": urn(move.lotId),
    "vf:resourceConformsTo": urn(move.itemId),
    "vf:resourceQuantity": {
      "om2:hasUnit": "om2:one",
      "om2:hasNumericalValue": move.reversed ? -move.quantity : move.quantity,
    },
    "vf:hasPointInTime": new Date(move.occurredAt).toISOString(),
    "vf:inScopeOf": { "@id": scope },
    ...(move.correctsId ? { "vf:corrects": urn(move.correctsId) } : {}),
    "el:kind": move.kind,
    "el:from": from.bucket,
    "el:to": to.bucket,
  };
}

/** Movements, and what they name. */
export interface FlowRows {
  movements: readonly MovementRow[];
  lots: readonly Pick<CampaignRows["lots"][number], "id" | "code" | "itemId" | "spaceId">[];
  lines: readonly Pick<CampaignRows["lines"][number], "id" | "requestId">[];
}

interface Named {
  id: string;
  name: string;
}

/** The ledger as a graph: what is made, the bags, who gives and takes (spaces by name, whoever asked by a pseudonym), every event. */
export function flowGraph(
  rows: FlowRows,
  { scope, title, items, spaces }: { scope: string; title: string; items: readonly Named[]; spaces: readonly Named[] },
): FlowNode[] {
  const lots = new Map(rows.lots.map((lot) => [lot.id, lot.spaceId]));
  const requests = new Map(rows.lines.map(({ id, requestId }) => [id, requestId]));
  const events = rows.movements.map((move) => {
    const requester = move.requestLineId === null ? "" : (requests.get(move.requestLineId) ?? "");
    return eventOf(move, scope, { lotSpace: lots.get(move.lotId) ?? "", requester });
  });
  return [
    { "@id": scope, "@type": "vf:Plan", "vf:name": title },
    ...items.map(({ id, name }) => ({ ...urn(id), "@type": "vf:ResourceSpecification", "vf:name": name })),
    ...spaces.map(({ id, name }) => ({ ...urn(id), "@type": "vf:Organization", "vf:name": name })),
    ...[...new Set(requests.values())].map((id) => ({ ...urn(id), "@type": "vf:Agent" })),
    ...rows.lots.map(({ id, code, itemId }) => ({
      ...urn(id),
      "@type": "vf:EconomicResource",
      "vf:trackingIdentifier": code,
      "vf:conformsTo": urn(itemId),
    })),
    ...events,
  ];
}
