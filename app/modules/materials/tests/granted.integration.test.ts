import { expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { updateListing } from "#app/modules/listings/use-cases/update-listing.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { must } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { askMaterial } from "../use-cases/ask-material.server.ts";
import { getStock } from "../use-cases/get-stock.server.ts";
import { sendMaterial } from "../use-cases/send-material.server.ts";

/** Ten kilograms whose rules grant what is asked by whom the giver trusts. */
async function trusting() {
  const from = await aSpace();
  const steward = await aPerson({ roles: { [from.id]: "steward" } });
  const giver = await aMaterial({ space: from, keeper: steward });
  const { listingId } = giver.material;
  const atOnce = { everyone: false, networkIds: [], trusted: true, ownMembers: false };
  must(await by(giver.keeper, updateListing, { listingId, version: 1, asking: { audience: "anyone", atOnce } }));
  const space = await aSpace();
  const asker = await aPerson({ roles: { [space.id]: "steward" } });
  const trust = () =>
    transaction(async () => {
      const db = await database();
      const data = { spaceId: giver.space.id, trustedSpaceId: space.id, createdAt: wednesday };
      await db.trustedSpace.create({ data });
    });
  const ask = async (quantity: number) =>
    must(await by(asker, askMaterial, { material: giver.material.code, space: space.id, quantity }));
  const stock = async () => must(await by(giver.keeper, getStock, { material: giver.material.code }));
  return { ...giver, asker, trust, ask, stock };
}

test("who is accepted without asking has it at once, as far as it is there; others wait", async () => {
  const { keeper, asker, trust, ask, stock } = await trusting();
  expect(await ask(1000)).toMatchObject({ status: "requested", accepted: null });
  expect(await stock()).toMatchObject({ reserved: 0, free: 10_000 });
  await trust();
  const granted = await ask(9500);
  expect(granted).toMatchObject({ status: "accepted", asked: 9500, accepted: 9500 });
  expect(await stock()).toMatchObject({ reserved: 9500, free: 500 });
  // More than is free is not refused: somebody may answer in part.
  expect(await ask(501)).toMatchObject({ status: "requested", accepted: null });
  const db = await database();
  const events = await db.materialRequestEvent.findMany({ where: { requestId: granted.id }, orderBy: { id: "asc" } });
  expect(events.map(({ kind, actorId }) => [kind, actorId])).toEqual([
    ["asked", asker.userId],
    ["granted", null],
  ]);
  const mails = await db.outboxMail.findMany({ where: { recipient: keeper.email } });
  const about = (word: string) => mails.filter(({ subject }) => subject.includes(` ${word}\u00a0: PETG transparent`));
  expect([about("demande").length, about("prend").length, mails.length]).toEqual([2, 1, 3]);
  expect(about("prend")[0]?.text.replace(/\s/g, " ")).toContain("9,5 kg");
  must(await by(keeper, sendMaterial, { request: granted.code }));
  expect(await stock()).toMatchObject({ onHand: 500, reserved: 0 });
  expect((await checkEverything(wednesday)).violations).toEqual([]);
});
