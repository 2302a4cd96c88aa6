import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { storeFile } from "#app/platform/files/receive-files.server.ts";
import { acceptedDocuments } from "#app/platform/files/stored-files.server.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRun, aValidation, done, run } from "#tests/factories/production.ts";
import { proofOf } from "../proof.server.ts";
import { findClaim } from "../repos/claim.repo.server.ts";
import { changeClaim } from "../use-cases/change-claim.server.ts";
import { decideClaim } from "../use-cases/decide-claim.server.ts";
import { discardClaim } from "../use-cases/discard-claim.server.ts";
import { draftClaim } from "../use-cases/draft-claim.server.ts";
import { eraseClaimProof } from "../use-cases/erase-claim-proof.server.ts";
import { getClaim } from "../use-cases/get-claim.server.ts";
import { listAgreements } from "../use-cases/list-agreements.server.ts";
import { listCampaignClaims } from "../use-cases/list-campaign-claims.server.ts";
import { listClaimableLots } from "../use-cases/list-claimable-lots.server.ts";
import { listDonations } from "../use-cases/list-donations.server.ts";
import { makeAgreement } from "../use-cases/make-agreement.server.ts";
import { recordDonation } from "../use-cases/record-donation.server.ts";
import { sendClaim } from "../use-cases/send-claim.server.ts";
import { submitClaim } from "../use-cases/submit-claim.server.ts";
import { takeBackClaim } from "../use-cases/take-back-claim.server.ts";

const siret = "732 829 320 00074";

/** Masks at 3 €, some of them accepted, under an agreement. */
async function aScene({ accepted = 40, capCents = 420_000 } = {}) {
  const scene = await aCampaign({ items: [{ name: "Masque", revision: "v3" }] });
  await aValidation(scene);
  const made = await aRun(scene, { target: 1400, pledged: 1400 });
  const lot = await aLot(scene, made.pledge, accepted);
  const agreement = await done(makeAgreement, scene.coordinator, {
    ...{ campaign: scene.campaign, payer: "Mairie", capCents, rateCents: 300, item: scene.item },
  });
  const of = { campaign: scene.campaign, agreement: agreement.id };
  const invoice = (quantity: number) => ({ ...of, kind: "invoice", siret, lots: [{ lot: lot.code, quantity }] });
  const expense = { ...of, kind: "expense", label: "Élastique", amountCents: 1250, spentOn: "2027-02-20" };
  return { ...scene, ...made, lot, of, invoice, expense };
}

const codeOf = (answer: Awaited<ReturnType<typeof run>>) => (answer.ok ? "" : answer.failure.code);
const counted = async ({ coordinator, campaign }: Awaited<ReturnType<typeof aScene>>) =>
  (await done(listAgreements, coordinator, { campaign })).items[0]?.countedCents;

const mailsTo = async ({ userId }: { userId: string }) => {
  const mails = await (await database()).outboxMail.findMany({ where: { userId }, orderBy: { id: "asc" } });
  return mails.filter(({ text }) => text.includes("/claim/"));
};

