import { database, Prisma, readValues } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { type PledgeFacts, pledgeStageOf } from "../pledge.ts";

const shownRun = { item: { select: { id: true, name: true, kind: true, settings: true, checklist: true } } } as const;

/** By its id, or by the code that people type. */
export async function findRun(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return (await db.productionRun.findUnique({ where, include: shownRun })) ?? undefined;
}

export type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;

export async function insertRun(data: Prisma.ProductionRunUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.productionRun.create({ data, select: { id: true } })).id;
}

export async function updateRun(id: string, data: Prisma.ProductionRunUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.productionRun.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

export async function listRunRows(campaignId: string): Promise<RunRow[]> {
  const db = await database();
  return db.productionRun.findMany({ where: { campaignId }, include: shownRun, orderBy: { id: "asc" } });
}

const shownPledge = {
  run: { include: shownRun },
  space: { select: { id: true, slug: true, name: true } },
} as const satisfies Prisma.PledgeInclude;

export async function findPledge(named: string) {
  const db = await database();
  const where = named.length > 20 ? { id: named } : { code: named.toUpperCase() };
  return (await db.pledge.findUnique({ where, include: shownPledge })) ?? undefined;
}

export type PledgeRow = NonNullable<Awaited<ReturnType<typeof findPledge>>>;

export async function insertPledge(data: Prisma.PledgeUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.pledge.create({ data: { id: newId(data.createdAt), ...data }, select: { id: true } })).id;
}

export async function updatePledge(id: string, data: Prisma.PledgeUncheckedUpdateInput): Promise<void> {
  const db = await database();
  await db.pledge.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

/** Of a run, or of a person; the first come first. */
export async function listPledgeRows(
  where: { runId?: string; userId?: string; campaignId?: string },
  limit = 500,
): Promise<PledgeRow[]> {
  const db = await database();
  return db.pledge.findMany({
    where,
    include: shownPledge,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
  });
}

/** Who promised something in a campaign: those of whom something is still expected, or everybody who ever did. */
export async function makersOf(campaignId: string, which: "expected" | "ever"): Promise<string[]> {
  const db = await database();
  const stage = which === "ever" ? {} : { stage: { in: ["offered", "accepted", "waitlisted"] } };
  const where = { campaignId, ...stage };
  const pledges = await db.pledge.findMany({ where, distinct: ["userId"], select: { userId: true } });
  return pledges.map(({ userId }) => userId);
}

export async function pledgesPromisedBefore(before: Date, limit: number): Promise<PledgeRow[]> {
  const db = await database();
  return db.pledge.findMany({
    where: { stage: { in: ["accepted", "waitlisted"] }, promisedFor: { lt: before } },
    include: shownPledge,
    orderBy: { promisedFor: "asc" },
    take: limit,
  });
}

/** What was made for each pledge and what of it was accepted, from the ledger. */
export async function pledgeFacts(rows: readonly PledgeRow[]): Promise<Map<string, PledgeFacts>> {
  if (rows.length === 0) return new Map();
  const named = Prisma.join(rows.map(({ id }) => id));
  const made = await readValues(Prisma.sql`
    SELECT l.pledgeId,
      CAST(sum(CASE WHEN m.kind IN ('declared', 'counted_up') THEN iif(m.reversed, -m.quantity, m.quantity)
        WHEN m.kind = 'counted_down' THEN iif(m.reversed, m.quantity, -m.quantity) ELSE 0 END) AS TEXT),
      CAST(sum(CASE WHEN m.kind = 'accepted' THEN iif(m.reversed, -m.quantity, m.quantity) ELSE 0 END) AS TEXT)
    FROM Lot l JOIN ProductionMovement m ON m.lotId = l.id WHERE l.pledgeId IN (${named}) GROUP BY l.pledgeId`);
  const counts = new Map(made.map(([id, declared, accepted]) => [String(id), [Number(declared), Number(accepted)]]));
  const firsts = await readValues(Prisma.sql`
    SELECT subjectId, json_extract(details, '$.quantity') || '' FROM ProductionEvent
    WHERE subjectKind = 'pledge' AND kind = 'offered' AND subjectId IN (${named})`);
  const first = new Map(firsts.map(([id, quantity]) => [String(id), Number(quantity)]));
  return new Map(
    rows.map((row) => {
      const [declared = 0, accepted = 0] = counts.get(row.id) ?? [];
      const { quantity } = row;
      const stage = pledgeStageOf(row.stage);
      return [row.id, { stage, quantity, first: first.get(row.id) ?? quantity, made: declared, accepted }];
    }),
  );
}

/** Pieces of the lots of a run that were accepted, of its pilot lots alone if asked; what was taken back counts no more. */
export async function acceptedOfRun(runId: string, pilotOnly = false): Promise<number> {
  const db = await database();
  const rows = await db.productionMovement.groupBy({
    by: ["reversed"],
    where: { kind: "accepted", lot: { runId, ...(pilotOnly ? { pilot: true } : {}) } },
    _sum: { quantity: true },
  });
  return rows.reduce((sum, { reversed, _sum }) => sum + (reversed ? -1 : 1) * (_sum.quantity ?? 0), 0);
}

export async function insertAdvance(data: Prisma.AdvanceEntryUncheckedCreateInput): Promise<void> {
  const db = await database();
  await db.advanceEntry.create({ data: { id: newId(data.recordedAt), ...data } });
}

export async function advancesOf(pledgeId: string) {
  const db = await database();
  return db.advanceEntry.findMany({ where: { pledgeId }, orderBy: { id: "asc" } });
}

/** What was advanced for these pledges and what is left of it, material by material. */
export async function advancedFor(pledgeIds: readonly string[]) {
  const db = await database();
  const rows = await db.advanceEntry.findMany({ where: { pledgeId: { in: [...pledgeIds] } }, orderBy: { id: "asc" } });
  const found = new Map<string, { pledgeId: string; material: string; unit: string; advanced: number; left: number }>();
  for (const { pledgeId, material, unit, kind, quantity } of rows) {
    const key = `${pledgeId}|${material}|${unit}`;
    const one = found.get(key) ?? { pledgeId, material, unit, advanced: 0, left: 0 };
    const isGiven = kind === "advanced";
    found.set(key, {
      ...one,
      advanced: one.advanced + (isGiven ? quantity : 0),
      left: one.left + (isGiven ? quantity : -quantity),
    });
  }
  return [...found.values()];
}

/** Loans that are named for a run, the first asked first. */
export async function loansOfRun(runId: string) {
  const db = await database();
  return db.runLoan.findMany({
    where: { runId },
    select: { booking: { select: { code: true, borrowerUserId: true, borrowerSpaceId: true } } },
    orderBy: { id: "asc" },
  });
}

export async function nameLoan(data: Prisma.RunLoanUncheckedCreateInput): Promise<void> {
  const db = await database();
  const { runId, bookingId } = data;
  await db.runLoan.upsert({ where: { runId_bookingId: { runId, bookingId } }, create: data, update: {} });
}
