import { normalizedCode } from "#app/modules/listings/short-code.ts";
import { database, Prisma } from "#app/platform/db/database.server.ts";
import type { Tariff } from "../tariff.ts";

export interface PricedListing {
  id: string;
  code: string;
  spaceId: string;
  zone: string;
  tariff: Tariff | null;
}

/** The prices of a listing, by its id or its code. */
export async function findPrices(named: string): Promise<PricedListing | undefined> {
  const db = await database();
  const found = await db.listing.findUnique({
    where: named.length > 12 ? { id: named } : { code: normalizedCode(named) },
    select: { id: true, code: true, spaceId: true, tariff: true, space: { select: { zone: true } } },
  });
  if (!found) return undefined;
  const { space, tariff, ...row } = found;
  // What was written had passed tariff.schema.ts.
  return { ...row, zone: space.zone, tariff: tariff === null ? null : (JSON.parse(JSON.stringify(tariff)) as Tariff) };
}

/** As the column takes it: nothing at all where there is no tariff, which is not the JSON null. */
export function tariffColumn(tariff: Tariff | null) {
  return tariff ? (JSON.parse(JSON.stringify(tariff)) as Prisma.InputJsonObject) : Prisma.DbNull;
}
