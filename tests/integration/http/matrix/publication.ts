import { takeCampaignSnapshot } from "#app/modules/publication/use-cases/take-campaign-snapshot.server.ts";
import { done } from "#tests/factories/production.ts";
import { type Expectation, everybody, keepers, on } from "./expectation.ts";
import { campaign, lot, making } from "./production.ts";
import type { Scene } from "./scenes.ts";

const snapshot: Scene = async (place) => {
  const { scene, world } = await making(place);
  const { code } = await done(takeCampaignSnapshot, scene.coordinator, { campaign: scene.campaign });
  return { ...world, params: { ...world.params, snapshot: code } };
};

/** What a campaign shows to everybody, and to whoever coordinates it. */
export const publication: Record<string, Expectation> = {
  "get-campaign-coordination": on(lot(), keepers),
  "get-campaign-snapshot": on(snapshot, everybody),
  "get-campaign-totals": on(campaign, everybody),
  "list-campaign-rows": on(campaign, everybody, { what: "received" }),
  "list-campaign-snapshots": on(campaign, everybody),
  "take-campaign-snapshot": on(campaign, keepers),
};
