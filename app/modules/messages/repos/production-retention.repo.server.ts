import { database, transaction } from "#app/platform/db/database.server.ts";

const emptyContact = { name: "", email: "", phone: "", address: "", message: "" };

/** Who asked and who drove, once nobody needs to reach them any more; what was asked and received stays. */
export async function emptyOldContacts(before: Date, at: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const old = { expiresAt: { lt: before } };
    const { count } = await db.productionContact.updateMany({
      where: {
        erasedAt: null,
        requests: { every: old },
        rounds: { every: { leavesAt: { lt: before } } },
        createdAt: { lt: before },
      },
      data: { ...emptyContact, erasedAt: at },
    });
    const gone = { ...old, contact: { erasedAt: { not: null } } };
    await db.productionRequest.updateMany({
      where: gone,
      data: { urgency: [], deliveryHours: "", latitude: null, longitude: null },
    });
    await db.productionRequest.updateMany({
      where: { ...gone, requesterKind: "person" },
      data: { requesterName: "", matchKey: "", postcode: "" },
    });
    await db.round.updateMany({
      where: { startLatitude: { not: null }, driver: { erasedAt: { not: null } } },
      data: { startLatitude: null, startLongitude: null },
    });
    return count;
  });
}

/** What people wrote when a delivery changed hands or was counted: why nobody signed, why something was refused. What was counted stays. */
export async function emptyOldDeliveryWords(before: Date): Promise<void> {
  await transaction(async () => {
    const db = await database();
    const old = { recordedAt: { lt: before } };
    await db.receipt.updateMany({ where: { note: { not: "" }, ...old }, data: { note: "" } });
    await db.receiptLine.updateMany({
      where: { refusedReason: { not: "" }, receipt: old },
      data: { refusedReason: "" },
    });
    await db.$executeRaw`UPDATE ProductionEvent SET details = json_remove(details, '$.reason')
      WHERE subjectKind = 'shipment' AND recordedAt < ${before.getTime()} AND coalesce(details ->> '$.reason', '') <> ''`;
  });
}

/** What was drawn at a hand-over, once it proves nothing any more: who held what stays. */
export async function eraseOldSignatures(before: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const drawn = { holder: { startsWith: "giving/shipment/" }, createdAt: { lt: before } };
    return (await db.storedFile.deleteMany({ where: drawn })).count;
  });
}

/** Claims of people that were settled long ago, with their proofs: the amounts stay. */
export async function emptyOldClaims(before: Date, at: Date): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const settled = { stage: { in: ["paid", "rejected"] }, decidedAt: { lt: before }, erasedAt: null };
    const claims = await db.claim.findMany({ where: settled, select: { id: true } });
    await db.storedFile.deleteMany({ where: { holder: { in: claims.map(({ id }) => `claims/proof/${id}`) } } });
    const words = { siret: "", employer: "", label: "", proof: "", spentOn: "", paymentRef: "", decisionNote: "" };
    const { count } = await db.claim.updateMany({ where: settled, data: { ...words, erasedAt: at } });
    return count;
  });
}
