import { type InterlockLink, interlockedWith } from "#app/modules/availability/interlock.ts";
import { database } from "#app/platform/db/database.server.ts";

interface LinkRow {
  outerId: string;
  innerId: string;
}

/** Every link that can be reached from these listings, whichever way. */
export async function linksAround(listingIds: readonly string[]): Promise<InterlockLink[]> {
  const db = await database();
  const seen = new Set<string>();
  const links = new Map<string, InterlockLink>();
  let waiting = [...listingIds];
  while (waiting.length > 0) {
    for (const listingId of waiting) seen.add(listingId);
    const rows: LinkRow[] = await db.interlock.findMany({
      where: { OR: [{ outerId: { in: waiting } }, { innerId: { in: waiting } }] },
      select: { outerId: true, innerId: true },
    });
    for (const { outerId, innerId } of rows) links.set(`${outerId} ${innerId}`, { outer: outerId, inner: innerId });
    waiting = [...new Set(rows.flatMap(({ outerId, innerId }) => [outerId, innerId]))].filter((id) => !seen.has(id));
  }
  return [...links.values()];
}

/** InterlockPair says again, both ways, what the links say: the guard of the database reads only it. */
async function rebuildPairs(listingIds: Iterable<string>): Promise<void> {
  const db = await database();
  const concerned = [...new Set(listingIds)];
  const links = await linksAround(concerned);
  const all = [...new Set([...concerned, ...links.flatMap(({ outer, inner }) => [outer, inner])])];
  await db.interlockPair.deleteMany({ where: { listingId: { in: all } } });
  const pairs = all.flatMap((listingId) =>
    interlockedWith(listingId, links).map((otherListingId) => ({ listingId, otherListingId })),
  );
  if (pairs.length > 0) await db.interlockPair.createMany({ data: pairs });
}

export async function insertInterlock(outerId: string, innerId: string): Promise<void> {
  const db = await database();
  await db.interlock.upsert({
    where: { outerId_innerId: { outerId, innerId } },
    create: { outerId, innerId },
    update: {},
  });
  await rebuildPairs([outerId, innerId]);
}

export async function deleteInterlock(outerId: string, innerId: string): Promise<boolean> {
  const db = await database();
  const before = await linksAround([outerId, innerId]);
  const { count } = await db.interlock.deleteMany({ where: { outerId, innerId } });
  await rebuildPairs(before.flatMap(({ outer, inner }) => [outer, inner]));
  return count === 1;
}

export async function dropInterlocks(listingId: string): Promise<void> {
  const db = await database();
  const before = await linksAround([listingId]);
  if (before.length === 0) return;
  await db.interlock.deleteMany({ where: { OR: [{ outerId: listingId }, { innerId: listingId }] } });
  await rebuildPairs(before.flatMap(({ outer, inner }) => [outer, inner]));
}

/** What contains it and what it contains, by name. */
export async function linksOf(listingId: string) {
  const db = await database();
  const select = { id: true, code: true, title: true };
  const [outside, inside] = await Promise.all([
    db.interlock.findMany({ where: { innerId: listingId }, select: { outer: { select } } }),
    db.interlock.findMany({ where: { outerId: listingId }, select: { inner: { select } } }),
  ]);
  return { outside: outside.map(({ outer }) => outer), inside: inside.map(({ inner }) => inner) };
}
