import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { draftClaim } from "#app/modules/claims/use-cases/draft-claim.server.ts";
import { listAgreements } from "#app/modules/claims/use-cases/list-agreements.server.ts";
import { makeAgreement } from "#app/modules/claims/use-cases/make-agreement.server.ts";
import { recordDonation } from "#app/modules/claims/use-cases/record-donation.server.ts";
import { submitClaim } from "#app/modules/claims/use-cases/submit-claim.server.ts";
import { keepSignature, signaturesOf } from "#app/modules/giving/signature.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { getShipment } from "#app/modules/giving/use-cases/get-shipment.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { planRound } from "#app/modules/giving/use-cases/plan-round.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { offerPledge } from "#app/modules/making/use-cases/offer-pledge.server.ts";
import { purge } from "#app/modules/messages/retention.server.ts";
import { getCampaignTotals } from "#app/modules/publication/use-cases/get-campaign-totals.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { storeFile } from "#app/platform/files/receive-files.server.ts";
import { acceptedDocuments } from "#app/platform/files/stored-files.server.ts";
import { aPrepared, aReadyCampaign, aRound } from "#tests/factories/giving.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, unsigned } from "#tests/factories/production.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { createUser } from "../accounts.server.ts";
import { personById } from "../repos/viewer.repo.server.ts";
import { eraseMe } from "../use-cases/erase-me.server.ts";
import { exportMe } from "../use-cases/export-me.server.ts";

const password = "une phrase de passe";

const words = {
  name: "Églantine Quintrevaux",
  email: "eglantine@quintrevaux.example",
  phone: "06 99 88 77 66",
  address: "12 impasse du Grillon-Bleu",
  message: "Ma sonnette ne marche pas, criez Tournesol",
  answer: "Nous partageons un masque pour quatre",
  hours: "après la sieste, vers seize heures",
  condition: "si ma surjeteuse revient de réparation",
  label: "Fil de lin acheté chez Pimprenelle",
  receipt: "Mercerie-Pimprenelle-0042",
  draft: "Essence de la mobylette",
  employer: "Couture Quintrevaux",
  note: "Posé derrière le pot de lavande",
  refused: "Sent le tabac de la camionnette bleue",
  driver: "06 55 44 33 22",
};

const signature =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A keeper of a space that others answer for. */
async function somebody(spaceId: string) {
  const { name, email } = words;
  const made = await createUser({ name, email, password });
  if (!made.ok) throw new Error(made.failure.code);
  const { userId } = made.value;
  await transaction(async () => {
    const db = await database();
    await db.membership.create({ data: { spaceId, userId, role: "keeper", createdAt: wednesday } });
  });
  const person = await personById(userId);
  if (!person) throw new Error("nobody");
  return person;
}

/** Asked, made, received, claimed and gave, all in one campaign. */
async function aLife() {
  const makerSpace = await aSpace();
  await aPerson({ roles: { [makerSpace.id]: "steward" } });
  const person = await somebody(makerSpace.id);
  const scene = await aCampaign({ maker: person, makerSpace });
  await aValidation(scene);
  const agreement = await done(makeAgreement, scene.coordinator, {
    ...{ campaign: scene.campaign, payer: "Mairie", capCents: 100_000, rateCents: 300 },
  });
  return { person, scene, of: { campaign: scene.campaign, agreement: agreement.id } };
}

async function made() {
  const life = await aLife();
  const { person, scene, of } = life;
  const { run } = await aRun(scene, { pledged: 10 });
  const promise = { run, space: scene.makerSpace.slug, quantity: 50, promisedFor: "2027-03-10T12:00:00+01:00" };
  const pledge = await done(offerPledge, person, { ...promise, condition: words.condition });
  const lot = await aLot(scene, pledge.code, 40);
  const request = await aRequest(
    scene,
    20,
    {
      ...{ requesterKind: "person", requesterName: words.name, contactName: words.name, email: words.email },
      ...{ phone: words.phone, address: words.address, message: words.message, deliveryHours: words.hours },
      ...{ latitude: 44.7312, longitude: 5.0231 },
      urgency: [{ question: "Que se passe-t-il sans ?", answer: words.answer }],
    },
    person,
  );
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  const { code: shipment } = await done(prepareShipment, scene.coordinator, { request: request.code });
  await done(planRound, scene.coordinator, {
    ...{ campaign: scene.campaign, shipments: [shipment], capacity: 60, leavesAt: "2027-02-24T09:00:00+01:00" },
    ...{ driver: { name: words.name, phone: words.driver }, start: { latitude: 44.75, longitude: 5.01 } },
  });
  const left = await done(handOverShipment, person, { shipment, ...unsigned });
  const counted = { good: 17, refused: 2, refusedReason: words.refused, missing: 1 };
  const lines = left.lines.map(({ id }) => ({ line: id, ...counted }));
  await done(receiveShipment, person, { shipment, lines, note: words.note });
  const bytes = Buffer.from(`%PDF-1.4\n% ${words.receipt}\n%%EOF\n`);
  const file = await storeFile([bytes], {
    name: `${words.receipt}.pdf`,
    createdById: person.userId,
    now: wednesday,
    accepted: acceptedDocuments,
  });
  if (!file.ok) throw new Error(file.failure.code);
  const expense = { ...of, kind: "expense", label: words.label, amountCents: 1250 };
  await done(submitClaim, person, { ...expense, proofFile: file.value.id });
  await done(draftClaim, person, { ...expense, label: words.draft, proof: "Ticket" });
  const pieces = [{ lot: lot.code, quantity: 30 }];
  await done(submitClaim, person, { ...of, kind: "invoice", employer: words.employer, lots: pieces });
  await done(recordDonation, scene.coordinator, {
    ...{ campaign: scene.campaign, kind: "money", amountCents: 500, giver: words.name },
  });
  return life;
}

