import { database, Prisma } from "#app/platform/db/database.server.ts";

interface Erased {
  userId: string;
  email: string;
  /** As it was: what others wrote of this person by name. */
  formerName: string;
  at: Date;
}

/** What somebody asked, in person or for an organisation: the contact goes whole with its pin, a request keeps its town, its lines and its figures. */
async function emptyRequests({ userId, email, at }: Erased): Promise<void> {
  const db = await database();
  const ofPerson = { OR: [{ userId }, { contact: { email } }] };
  const asked = await db.productionRequest.findMany({ where: ofPerson, select: { id: true, contactId: true } });
  const contactIds = asked.map(({ contactId }) => contactId);
  await db.productionRequest.updateMany({
    where: { id: { in: asked.map(({ id }) => id) } },
    data: { urgency: [], deliveryHours: "", latitude: null, longitude: null },
  });
  await db.productionRequest.updateMany({
    where: { id: { in: asked.map(({ id }) => id) }, requesterKind: "person" },
    data: { requesterName: "", matchKey: "", postcode: "" },
  });
  await db.productionContact.updateMany({
    where: { OR: [{ id: { in: contactIds } }, { email }] },
    data: { name: "", email: "", phone: "", address: "", message: "", erasedAt: at },
  });
}

/** Who drove a round that is over has no account and may have this name: the contact and where they left from go, the stops stay. */
async function emptyRounds({ formerName, at }: Erased): Promise<void> {
  const db = await database();
  const driven = { driver: { name: formerName }, leavesAt: { lt: at } };
  const rounds = await db.round.findMany({ where: driven, select: { id: true, driverId: true } });
  await db.round.updateMany({
    where: { id: { in: rounds.map(({ id }) => id) } },
    data: { startLatitude: null, startLongitude: null },
  });
  await db.productionContact.updateMany({
    where: { id: { in: rounds.flatMap(({ driverId }) => driverId ?? []) } },
    data: { name: "", phone: "", erasedAt: at },
  });
}

/** Claims in one’s own name: what they count stays, nothing says whose it was. Those of a space are in the space’s books. */
async function emptyClaims({ userId, at }: Erased): Promise<void> {
  const db = await database();
  const own = { claimantId: userId, spaceId: null };
  await db.claim.deleteMany({ where: { ...own, stage: "draft", entries: { none: {} } } });
  const words = { siret: "", employer: "", label: "", proof: "", spentOn: "", paymentRef: "", decisionNote: "" };
  const claims = await db.claim.findMany({ where: own, select: { id: true } });
  await db.claim.updateMany({ where: own, data: { ...words, draftLots: Prisma.DbNull, erasedAt: at } });
  const holders = claims.map(({ id }) => `claims/proof/${id}`);
  await db.storedFile.deleteMany({
    where: { OR: [{ holder: { in: holders } }, { createdById: userId, holder: null }] },
  });
}

/** Words that somebody left in passing: conditions, notes at the door, reasons, messages about material. */
async function emptyWords({ userId, formerName }: Erased): Promise<void> {
  const db = await database();
  await db.pledge.updateMany({ where: { userId }, data: { condition: "" } });
  await db.receipt.updateMany({ where: { actorId: userId }, data: { note: "" } });
  await db.receiptLine.updateMany({ where: { receipt: { actorId: userId } }, data: { refusedReason: "" } });
  await db.$executeRaw`UPDATE ProductionEvent SET details = json_remove(details, '$.reason', '$.condition')
    WHERE actorId = ${userId} AND coalesce(json_extract(details, '$.reason'), json_extract(details, '$.condition'), '') <> ''`;
  await db.donation.updateMany({ where: { giver: formerName }, data: { giver: "" } });
  await db.stockAdvance.updateMany({ where: { holderName: formerName }, data: { holderName: "" } });
  await db.stockAdvance.updateMany({ where: { createdById: userId }, data: { note: "" } });
  await db.materialRequestEvent.updateMany({ where: { actorId: userId }, data: { message: "" } });
  await db.orderDelivery.updateMany({ where: { actorId: userId }, data: { note: "" } });
  await db.orderPayment.updateMany({ where: { actorId: userId }, data: { note: "" } });
  await db.designPrint.updateMany({ where: { actorId: userId }, data: { note: "" } });
  await db.campaignRole.deleteMany({ where: { userId } });
}

/** Production forgets a person: the ledger keeps every figure under an id that leads to nobody. */
export async function eraseFromProduction(erased: Erased): Promise<void> {
  await emptyRequests(erased);
  await emptyRounds(erased);
  await emptyClaims(erased);
  await emptyWords(erased);
}

/** What production keeps about one person. */
export async function productionData(userId: string, email: string) {
  const db = await database();
  const campaign = { select: { code: true, title: true } } as const;
  return {
    contributionsShown: await db.user.findUnique({ where: { id: userId }, select: { contributionsShownAt: true } }),
    productionRequests: await db.productionRequest.findMany({
      where: { OR: [{ userId }, { contact: { email } }] },
      select: {
        ...{ code: true, requesterKind: true, requesterName: true, usage: true, town: true, postcode: true },
        ...{
          latitude: true,
          longitude: true,
          deliveryHours: true,
          urgency: true,
          stage: true,
          createdAt: true,
          campaign,
        },
        contact: { select: { name: true, email: true, phone: true, address: true, message: true } },
        lines: { select: { asked: true, target: true, item: { select: { name: true } } } },
      },
    }),
    pledges: await db.pledge.findMany({
      where: { userId },
      select: { code: true, quantity: true, promisedFor: true, condition: true, stage: true, createdAt: true },
    }),
    lots: await db.lot.findMany({
      where: { makerId: userId },
      select: { code: true, declared: true, occurredAt: true, item: { select: { name: true } }, campaign },
    }),
    claims: await db.claim.findMany({
      where: { claimantId: userId },
      select: {
        ...{ code: true, kind: true, siret: true, employer: true, label: true, spentOn: true, amountCents: true },
        ...{ stage: true, createdAt: true, decisionNote: true, paidAt: true, paymentRef: true, campaign },
      },
    }),
  };
}
