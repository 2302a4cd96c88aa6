import { expect, test } from "vitest";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { nameRunLoan } from "#app/modules/making/use-cases/name-run-loan.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aBooking, aLoanScene } from "#tests/factories/bookings.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, unsigned } from "#tests/factories/production.ts";
import { changeContributionConsent } from "../use-cases/change-contribution-consent.server.ts";
import { getOwnContributions } from "../use-cases/get-own-contributions.server.ts";
import { getSpaceContributions } from "../use-cases/get-space-contributions.server.ts";

test("what was made, given and inspected is counted from the ledger; whoever made it is named only while they agree", async () => {
  const scene = await aCampaign();
  const { maker, inspector, coordinator, makerSpace, campaign, item } = scene;
  await aValidation(scene);
  const made = await aRun(scene);
  await aLot(scene, made.pledge, 40, { accepted: 37, scrapped: 3 });
  const request = await aRequest(scene, 20);
  await done(applyAllocation, coordinator, { campaign, item });
  const { code: shipment } = await done(prepareShipment, coordinator, { request: request.code });
  const left = await done(handOverShipment, maker, { shipment, ...unsigned });
  const lines = left.lines.map(({ id }) => ({ line: id, good: 18, missing: 2 }));
  await done(receiveShipment, request.asker, { shipment, lines });

  const record = () => done(getSpaceContributions, visitor, { space: makerSpace.slug });
  const { items, makers } = await record();
  expect(items.map(({ kind, pieces }) => [kind, pieces])).toEqual([
    ["gave", 18],
    ["made", 37],
  ]);
  expect(makers).toEqual([]);
  const own = async (who = maker) => (await done(getOwnContributions, who, {})).items;
  expect(await own()).toMatchObject([{ kind: "made", pieces: 37, campaign }]);
  expect(await own(inspector)).toMatchObject([{ kind: "inspected", pieces: 40 }]);

  await done(changeContributionConsent, maker, { shown: true });
  expect((await record()).makers).toEqual([{ name: maker.name, pieces: 37 }]);
  await done(changeContributionConsent, maker, { shown: false });
  expect((await record()).makers).toEqual([]);
});

test("a machine that was handed over for a run counts for the space that lent it, once for each loan", async () => {
  const scene = await aCampaign();
  await aValidation(scene);
  const { run: code } = await aRun(scene);
  const { listing, borrower } = await aLoanScene();
  const handedOverAt = new Date("2027-02-20T09:00:00Z");
  const out = await aBooking({ listing, borrowerUserId: borrower.userId, status: "handed_over", handedOverAt });
  const asked = await aBooking({ listing, borrowerUserId: borrower.userId, status: "requested" });
  for (const booking of [out.code, asked.code]) await done(nameRunLoan, borrower, { run: code, booking });
  const db = await database();
  const { slug } = await db.space.findUniqueOrThrow({ where: { id: listing.spaceId } });
  expect(await done(getSpaceContributions, visitor, { space: slug })).toMatchObject({
    items: [],
    machines: [{ campaign: scene.campaign, listing: listing.code, loans: 1, from: handedOverAt.toISOString() }],
  });
});
