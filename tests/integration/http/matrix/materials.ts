import { acceptMaterialRequest } from "#app/modules/materials/use-cases/accept-material-request.server.ts";
import { advanceMaterial } from "#app/modules/materials/use-cases/advance-material.server.ts";
import { askMaterial } from "#app/modules/materials/use-cases/ask-material.server.ts";
import { countStock } from "#app/modules/materials/use-cases/count-stock.server.ts";
import { getStock } from "#app/modules/materials/use-cases/get-stock.server.ts";
import { listStockMovements } from "#app/modules/materials/use-cases/list-stock-movements.server.ts";
import { receiveMaterial } from "#app/modules/materials/use-cases/receive-material.server.ts";
import { sendMaterial } from "#app/modules/materials/use-cases/send-material.server.ts";
import { createNeed } from "#app/modules/needs/use-cases/create-need.server.ts";
import { aMaterial } from "#tests/factories/materials.ts";
import { type Expectation, everybody, keepers, members, on, sides } from "./expectation.ts";
import { anywhere, done, type Scene } from "./scenes.ts";

/** Ten kilograms of the place, one of them out on account. */
const material: Scene = async (place) => {
  const keeper = place.people.keeper.person;
  const { code, id } = (await aMaterial({ space: place.space, keeper })).material;
  const out = { material: code, quantity: 1000, holderName: "Une couturière" };
  const [advance] = (await done(advanceMaterial, keeper, out)).advances;
  const [movement] = (await done(listStockMovements, keeper, { material: code })).items.slice(-1);
  const params = { material: code, id, advance: advance?.id ?? "", movement: String(movement?.number) };
  return { place, params, body: { space: place.borrowingSpace.id, quantity: 500 } };
};

const stages = ["requested", "accepted", "sent", "miscounted"] as const;

/** What the borrowing space asked of it, as far as `stage`. */
const request =
  (stage: (typeof stages)[number]): Scene =>
  async (place) => {
    const { params } = await material(place);
    const { keeper, borrower } = place.people;
    const asked = { material: params.material, space: place.borrowingSpace.id, quantity: 500 };
    const { code } = await done(askMaterial, borrower.person, asked);
    const reached = stages.indexOf(stage);
    if (reached > 0) await done(acceptMaterialRequest, keeper.person, { request: code });
    if (reached > 1) await done(sendMaterial, keeper.person, { request: code });
    const arrived = { request: code, arrived: 400, difference: "miscounted" };
    if (reached > 2) await done(receiveMaterial, borrower.person, arrived);
    return { place, params: { request: code } };
  };

const counted: Scene = async (place) => {
  const { params } = await material(place);
  const keeper = place.people.keeper.person;
  const [batch] = (await done(getStock, keeper, { material: params.material })).batches;
  const lines = [{ batch: batch?.id ?? "", counted: 9000 }];
  const { id } = await done(countStock, keeper, { space: place.space.id, lines });
  return { place, params: { space: place.space.id, count: id }, body: { lines } };
};

const aNeed = { title: "Filament", unit: "kg", quantity: 5000, wantedBy: "2027-03-31" };

/** What the place needs, and something of `other` that could be a part of it. */
const need: Scene = async (place) => {
  const { keeper, other } = place.people;
  const { code } = await done(createNeed, keeper.person, { ...aNeed, space: place.space.id });
  const { material: offered } = await aMaterial({ space: place.otherSpace, keeper: other.person });
  return { place, params: { need: code, material: offered.code } };
};

/** What an address about stock is filled with. */
export async function stockFill(
  what: "material" | "request" | "count" | "need",
  place: Parameters<Scene>[0],
): Promise<Record<string, string>> {
  const scene = { material, request: request("requested"), count: counted, need }[what];
  const { params } = await scene(place);
  if (what === "count") return { id: params.count ?? "" };
  return { code: params[what] ?? "" };
}

export const needs: Record<string, Expectation> = {
  "answer-need": on(need, "401 ok 403 403 403 403", { quantity: 1000 }),
  "close-need": on(need, "401 403 403 403 ok ok"),
  "create-need": on(anywhere, keepers, aNeed),
  "get-need": on(need, everybody),
  "list-needs": on(anywhere, everybody),
  "renew-need": on(need, "401 403 403 403 ok ok", { wantedBy: "2027-04-30" }),
};

const keepersOf = "401 403 403 403 ok ok";

export const materials: Record<string, Expectation> = {
  "accept-material-request": on(request("requested"), "401 404 403 403 ok ok"),
  "advance-material": on(material, keepersOf, { quantity: 10, holderName: "Un bénévole" }),
  "ask-material": on(material, "401 403 ok 403 403 403"),
  "cancel-material-request": on(request("accepted"), sides),
  "correct-stock-movement": on(material, keepersOf, { quantity: 9500, reason: "Mal pesé" }),
  "count-stock": on(counted, keepers),
  "create-material": on(anywhere, keepers, { title: "Élastique", category: "elastic_cord", unit: "m", quantity: 1000 }),
  "decline-material-request": on(request("requested"), "401 404 403 403 ok ok"),
  "explain-difference": on(request("miscounted"), "401 404 403 403 ok ok", { difference: "lost" }),
  "get-count": on(counted, "401 404 404 ok ok ok"),
  "get-material": on(material, everybody),
  "get-material-request": on(request("requested"), "401 404 ok ok ok ok"),
  "get-stock": on(material, members),
  "list-material-requests": on(anywhere, members),
  "list-materials": on(anywhere, everybody),
  "list-stock-movements": on(material, members),
  "receive-material": on(request("sent"), "401 404 ok 403 403 403", { arrived: 500 }),
  "record-movement": on(material, keepersOf, { kind: "consume", quantity: 10 }),
  "send-material": on(request("accepted"), "401 404 403 403 ok ok"),
  "settle-advance": on(material, keepersOf, { consumed: 10 }),
  "update-material": on(material, keepersOf, { colour: "bleu" }),
};
