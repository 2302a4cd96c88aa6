import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { promisesOfLots } from "#app/modules/flows/flows.server.ts";
import { hitLots, type RecallFacts } from "./recall.ts";
import { consumedInKits, lotFacts, lotsById } from "./repos/lot.repo.server.ts";
import { type Served, servedFrom, tracedLots } from "./repos/trace.repo.server.ts";

export type RecallGrounds = Omit<RecallFacts, "lifted">;

/** Codes are written in capitals on bags, whatever was typed. */
export function groundsOf({ by, value, item }: { by: RecallFacts["by"]; value: string; item: string | null }) {
  return { by, value: by === "lot" ? value.trim().toUpperCase() : value.trim(), itemId: item } satisfies RecallGrounds;
}

/** Every bag that a recall hits, kits included, what of it lies where, what is promised of it, and everybody who has some. */
export async function recallEffects(campaign: Pick<CampaignRow, "id">, recall: RecallGrounds) {
  const hit = hitLots(recall, await tracedLots(campaign.id), await consumedInKits(campaign.id));
  const ids = hit.map(({ id }) => id);
  const rows = await lotsById(ids);
  const facts = await lotFacts(rows);
  const promises = await promisesOfLots(ids);
  const served: Served[] = await servedFrom(ids);
  const sum = (list: readonly { quantity: number }[]) => list.reduce((total, { quantity }) => total + quantity, 0);
  const bags = hit.flatMap(({ id }) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const places = facts.get(id) ?? [];
    const here = places.reduce((total, one) => total + one.awaiting + one.inRework + one.free + one.quarantine, 0);
    const away = served.filter(({ lotCode }) => lotCode === row.code);
    return [
      {
        ...{ id, code: row.code, item: row.item.name, space: row.space.name, here },
        promised: sum(promises.filter(({ lotId }) => lotId === id)),
        gone: away.reduce((total, { kept, onTheWay }) => total + kept + onTheWay, 0),
      },
    ];
  });
  return { bags, promised: sum(promises), served };
}
