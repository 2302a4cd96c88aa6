import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { counting } from "../claim.ts";

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
  return (await db.claim.create({ data: { id: newId(data.createdAt), ...data }, select: { id: true } })).id;
}

export async function updateClaim(id: string, data: Prisma.ClaimUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.claim.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

/** Only of a draft that nothing points to. */
export async function deleteClaim(id: string): Promise<void> {
  const db = await database();
  await db.claim.delete({ where: { id } });
}

export async function insertClaimEntries(entries: readonly Prisma.ClaimEntryUncheckedCreateInput[]): Promise<void> {
  const db = await database();
  for (const data of entries) await db.claimEntry.create({ data: { id: newId(data.recordedAt), ...data } });
}

/** What a person sees of the claims of a campaign: one’s own, and for whoever coordinates all that were sent. */
export function claimsSeenBy(person: { userId: string; coordinates: boolean }, campaignId: string) {
  const own = { claimantId: person.userId };
  return { campaignId, ...(person.coordinates ? { OR: [own, { stage: { not: "draft" } }] } : own) };
}

export async function listClaimRows(where: Prisma.ClaimWhereInput, limit: number, after?: string): Promise<ClaimRow[]> {
  const db = await database();
  return db.claim.findMany({
    where,
    include: shown,
    orderBy: { id: "asc" },
    take: limit,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}

/** How many claims stand at each stage, and their cents. */
export async function totalsByStage(
  where: Prisma.ClaimWhereInput,
): Promise<Map<string, { count: number; cents: number }>> {
  const db = await database();
  const sums = await db.claim.groupBy({ by: ["stage"], where, _count: true, _sum: { amountCents: true } });
  return new Map(sums.map(({ stage, _count, _sum }) => [stage, { count: _count, cents: _sum.amountCents ?? 0 }]));
}

/** Where a person is told what became of a claim; nobody once erased. */
export async function findClaimant(id: string) {
  const db = await database();
  return db.user.findUnique({ where: { id, erasedAt: null }, select: { id: true, email: true, language: true } });
}

/** In whose name each claim is made: a space, or else the person; by the id of the claim. */
export async function claimantNames(
  claims: readonly { id: string; claimantId: string; spaceId: string | null }[],
): Promise<Map<string, string>> {
  const db = await database();
  const select = { id: true, name: true } as const;
  const people = await db.user.findMany({ where: { id: { in: claims.map(({ claimantId }) => claimantId) } }, select });
  const spaceIds = claims.flatMap(({ spaceId }) => spaceId ?? []);
  const spaces = await db.space.findMany({ where: { id: { in: spaceIds } }, select });
  const named = new Map([...people, ...spaces].map(({ id, name }) => [id, name]));
  return new Map(claims.map(({ id, claimantId, spaceId }) => [id, named.get(spaceId ?? claimantId) ?? ""]));
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
  madeAt: Date;
  makerId: string;
  pledgerId: string | null;
  /** The space behind the pledge. */
  spaceId: string | null;
  accepted: number;
  received: number;
  claimed: number;
}

/** Lots that this person made or promised, or that a space of theirs did. */
export async function ownLotCodes(
  campaignId: string,
  by: { userId: string; spaceIds: readonly string[]; itemId: string | null },
): Promise<string[]> {
  const db = await database();
  const pledged = [{ pledge: { userId: by.userId } }, { pledge: { spaceId: { in: [...by.spaceIds] } } }];
  const where = { campaignId, OR: [{ makerId: by.userId }, ...pledged], ...(by.itemId ? { itemId: by.itemId } : {}) };
  return (await db.lot.findMany({ where, select: { code: true }, orderBy: { id: "asc" } })).map(({ code }) => code);
}

/** What of these lots may be paid for and what is already claimed, from the ledger. */
export async function payableLots(campaignId: string, codes: readonly string[]): Promise<Payable[]> {
  if (codes.length === 0) return [];
  const rows = await readValues(Prisma.sql`
    SELECT l.id, l.code, l.itemId, CAST(l.occurredAt AS TEXT), l.makerId, p.userId, p.spaceId,
      (SELECT CAST(coalesce(sum(iif(m.reversed, -m.quantity, m.quantity)), 0) AS TEXT) FROM ProductionMovement m
        WHERE m.lotId = l.id AND m.kind IN ('accepted', 'assembled')),
      (SELECT CAST(coalesce(sum(iif(m.reversed, -m.quantity, m.quantity)), 0) AS TEXT) FROM ProductionMovement m
        WHERE m.lotId = l.id AND m.kind = 'good'),
      (SELECT CAST(coalesce(sum(e.delta), 0) AS TEXT) FROM ClaimEntry e WHERE e.lotId = l.id)
    FROM Lot l LEFT JOIN Pledge p ON p.id = l.pledgeId
    WHERE l.campaignId = ${campaignId} AND l.code IN (${Prisma.join([...codes])}) ORDER BY l.id`);
  return rows.map(([lotId, code, itemId, madeAt, makerId, pledgerId, spaceId, accepted, received, claimed]) => ({
    lotId: String(lotId),
    code: String(code),
    itemId: String(itemId),
    madeAt: new Date(Number(madeAt)),
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
  return (await db.donation.create({ data: { id: newId(data.recordedAt), ...data }, select: { id: true } })).id;
}

export async function donationsOf(campaignId: string) {
  const db = await database();
  return db.donation.findMany({ where: { campaignId }, orderBy: { id: "asc" } });
}
