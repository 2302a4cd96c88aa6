import { randomBytes } from "node:crypto";
import { addBlock } from "#app/modules/listings/use-cases/add-block.server.ts";
import { setInterlock } from "#app/modules/listings/use-cases/set-interlock.server.ts";
import { claimSpace } from "#app/modules/spaces/use-cases/claim-space.server.ts";
import { createNetwork } from "#app/modules/spaces/use-cases/create-network.server.ts";
import { createTraining } from "#app/modules/spaces/use-cases/create-training.server.ts";
import { inviteToNetwork } from "#app/modules/spaces/use-cases/invite-to-network.server.ts";
import { inviteToSpace } from "#app/modules/spaces/use-cases/invite-to-space.server.ts";
import { recordTraining } from "#app/modules/spaces/use-cases/record-training.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aListing } from "#tests/factories/listings.ts";
import { as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { aPlace, type Place } from "./place.ts";

/** What a verb is tried on. */
export interface World {
  place: Place;
  /** Members of the address. */
  params: Record<string, string>;
  body?: Record<string, unknown>;
}

export type Scene = (place: Place) => Promise<World>;

/** The outcome of a verb that prepares a scene; a refusal there is a fault of the scene. */
export async function done<Output>(
  useCase: VerbOf<Output>,
  person: Person,
  input: Record<string, unknown>,
  now = wednesday,
): Promise<Output> {
  const result = await execute(useCase, as(person, now), input);
  if (!result.ok) throw new Error(`${useCase.name}: ${result.failure.code} ${JSON.stringify(result.failure.fields)}`);
  return result.value;
}

/** Nothing but the place and its people. */
export const anywhere: Scene = async (place) => ({ place, params: { space: place.space.id, spaceId: place.space.id } });

/** A place that nobody else needs: the verb changes it, or who answers for it. */
export const ownPlace: Scene = async () => anywhere(await aPlace());

export const listing =
  (given: Partial<Parameters<typeof aListing>[0]> = {}): Scene =>
  async (place) => {
    const { id, units } = await aListing({ spaceId: place.space.id, units: 2, ...given });
    return { place, params: { listing: id, listingId: id, unitId: units[1]?.id ?? "" } };
  };

export const withdrawnUnit: Scene = async (place) => {
  const world = await listing()(place);
  await transaction(async () => {
    const db = await database();
    const data = { status: "withdrawn", withdrawnAt: wednesday };
    await db.unit.update({ where: { id: world.params.unitId ?? "" }, data });
  });
  return world;
};

export const block: Scene = async (place) => {
  const world = await listing()(place);
  const input = { listingId: world.params.listingId, cause: "maintenance", from: "2027-03-10", to: "2027-03-11" };
  const { id } = await done(addBlock, place.people.keeper.person, input);
  return { ...world, params: { ...world.params, blockId: id } };
};

async function aPicture(owner: { listingId?: string; createdById?: string }): Promise<string> {
  return transaction(async () => {
    const db = await database();
    const storageKey = randomBytes(16).toString("hex");
    const data = { storageKey, width: 10, height: 10, createdAt: wednesday, ...owner };
    return (await db.picture.create({ data })).id;
  });
}

export const picture: Scene = async (place) => {
  const world = await listing()(place);
  const pictureId = await aPicture({ listingId: world.params.listingId ?? "" });
  return { ...world, params: { ...world.params, pictureId }, body: { pictureIds: [pictureId], alt: "De face" } };
};

/** A picture that was just sent by one of the people. */
export const sentPicture =
  (role: "keeper" | "steward"): Scene =>
  async (place) => {
    const world = await listing()(place);
    return { ...world, body: { pictureIds: [await aPicture({ createdById: place.people[role].person.userId })] } };
  };

/** A listing of a third space, offered to this one. */
export const offered: Scene = async (place) => {
  const giver = await aSpace();
  const { id } = await aListing({ spaceId: giver.id, offeredToId: place.space.id, offeredAt: wednesday });
  return { place, params: { listingId: id } };
};

export const transfer: Scene = async (place) => {
  const world = await listing()(place);
  return { ...world, body: { toSpaceId: place.otherSpace.id } };
};

export const interlock =
  (linked: boolean): Scene =>
  async (place) => {
    const outer = await aListing({ spaceId: place.space.id });
    const inner = await aListing({ spaceId: place.space.id });
    const params = { outerId: outer.id, innerId: inner.id };
    if (linked) await done(setInterlock, place.people.keeper.person, params);
    return { place, params };
  };

export const unclaimed: Scene = async (place) => {
  const space = await aSpace({ claimed: false });
  return { place, params: { space: space.id }, body: { message: "C’est notre atelier." } };
};

export const claimed: Scene = async (place) => {
  const world = await unclaimed(place);
  await done(claimSpace, place.people.other.person, { ...world.params, message: "" });
  const db = await database();
  const claim = await db.spaceEvent.findFirstOrThrow({
    where: { spaceId: world.params.space ?? "", kind: "claim_requested" },
  });
  return { ...world, params: { ...world.params, claim: claim.id } };
};

export const invitation: Scene = async () => {
  const world = await ownPlace(await aPlace());
  const { person } = world.place.people.steward;
  const made = await done(inviteToSpace, person, { ...world.params, role: "member", days: 14 });
  const link = /[^/]+$/.exec(made.url)?.[0] ?? "";
  return { ...world, params: { ...world.params, token: link, invitation: made.id } };
};

/** A network that the place coordinates. */
export const network: Scene = async () => {
  const world = await ownPlace(await aPlace());
  const { person } = world.place.people.steward;
  const name = `Réseau ${randomBytes(4).toString("hex")}`;
  const made = await done(createNetwork, person, { ...world.params, name });
  return { ...world, params: { ...world.params, network: made.id } };
};

async function networkMember(world: World, spaceId: string, status: string): Promise<void> {
  await transaction(async () => {
    const db = await database();
    const data = { networkId: world.params.network ?? "", spaceId, status, createdAt: wednesday };
    await db.networkMembership.create({ data });
  });
}

/** A space that nobody of the matrix knows, in a network that the place coordinates. */
export const inNetwork =
  (status: "member" | "requested"): Scene =>
  async (place) => {
    const world = await network(place);
    const space = await aSpace();
    await networkMember(world, space.id, status);
    return { ...world, params: { ...world.params, space: space.id }, body: { role: "coordinator" } };
  };

/** The place itself is a plain member of a network that others coordinate. */
export const memberElsewhere: Scene = async () => {
  const elsewhere = await network(await aPlace());
  const world = await ownPlace(await aPlace());
  const joined = { ...world, params: { ...world.params, network: elsewhere.params.network ?? "" } };
  await networkMember(joined, world.place.space.id, "member");
  return joined;
};

/** A network that anybody may ask to join. */
export const foreignNetwork: Scene = async () => {
  const elsewhere = await network(await aPlace());
  const world = await ownPlace(await aPlace());
  return {
    ...world,
    params: { ...world.params, network: elsewhere.params.network ?? "" },
    body: { space: world.place.space.id },
  };
};

export const networkInvitation: Scene = async (place) => {
  const world = await network(place);
  const made = await done(inviteToNetwork, world.place.people.steward.person, {
    ...world.params,
    space: undefined,
    days: 14,
  });
  const link = /[^/]+$/.exec(made.url ?? "")?.[0] ?? "";
  const db = await database();
  const { id } = await db.networkInvitation.findFirstOrThrow({ where: { networkId: world.params.network ?? "" } });
  return { ...world, params: { ...world.params, token: link, invitation: id } };
};

export const training: Scene = async (place) => {
  const input = { space: place.space.id, name: `Laser ${randomBytes(3).toString("hex")}` };
  const { id } = await done(createTraining, place.people.keeper.person, input);
  return {
    place,
    params: { training: id },
    body: { ...input, email: place.people.borrower.person.email, heldFrom: "2027-02-01" },
  };
};

export const trainingRecord: Scene = async (place) => {
  const world = await training(place);
  const { id } = await done(recordTraining, place.people.keeper.person, { ...world.params, ...world.body });
  return { place, params: { record: id } };
};

export const trusting: Scene = async () => {
  const world = await ownPlace(await aPlace());
  const trusted = await aSpace();
  return { ...world, params: { ...world.params, trusted: trusted.id } };
};
