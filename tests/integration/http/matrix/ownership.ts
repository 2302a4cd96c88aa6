import { closeOrder } from "#app/modules/orders/use-cases/close-order.server.ts";
import { openOrder } from "#app/modules/orders/use-cases/open-order.server.ts";
import { recordDelivery } from "#app/modules/orders/use-cases/record-delivery.server.ts";
import { setWish } from "#app/modules/orders/use-cases/set-wish.server.ts";
import { acceptOwnership } from "#app/modules/ownership/use-cases/accept-ownership.server.ts";
import { proposeOwnership } from "#app/modules/ownership/use-cases/propose-ownership.server.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aNetwork, filament } from "#tests/factories/orders.ts";
import { wednesday } from "#tests/factories/people.ts";
import { type Expectation, on } from "./expectation.ts";
import { done, type Scene } from "./scenes.ts";

/** A thing of the place that is, or would be, owned together with the borrowing space. */
export const owned =
  (state: "proposed" | "held", body: Record<string, unknown> = {}): Scene =>
  async (place) => {
    const { steward, borrower } = place.people;
    const { id, code } = await aListing({ spaceId: place.space.id });
    const owners = [
      { space: place.space.id, share: 7000 },
      { space: place.borrowingSpace.id, share: 3000 },
    ];
    const input = { listing: id, owners, standsAt: place.space.id };
    const { proposed } = await done(proposeOwnership, steward.person, input);
    const hash = proposed?.hash;
    const theirs = { listing: id, space: place.borrowingSpace.id, hash };
    if (state === "held") await done(acceptOwnership, borrower.person, theirs);
    return { place, params: { listing: id, code }, body: { ...input, ...theirs, ...body } };
  };

/** A machine that the place bought with the borrowing space, and that has arrived. */
export const machine: Scene = async (place) => {
  const { keeper } = place.people;
  const networkId = await aNetwork([place.space.id, place.borrowingSpace.id]);
  const [before, after] = [new Date(wednesday.getTime() - 7 * 86_400_000), new Date(wednesday.getTime() - 3_600_000)];
  const price = { kind: "machine", steps: [{ from: 1, unitCents: 90_000 }], minimum: 1, deadline: "2027-02-20" };
  const given = { network: networkId, space: place.space.id, ...filament, ...price };
  const { code } = await done(openOrder, keeper.person, given, before);
  await done(setWish, keeper.person, { order: code, space: place.space.id, packs: 2 }, before);
  await done(closeOrder, keeper.person, { order: code }, after);
  await done(recordDelivery, keeper.person, { order: code, space: place.space.id, good: 1 }, after);
  return { place, params: { order: code, code }, body: { title: "Laser CO2", category: "laser_cutter" } };
};

const sale = { share: 100 };

export const ownership: Record<string, Expectation> = {
  "accept-ownership": on(owned("proposed"), "401 404 ok 403 403 403"),
  "get-ownership": on(owned("held"), "401 404 ok ok ok ok"),
  "list-bought-machine": on(machine, "401 404 403 403 ok ok"),
  "propose-ownership": on(owned("held"), "401 404 ok 403 403 ok"),
  "refuse-ownership": on(owned("proposed"), "401 404 ok 403 403 ok"),
  "sell-share": on(owned("held", sale), "401 404 403 403 403 ok", ({ place }) => ({
    from: place.space.id,
    to: place.borrowingSpace.id,
  })),
};