async function figures({ scene }: Awaited<ReturnType<typeof aLife>>) {
  const { campaign, coordinator } = scene;
  const db = await database();
  return {
    totals: await done(getCampaignTotals, coordinator, { campaign }),
    agreements: await done(listAgreements, coordinator, { campaign }),
    movements: await db.productionMovement.count(),
    entries: await db.claimEntry.aggregate({ _sum: { delta: true } }),
    broken: await auditProduction(wednesday),
  };
}

/** What of these words is still somewhere in the files of the database. */
async function leftInTheFile(): Promise<string[]> {
  await (await database()).$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  const file = env().DATABASE_URL.replace(/^file:/, "");
  const bytes = Buffer.concat([await readFile(file), await readFile(`${file}-wal`).catch(() => Buffer.alloc(0))]);
  return Object.values(words).filter((word) => bytes.includes(Buffer.from(word)));
}

test("somebody who asked, made, received and claimed is forgotten: no figure moves, no word of theirs is left in the file", async () => {
  const life = await made();
  const { person } = life;
  const kept = await done(exportMe, person, {});
  expect(JSON.stringify(kept)).toContain(words.message);
  expect((await leftInTheFile()).length).toBe(Object.keys(words).length);
  const before = await figures(life);
  expect(before.broken).toEqual([]);
  const db = await database();
  const started = () => db.round.count({ where: { campaignId: life.scene.id, startLatitude: { not: null } } });
  expect(await started()).toBe(1);
  await done(eraseMe, person, { password });
  expect(await figures(life)).toEqual(before);
  expect(await leftInTheFile()).toEqual([]);
  expect(await db.storedFile.count({ where: { createdById: person.userId } })).toBe(0);
  expect(await db.productionRequest.count({ where: { userId: person.userId, latitude: { not: null } } })).toBe(0);
  expect(await started()).toBe(0);
});

test("with time, whoever asked and what was claimed is forgotten as the configuration says", async () => {
  const scene = await aCampaign();
  const pin = { latitude: 44.7312, longitude: 5.0231 };
  const request = await aRequest(scene, 5, { contactName: "Zéphyrine", phone: "06 11 22 33 44", ...pin });
  const db = await database();
  const contact = () => db.productionContact.findUniqueOrThrow({ where: { id: request.contactId } });
  const later = (months: number) => new Date(wednesday.getTime() + months * 31 * 86_400_000);
  const periods = { RETENTION_BOOKINGS_MONTHS: 60, RETENTION_MAILS_DAYS: 30, RETENTION_MESSAGES_MONTHS: 36 };
  const drawn = { shipment: { id: "s", code: "ABCD" }, moment: "deliver", actorId: scene.coordinator.userId } as const;
  const kept = await transaction(() => keepSignature(signature, { ...drawn, now: wednesday }));
  expect(kept.ok).toBe(true);
  await purge(later(30), periods);
  expect(await contact()).toMatchObject({ name: "Zéphyrine", erasedAt: null });
  const asked = () => db.productionRequest.findUniqueOrThrow({ where: { id: request.id } });
  expect(await asked()).toMatchObject(pin);
  await purge(later(40), periods);
  expect(await contact()).toMatchObject({ name: "", email: "", phone: "", erasedAt: later(40) });
  expect(await asked()).toMatchObject({ town: "Crest", latitude: null, longitude: null });
  expect(await signaturesOf("s")).toHaveLength(1);
  await purge(later(61), periods);
  expect(await signaturesOf("s")).toEqual([]);
  expect(await auditProduction(later(61))).toEqual([]);
});

test("with time, the words of a delivery and where its driver left from are forgotten; what was counted stays", async () => {
  const scene = await aReadyCampaign();
  const { request, shipment, line } = await aPrepared(scene, 20);
  const start = { latitude: 44.75, longitude: 5.01 };
  const { code } = await aRound(scene, [shipment], { start, driver: { name: "Ondine", phone: words.driver } });
  await done(handOverShipment, scene.maker, { shipment, ...unsigned });
  const counted = { line, good: 18, refused: 2, refusedReason: words.refused };
  await done(receiveShipment, request.asker, { shipment, lines: [counted], note: words.note });
  const db = await database();
  const kept = async () => {
    const receipt = await db.receipt.findFirstOrThrow({ include: { lines: true }, orderBy: { id: "desc" } });
    const { handOvers } = await done(getShipment, request.asker, { shipment });
    const { startLatitude, driver } = await db.round.findUniqueOrThrow({ where: { code }, include: { driver: true } });
    return [receipt.note, receipt.lines[0]?.refusedReason, handOvers[0]?.reason, driver?.phone, startLatitude];
  };
  const written = [words.note, words.refused, unsigned.reason, words.driver, start.latitude];
  const totals = () => done(getCampaignTotals, scene.coordinator, { campaign: scene.campaign });
  const before = await totals();
  const later = (months: number) => new Date(wednesday.getTime() + months * 31 * 86_400_000);
  const periods = { RETENTION_BOOKINGS_MONTHS: 60, RETENTION_MAILS_DAYS: 30, RETENTION_MESSAGES_MONTHS: 36 };
  await purge(later(30), periods);
  expect(await kept()).toEqual(written);
  await purge(later(40), periods);
  expect(await kept()).toEqual(["", "", "", "", null]);
  expect(await totals()).toEqual(before);
  expect(await auditProduction(later(40))).toEqual([]);
});
