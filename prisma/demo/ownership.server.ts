import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { closeOrder } from "#app/modules/orders/use-cases/close-order.server.ts";
import { openOrder } from "#app/modules/orders/use-cases/open-order.server.ts";
import { recordDelivery } from "#app/modules/orders/use-cases/record-delivery.server.ts";
import { setWish } from "#app/modules/orders/use-cases/set-wish.server.ts";
import { acceptOwnership } from "#app/modules/ownership/use-cases/accept-ownership.server.ts";
import { proposeOwnership } from "#app/modules/ownership/use-cases/propose-ownership.server.ts";
import { sellShare } from "#app/modules/ownership/use-cases/sell-share.server.ts";
import type { Cast } from "./demo.server.ts";
import { spaces } from "./story.ts";

interface Answer {
  proposed: { hash: string } | null;
}

/** The sewing machine of the mill is also La Grange’s; the mill would pass a quarter of it on to the lab, which has not answered. */
async function tellSewing({ as, spaceIds, listingIds }: Cast): Promise<void> {
  const listing = listingIds.sewing;
  const { proposed } = await as<Answer>(spaces.moulin.steward, 25, proposeOwnership, {
    listing,
    owners: [
      { space: spaceIds.moulin, share: 7500 },
      { space: spaceIds.grange, share: 2500 },
    ],
    standsAt: spaceIds.moulin,
    repair: "by_share",
    sale: "owners_first",
    decisions: "all",
    atOnce: true,
    text: "Le Moulin l’entretient et fait réviser la machine une fois par an. La Grange l’emprunte pour ses ateliers sans demander.",
  });
  const accepted = { listing, space: spaceIds.grange, hash: proposed?.hash };
  await as(spaces.grange.steward, 24, acceptOwnership, accepted);
  await as(spaces.moulin.steward, 2, sellShare, {
    ...{ listing, from: spaceIds.moulin, to: spaceIds.demoLab, share: 2500 },
  });
}

/** A heat press that two spaces bought together; it has arrived, and is not in the catalogue yet. */
async function tellHeatPress({ as, now, spaceIds }: Cast, network: string): Promise<void> {
  const { code } = await as<{ code: string }>(spaces.demoLab.steward, 45, openOrder, {
    network,
    space: spaceIds.demoLab,
    kind: "machine",
    title: "Presse à chaud 40 × 50 cm",
    description: "Pour les sacs et les t-shirts des ateliers. Elle restera à Démo-Lab.",
    steps: [{ from: 1, unitCents: 48_900 }],
    deliveryCents: 2990,
    minimum: 3,
    deadline: addDays(localDateOf(now.getTime(), "Europe/Paris"), -30),
  });
  await as(spaces.demoLab.steward, 44, setWish, { order: code, space: spaceIds.demoLab, packs: 2 });
  await as(spaces.moulin.steward, 41, setWish, { order: code, space: spaceIds.moulin, packs: 1, ceilingCents: 17_000 });
  await as(spaces.demoLab.steward, 28, closeOrder, { order: code });
  await as(spaces.demoLab.steward, 6, recordDelivery, { order: code, space: spaceIds.demoLab, good: 1 });
}

export async function tellOwnership(cast: Cast, network: string): Promise<void> {
  await tellSewing(cast);
  await tellHeatPress(cast, network);
}
