import { createListing } from "#app/modules/listings/use-cases/create-listing.server.ts";
import { setInterlock } from "#app/modules/listings/use-cases/set-interlock.server.ts";
import { setTariff } from "#app/modules/prices/use-cases/set-tariff.server.ts";
import type { Cast } from "./demo.server.ts";
import { roomPrices } from "./prices.ts";
import { type RoomKey, roomKeys, rooms } from "./rooms.ts";
import { type ListingKey, spaces } from "./story.ts";

interface Made {
  id: string;
  version: number;
}

async function makeRoom({ as, spaceIds }: Pick<Cast, "as" | "spaceIds">, key: RoomKey): Promise<string> {
  const { space, described, quantity, atOnce = false } = rooms[key];
  const made = await as<Made>(spaces[space].steward, 64, createListing, {
    kind: "room",
    spaceId: spaceIds[space],
    ...described,
    quantity,
    asking: {
      ...{ audience: "anyone", organisations: true, persons: true },
      atOnce: { everyone: false, networkIds: [], trusted: false, ownMembers: atOnce },
    },
    publish: true,
  });
  const tariff = roomPrices[key];
  if (tariff) await as(spaces[space].steward, 64, setTariff, { listing: made.id, version: made.version, tariff });
  return made.id;
}

/** Lists the rooms, and says what is inside which: a part blocks the whole, the whole blocks its parts and its machines. */
export async function makeRooms(
  cast: Pick<Cast, "as" | "spaceIds"> & { listingIds: Record<ListingKey, string> },
): Promise<Record<RoomKey, string>> {
  const roomIds: Partial<Record<RoomKey, string>> = {};
  for (const key of roomKeys) roomIds[key] = await makeRoom(cast, key);
  const made = roomIds as Record<RoomKey, string>;
  const ids: Record<string, string> = { ...cast.listingIds, ...made };
  for (const key of roomKeys) {
    for (const inner of rooms[key].contains ?? []) {
      const link = { outerId: made[key], innerId: ids[inner] };
      await cast.as(spaces[rooms[key].space].steward, 64, setInterlock, link);
    }
  }
  return made;
}
