import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import { counting } from "./claim.ts";

const shown = {
  agreement: true,
  entries: { include: { lot: { select: { code: true } } } },
} as const satisfies Prisma.ClaimInclude;

export async function findClaim(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return (await db.claim.findUnique({ where, include: shown })) ?? undefined;
}

export type ClaimRow = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

export async function insertClaim(data: Prisma.ClaimUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.claim.create({ data, select: { id: true } })).id;
}

export async function updateClaim(id: string, data: Prisma.ClaimUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.claim.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

export async function insertClaimEntries(entries: readonly Prisma.ClaimEntryUncheckedCreateInput[]): Promise<void> {
  const db = await database();
  for (const data of entries) await db.claimEntry.create({ data });
}

export async function listClaimRows(
  where: { campaignId?: string; claimantId?: string; stage?: string },
  limit: number,
  after?: string,
): Promise<ClaimRow[]> {
  const db = await database();
  return db.claim.findMany({
    where,
    include: shown,
    orderBy: { id: "asc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}

export async function findAgreement(id: string) {
  const db = await database();
  return (await db.paymentAgreement.findUnique({ where: { id } })) ?? undefined;
}

export async function insertAgreement(data: Prisma.PaymentAgreementUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.paymentAgreement.create({ data, select: { id: true } })).id;
}

export async function updateAgreement(id: string, data: Prisma.PaymentAgreementUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.paymentAgreement.update({ where: { id }, data });
}

export async function listAgreementRows(campaignId: string) {
  const db = await database();
  return db.paymentAgreement.findMany({ where: { campaignId }, orderBy: { id: "asc" } });
}

/** Submitted, approved and paid so far, in cents. */
export async function countedCents(agreementId: string): Promise<number> {
  const db = await database();
  const { _sum } = await db.claim.aggregate({
    where: { agreementId, stage: { in: [...counting] } },
    _sum: { amountCents: true },
  });
  return _sum.amountCents ?? 0;
}

export interface Payable {
  lotId: string;
  code: string;
  itemId: string;
  makerId: string;
  pledgerId: string | null;
  /** The space behind the pledge. */
  spaceId: string | null;
  accepted: number;
  received: number;
  claimed: number;
}

/** What of these lots may be paid for and what is already claimed, from the ledger. */
export async function payableLots(campaignId: string, codes: readonly string[]): Promise<Payable[]> {
  if (codes.length === 0) return [];
  const rows = await readValues(Prisma.sql`
    SELECT l.id, l.code, l.itemId, l.makerId, p.userId, p.spaceId,
      (SELECT CAST(coalesce(sum(iif(m.reversed, -m.quantity, m.quantity)), 0) AS TEXT) FROM ProductionMovement m
        WHERE m.lotId = l.id AND m.kind IN ('accepted', 'assembled')),
      (SELECT CAST(coalesce(sum(iif(m.reversed, -m.quantity, m.quantity)), 0) AS TEXT) FROM ProductionMovement m
        WHERE m.lotId = l.id AND m.kind = 'good'),
      (SELECT CAST(coalesce(sum(e.delta), 0) AS TEXT) FROM ClaimEntry e WHERE e.lotId = l.id)
    FROM Lot l LEFT JOIN Pledge p ON p.id = l.pledgeId
    WHERE l.campaignId = ${campaignId} AND l.code IN (${Prisma.join([...codes])}) ORDER BY l.id`);
  return rows.map(([lotId, code, itemId, makerId, pledgerId, spaceId, accepted, received, claimed]) => ({
    lotId: String(lotId),
    code: String(code),
    itemId: String(itemId),
    makerId: String(makerId),
    pledgerId: pledgerId === null ? null : String(pledgerId),
    spaceId: spaceId === null ? null : String(spaceId),
    accepted: Number(accepted),
    received: Number(received),
    claimed: Number(claimed),
  }));
}

export async function insertDonation(data: Prisma.DonationUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.donation.create({ data, select: { id: true } })).id;
}

export async function donationsOf(campaignId: string) {
  const db = await database();
  return db.donation.findMany({ where: { campaignId }, orderBy: { id: "asc" } });
}