async function aReceipt(createdById: string) {
  const bytes = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
  const stored = await storeFile([bytes], {
    name: "ticket.pdf",
    createdById,
    now: wednesday,
    accepted: acceptedDocuments,
  });
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

test("a draft is counted and holds nothing; sent, it holds its pieces; taken back, it gives them back", async () => {
  const scene = await aScene();
  const { maker, coordinator, campaign } = scene;
  const draft = await done(draftClaim, maker, scene.invoice(40));
  expect(draft).toMatchObject({ stage: "draft", amountCents: 12_000, pieces: 40 });
  expect(await counted(scene)).toBe(0);
  expect((await done(listCampaignClaims, coordinator, { campaign })).items).toEqual([]);
  expect(codeOf(await run(getClaim, coordinator, { claim: draft.code }))).toBe("claims.not_found");

  await done(sendClaim, maker, { claim: draft.code });
  expect(await counted(scene)).toBe(12_000);
  expect((await done(listClaimableLots, maker, scene.of)).items).toEqual([]);
  expect(await done(getClaim, coordinator, { claim: draft.code })).toMatchObject({ stage: "submitted", pieces: 40 });

  const back = await done(takeBackClaim, maker, { claim: draft.code });
  expect(back).toMatchObject({ stage: "draft", pieces: 40 });
  expect(await counted(scene)).toBe(0);
  expect((await done(listClaimableLots, maker, scene.of)).items).toMatchObject([{ payable: 40, claimed: 0, left: 40 }]);
  expect(codeOf(await run(discardClaim, maker, { claim: draft.code }))).toBe("claims.was_sent");

  const { campaign: _campaign, ...card } = scene.invoice(25);
  expect(await done(changeClaim, maker, { claim: draft.code, ...card })).toMatchObject({
    amountCents: 7500,
    pieces: 25,
  });
  await done(sendClaim, maker, { claim: draft.code });
  await done(decideClaim, coordinator, { claim: draft.code, verb: "approve" });
  const pay = { claim: draft.code, verb: "pay", paidOn: "2027-02-23", paymentRef: "VIR 12" };
  const paid = await done(decideClaim, coordinator, pay);
  expect(paid).toMatchObject({ stage: "paid", paymentRef: "VIR 12", paidAt: "2027-02-22T23:00:00.000Z" });
  const told = await mailsTo(maker);
  expect(told.map(({ subject }) => subject.split(" :")[0]).sort()).toEqual([
    "Remboursement approuvé",
    "Remboursement payé",
  ]);
  expect(told.map(({ text }) => text).join()).toContain("VIR 12");
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("two drafts may count the same pieces; only one of them can be sent", async () => {
  const scene = await aScene({ accepted: 10 });
  const first = await done(draftClaim, scene.maker, scene.invoice(10));
  const second = await done(draftClaim, scene.maker, scene.invoice(6));
  await done(sendClaim, scene.maker, { claim: first.code });
  const refused = await run(sendClaim, scene.maker, { claim: second.code });
  expect(refused).toMatchObject({ ok: false, failure: { code: "claims.claimed_twice", params: { left: 0 } } });
  await done(discardClaim, scene.maker, { claim: second.code });
  expect(await findClaim(second.code)).toBeUndefined();
});

test("over the cap, a wrong SIRET, a day to come: refused, each at its field", async () => {
  const scene = await aScene({ accepted: 40, capCents: 10_000 });
  const fieldOf = async (input: Record<string, unknown>) => {
    const answer = await run(draftClaim, scene.maker, input);
    return answer.ok
      ? {}
      : { code: answer.failure.code, at: Object.keys(answer.failure.fields), details: answer.failure.details };
  };
  expect(await fieldOf(scene.invoice(34))).toMatchObject({
    ...{ code: "claims.beyond_cap", at: ["lots"], details: { leftCents: 10_000 } },
  });
  expect(await fieldOf({ ...scene.invoice(33), siret: "73282932000075" })).toMatchObject({
    ...{ code: "claims.siret_wrong", at: ["siret"] },
  });
  expect(await fieldOf({ ...scene.invoice(33), siret: "" })).toMatchObject({
    code: "claims.needs_siret",
    at: ["siret"],
  });
  expect(await fieldOf({ ...scene.expense, proof: "Ticket", spentOn: "2027-02-25" })).toMatchObject({
    at: ["spentOn"],
  });
  expect(await fieldOf(scene.expense)).toMatchObject({ code: "claims.needs_proof", at: ["proof"] });
});

test("a proof is its author’s file, stays while it is needed, and leaves its hash", async () => {
  const scene = await aScene();
  const { maker, coordinator } = scene;
  const file = await aReceipt(maker.userId);
  const stolen = await run(submitClaim, coordinator, { ...scene.expense, proofFile: file.id });
  expect(codeOf(stolen)).toBe("claims.file_not_yours");
  const claim = await done(submitClaim, maker, { ...scene.expense, proofFile: file.id });
  expect(claim.proofHash).toBe(file.sha256);
  expect(await proofOf(claim.id)).toMatchObject({ sha256: file.sha256, name: "ticket.pdf" });
  expect(codeOf(await run(submitClaim, maker, { ...scene.expense, proofFile: file.id }))).toBe("claims.file_not_yours");
  expect(codeOf(await run(eraseClaimProof, maker, { claim: claim.code }))).toBe("claims.proof_needed_yet");
  expect(codeOf(await run(decideClaim, coordinator, { claim: claim.code, verb: "reject" }))).toBe(
    "claims.reason_needed",
  );
  const reason = "Le ticket est illisible";
  const rejected = await done(decideClaim, coordinator, { claim: claim.code, verb: "reject", reason });
  expect(rejected.decisionNote).toBe(reason);
  const [told, ...more] = await mailsTo(maker);
  expect(more).toEqual([]);
  expect(told?.subject).toContain("Remboursement refusé");
  expect(told?.text).toContain(reason);
  await done(eraseClaimProof, maker, { claim: claim.code });
  expect(await proofOf(claim.id)).toBeUndefined();
  const db = await database();
  expect(await db.storedFile.count({ where: { sha256: file.sha256 } })).toBe(0);
  expect((await findClaim(claim.code))?.proofHash).toBe(file.sha256);
  // What was said is in a row that can be emptied, never in the events.
  const events = await db.productionEvent.findMany({ where: { subjectId: claim.id } });
  expect(JSON.stringify(events)).not.toContain(reason);
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("donations: totals for everybody, givers for whoever coordinates", async () => {
  const { coordinator, maker, campaign } = await aScene();
  await done(recordDonation, coordinator, { campaign, kind: "money", amountCents: 25_000, giver: "Fondation" });
  const cloth = { campaign, kind: "material", material: "Toile", unit: "m", quantity: 210 };
  await done(recordDonation, coordinator, cloth);
  const seen = await done(listDonations, maker, { campaign });
  expect(seen).toMatchObject({
    moneyCents: 25_000,
    materials: [{ material: "Toile", unit: "m", quantity: 210 }],
    items: [],
  });
  expect((await done(listDonations, coordinator, { campaign })).items.map(({ giver }) => giver)).toEqual([
    "Fondation",
    "",
  ]);
});
