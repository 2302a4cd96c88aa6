import { recordEvent } from "./repos/event.repo.server.ts";
import {
  findNetworkByName,
  freeNetworkSlug,
  insertNetwork,
  insertNetworkMembership,
  type NetworkRow,
} from "./repos/network.repo.server.ts";
import { findSpaceByImportKey, freeSpaceSlug, insertSpace } from "./repos/space.repo.server.ts";
import type { CreateSpaceInput } from "./space.schema.ts";
import { departmentOfPostcode } from "./space.ts";

export interface ImportedCard {
  card: CreateSpaceInput;
  /** Key of the row in the list, so that a second import finds it. */
  importKey: string;
  /** Name of the network that the list gives, or "". */
  network: string;
  source: string;
  now: Date;
}

export { findSpaceByImportKey as findImportedCard };

async function networkNamed(name: string, now: Date): Promise<{ network: NetworkRow; created: boolean }> {
  const known = await findNetworkByName(name);
  if (known) return { network: known, created: false };
  const slug = await freeNetworkSlug(name);
  const network = await insertNetwork({ name, slug, createdAt: now, updatedAt: now });
  await recordEvent({ networkId: network.id, kind: "network_imported", at: now });
  return { network, created: true };
}

/** A card that nobody has claimed, with the public facts of a list and nothing else. Runs in the caller's transaction. */
export async function insertImportedCard(given: ImportedCard): Promise<{ createdNetwork: boolean }> {
  const { importKey, source, now } = given;
  const { latitude, longitude, ...card } = given.card;
  const space = await insertSpace({
    ...card,
    department: card.department || departmentOfPostcode(card.postcode),
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    slug: await freeSpaceSlug(card.name),
    opening: { weekly: "always", exceptions: [], closures: [], closingHolidays: "none" },
    claimed: false,
    source,
    importKey,
    createdAt: now,
    updatedAt: now,
  });
  await recordEvent({ spaceId: space.id, kind: "imported", at: now });
  if (!given.network) return { createdNetwork: false };
  const { network, created } = await networkNamed(given.network, now);
  await insertNetworkMembership({
    networkId: network.id,
    spaceId: space.id,
    role: "member",
    status: "member",
    createdAt: now,
    joinedAt: now,
  });
  await recordEvent({ networkId: network.id, spaceId: space.id, kind: "network_joined", at: now });
  return { createdNetwork: created };
}
