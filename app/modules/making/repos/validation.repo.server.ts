import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import type { ValidationFact } from "../validity.ts";

const decisions = ["approved", "conditional", "refused"] as const;

/** What the campaign itself recorded. */
export async function recordedFacts(campaignId: string): Promise<ValidationFact[]> {
  const db = await database();
  const rows = await db.campaignValidation.findMany({ where: { campaignId }, orderBy: { id: "asc" } });
  return rows.map((row) => ({
    ...row,
    decision: decisions.find((one) => one === row.decision) ?? "refused",
    validFrom: row.validFrom.getTime(),
    validUntil: row.validUntil?.getTime() ?? null,
    withdrawnAt: row.withdrawnAt?.getTime() ?? null,
  }));
}

export async function insertValidation(data: Prisma.CampaignValidationUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.campaignValidation.create({ data: { id: newId(data.recordedAt), ...data }, select: { id: true } }))
    .id;
}

export async function findValidation(id: string) {
  const db = await database();
  return (await db.campaignValidation.findUnique({ where: { id } })) ?? undefined;
}

export async function withdrawValidationRow(id: string, withdrawnAt: Date, withdrawalRecordedAt: Date): Promise<void> {
  const db = await database();
  await db.campaignValidation.update({ where: { id }, data: { withdrawnAt, withdrawalRecordedAt } });
}

export interface PinningPair {
  campaignId: string;
  itemId: string;
  revision: string;
  /** Of the campaign: where what is made is used. */
  space: { country: string; territory: string };
}

/** Every item with a revision that is written like one of the library, of its runs and bags too; of one campaign, or of one pin. */
export async function pinningPairs(campaignId?: string, pin?: string): Promise<PinningPair[]> {
  const written = pin === undefined ? Prisma.sql`GLOB '* r[0-9]*'` : Prisma.sql`= ${pin}`;
  const of = campaignId === undefined ? Prisma.empty : Prisma.sql`AND campaignId = ${campaignId}`;
  const rows = await readValues(Prisma.sql`
    SELECT p.campaignId, p.itemId, p.revision, s.country, s.territory FROM (
      SELECT campaignId, id AS itemId, revision FROM ProductionItem WHERE revision ${written} ${of}
      UNION SELECT campaignId, itemId, revision FROM ProductionRun WHERE revision ${written} ${of}
      UNION SELECT campaignId, itemId, revision FROM Lot WHERE revision ${written} ${of}
    ) p JOIN Campaign c ON c.id = p.campaignId JOIN Space s ON s.id = c.spaceId ORDER BY p.campaignId, p.itemId, p.revision`);
  return rows.map(([campaign, itemId, revision, country, territory]) => ({
    ...{ campaignId: String(campaign), itemId: String(itemId), revision: String(revision) },
    space: { country: String(country), territory: String(territory) },
  }));
}
