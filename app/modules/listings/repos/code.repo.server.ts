import { randomBytes } from "node:crypto";
import { Prisma, readValues } from "#app/platform/db/database.server.ts";
import { shortCode } from "../short-code.ts";

type Coded =
  | "Listing"
  | "Campaign"
  | "ProductionRequest"
  | "ProductionRun"
  | "Pledge"
  | "Lot"
  | "Shipment"
  | "Round"
  | "Claim";

const attempts = 40;

/**
 * A code that no row of the table has: of so many characters while there is room, then of more, so that what is printed and
 * read aloud stays short. It is still free where it is written, in the same transaction.
 */
export async function freeCode(table: Coded, length: number): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const code = shortCode(randomBytes(length + Math.floor(attempt / 4)));
    const taken = await readValues(Prisma.sql`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE code = ${code}`);
    if (taken.length === 0) return code;
  }
  throw new Error("no free code found");
}
