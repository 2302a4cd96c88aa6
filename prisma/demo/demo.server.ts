import { readFile } from "node:fs/promises";
import path from "node:path";
import { createUser } from "#app/modules/accounts/accounts.server.ts";
import { personById } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { importSpaces } from "#app/modules/exchange/import-spaces.server.ts";
import { createListing } from "#app/modules/listings/use-cases/create-listing.server.ts";
import { acceptNetworkMembership } from "#app/modules/spaces/use-cases/accept-network-membership.server.ts";
import { createNetwork } from "#app/modules/spaces/use-cases/create-network.server.ts";
import { createSpace } from "#app/modules/spaces/use-cases/create-space.server.ts";
import { createTraining } from "#app/modules/spaces/use-cases/create-training.server.ts";
import { joinNetwork } from "#app/modules/spaces/use-cases/join-network.server.ts";
import { recordTraining } from "#app/modules/spaces/use-cases/record-training.server.ts";
import { setOpening } from "#app/modules/spaces/use-cases/set-opening.server.ts";
import { type AnyUseCase, execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { tellCampaign } from "./campaign.server.ts";
import { tellChoir } from "./choir.server.ts";
import { databaseIsEmpty, isDemoLoaded, markAsDemo } from "./demo.repo.server.ts";
import { tellDesigns } from "./designs.server.ts";
import { tellGuests } from "./guests.server.ts";
import { tellHelpOuts } from "./help-out.server.ts";
import { tellLoans } from "./loans.server.ts";
import { tellMasks } from "./masks.server.ts";
import { tellMaterials } from "./materials.server.ts";
import { tellOrders } from "./orders.server.ts";
import { tellOwnership } from "./ownership.server.ts";
import { tellPasses } from "./passes.server.ts";
import { makeRooms } from "./rooms.server.ts";
import type { RoomKey } from "./rooms.ts";
import { tellSchool } from "./school.server.ts";
import { tellSeminar } from "./seminar.server.ts";
import {
  type ListingKey,
  listings,
  network,
  type PersonKey,
  password,
  people,
  type SpaceKey,
  spaces,
  training,
} from "./story.ts";

const day = 86_400_000;

/** What has been made so far, by its name in the story. */
export interface Cast {
  now: Date;
  userIds: Record<PersonKey, string>;
  spaceIds: Record<SpaceKey, string>;
  listingIds: Record<ListingKey, string>;
  roomIds: Record<RoomKey, string>;
  /** Runs a verb as a person of the story, `daysAgo` days before now; throws when the story cannot be told. */
  as<Output>(who: PersonKey, daysAgo: number, useCase: AnyUseCase, input: Record<string, unknown>): Promise<Output>;
}

function mapValues<Key extends string, Value>(keys: Key[], values: Value[]): Record<Key, Value> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index]])) as Record<Key, Value>;
}

async function makePeople(): Promise<Record<PersonKey, string>> {
  const keys = Object.keys(people) as PersonKey[];
  const ids: string[] = [];
  for (const key of keys) {
    const made = await createUser({ ...people[key], password });
    if (!made.ok) throw new Error(`demo: ${key}: ${made.failure.code}`);
    ids.push(made.value.userId);
  }
  return mapValues(keys, ids);
}

/** In the morning, one thing after another; what happened today happened a while ago. */
function momentOf(now: Date, daysAgo: number, order: number): Date {
  const then = now.getTime() - daysAgo * day;
  const morning = startOfDay(localDateOf(then, "Europe/Paris"), "Europe/Paris") + 9.5 * 3_600_000 + order * 45_000;
  return new Date(daysAgo < 1 ? then : Math.min(morning, now.getTime()));
}

function teller(now: Date, userIds: Record<PersonKey, string>): Cast["as"] {
  let told = 0;
  return async <Output>(who: PersonKey, daysAgo: number, useCase: AnyUseCase, input: Record<string, unknown>) => {
    const viewer: Person | undefined = await personById(userIds[who]);
    if (!viewer) throw new Error(`demo: nobody is ${who}`);
    told += 1;
    const at = momentOf(now, daysAgo, told);
    const result = await execute(useCase, { viewer, now: at, requestId: "demo" }, input);
    if (!result.ok) throw new Error(`demo: ${useCase.name} by ${who}: ${JSON.stringify(result.failure)}`);
    return result.value as Output;
  };
}

interface Made {
  id: string;
  slug: string;
  version: number;
}

async function makeSpaces(as: Cast["as"]): Promise<Record<SpaceKey, string>> {
  const keys = Object.keys(spaces) as SpaceKey[];
  const ids: string[] = [];
  for (const key of keys) {
    const { steward, card, weekly } = spaces[key];
    const space = await as<Made>(steward, 90, createSpace, { ...card });
    await as(steward, 90, setOpening, { space: space.id, version: space.version, weekly, closesOnAllHolidays: true });
    ids.push(space.id);
  }
  return mapValues(keys, ids);
}

