import { expect, test } from "vitest";
import { acceptTransfer } from "#app/modules/listings/use-cases/accept-transfer.server.ts";
import { transferListing } from "#app/modules/listings/use-cases/transfer-listing.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptMaterialRequest } from "../use-cases/accept-material-request.server.ts";
import { askMaterial } from "../use-cases/ask-material.server.ts";
import { cancelMaterialRequest } from "../use-cases/cancel-material-request.server.ts";
import { explainDifference } from "../use-cases/explain-difference.server.ts";
import { getStock } from "../use-cases/get-stock.server.ts";
import { receiveMaterial } from "../use-cases/receive-material.server.ts";
import { sendMaterial } from "../use-cases/send-material.server.ts";

test("a material goes to another space with its stock, and not while somebody waits for some of it", async () => {
  const giver = await aMaterial();
  const [asking, next] = [await aSpace(), await aSpace()];
  const asker = await aPerson({ roles: { [asking.id]: "keeper" } });
  const steward = await aPerson({ roles: { [giver.space.id]: "steward", [next.id]: "steward" } });
  const { listingId, code: material } = giver.material;
  const move = () => by(steward, transferListing, { listingId, toSpaceId: next.id });
  const refused = async () => expect(refusal(await move())).toMatchObject({ code: "listings.material_asked" });

  const { code: request } = must(await by(asker, askMaterial, { material, space: asking.id, quantity: 1000 }));
  await refused();
  must(await by(giver.keeper, acceptMaterialRequest, { request }));
  await refused();
  must(await by(giver.keeper, sendMaterial, { request }));
  await refused();
  must(await by(asker, receiveMaterial, { request, arrived: 900, difference: "miscounted" }));
  await refused();
  must(await by(giver.keeper, explainDifference, { request, difference: "miscounted" }));
  must(await move());
  expect(must(await by(steward, getStock, { material })).onHand).toBe(9100);
});

test("what is asked between the offer and its answer holds it back too", async () => {
  const giver = await aMaterial();
  const [asking, next] = [await aSpace(), await aSpace()];
  const asker = await aPerson({ roles: { [asking.id]: "keeper" } });
  const steward = await aPerson({ roles: { [giver.space.id]: "steward" } });
  const nextSteward = await aPerson({ roles: { [next.id]: "steward" } });
  const { listingId, code: material } = giver.material;
  must(await by(steward, transferListing, { listingId, toSpaceId: next.id }));
  const { code: request } = must(await by(asker, askMaterial, { material, space: asking.id, quantity: 500 }));
  expect(refusal(await by(nextSteward, acceptTransfer, { listingId }))).toMatchObject({ params: { count: 1 } });
  must(await by(asker, cancelMaterialRequest, { request }));
  must(await by(nextSteward, acceptTransfer, { listingId }));
});