async function makeNetwork(as: Cast["as"], spaceIds: Record<SpaceKey, string>): Promise<string> {
  const { members, ...card } = network;
  const [first, ...others] = members;
  const made = await as<Made>(spaces[first].steward, 80, createNetwork, { ...card, space: spaceIds[first] });
  for (const key of others) {
    await as(spaces[key].steward, 79, joinNetwork, { network: made.slug, space: spaceIds[key] });
    await as(spaces[first].steward, 78, acceptNetworkMembership, { network: made.slug, space: spaceIds[key] });
  }
  return made.id;
}

async function makeTraining(as: Cast["as"], spaceIds: Record<SpaceKey, string>): Promise<string> {
  const { steward } = spaces[training.space];
  const made = await as<Made>(steward, 70, createTraining, { space: spaceIds[training.space], ...training.card });
  for (const key of training.trained) {
    await as(steward, 60, recordTraining, { training: made.id, email: people[key].email });
  }
  return made.id;
}

async function makeListings(
  as: Cast["as"],
  spaceIds: Record<SpaceKey, string>,
  given: { networkId: string; trainingId: string },
): Promise<Record<ListingKey, string>> {
  const keys = Object.keys(listings) as ListingKey[];
  const ids: string[] = [];
  for (const key of keys) {
    const { space, described, accessories, quantity } = listings[key];
    const atOnce = { everyone: false, networkIds: [given.networkId], trusted: false, ownMembers: true };
    const made = await as<Made>(spaces[space].steward, 65, createListing, {
      spaceId: spaceIds[space],
      ...described,
      accessories,
      quantity,
      asking: {
        audience: "anyone",
        organisations: true,
        persons: key === "cargoBike",
        ...(key === "laser" ? { atOnce } : {}),
      },
      ...("trained" in listings[key] ? { trainingId: given.trainingId } : {}),
      publish: true,
    });
    ids.push(made.id);
  }
  return mapValues(keys, ids);
}

/** Loads the real places as unclaimed cards, then tells the story; does nothing when the database already holds people. */
export async function loadDemo(now: Date, say: (line: string) => void = () => {}): Promise<boolean> {
  if (!(await databaseIsEmpty())) return false;
  say("real places, as cards that nobody has claimed");
  const report = await importSpaces(
    await readFile(path.resolve("prisma/demo/spaces.csv"), "utf8"),
    now,
    "comptes rendus publics de réunions, 2017–2020",
  );
  if (!report.imported) throw new Error("demo: the places could not be imported");
  say("invented people and places");
  const userIds = await makePeople();
  const as = teller(now, userIds);
  const spaceIds = await makeSpaces(as);
  const networkId = await makeNetwork(as, spaceIds);
  await markAsDemo(Object.values(spaceIds), networkId);
  const trainingId = await makeTraining(as, spaceIds);
  const listingIds = await makeListings(as, spaceIds, { networkId, trainingId });
  const roomIds = await makeRooms({ spaceIds, listingIds, as });
  say("loans");
  await tellLoans({ now, userIds, spaceIds, listingIds, roomIds, as });
  await tellGuests({ now, roomIds, as });
  await tellPasses({ now, userIds, spaceIds, listingIds, roomIds, as }, networkId);
  await tellOrders({ now, userIds, spaceIds, listingIds, roomIds, as }, networkId);
  say("a campaign of visors, half-way through");
  const headband = await tellDesigns({ now, userIds, spaceIds, listingIds, roomIds, as });
  await tellCampaign({ now, userIds, spaceIds, listingIds, roomIds, as }, networkId, headband);
  await tellMasks({ now, userIds, spaceIds, listingIds, roomIds, as }, networkId);
  await tellHelpOuts({ now, userIds, spaceIds, listingIds, roomIds, as });
  await tellOwnership({ now, userIds, spaceIds, listingIds, roomIds, as }, networkId);
  await tellChoir({ now, userIds, spaceIds, listingIds, roomIds, as });
  await tellSchool({ now, userIds, spaceIds, listingIds, roomIds, as });
  await tellSeminar({ now, userIds, spaceIds, listingIds, roomIds, as });
  say("materials");
  await tellMaterials({ now, userIds, spaceIds, listingIds, roomIds, as });
  return true;
}

/** The accounts that can be tried; none where the demonstration was never loaded. */
export async function demoAccounts(): Promise<{ name: string; email: string; password: string }[]> {
  const accounts = Object.values(people).map((person) => ({ ...person, password }));
  return (await isDemoLoaded(accounts[0]?.email ?? "")) ? accounts : [];
}
