import { beforeEach, describe, expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { materialInvariants } from "#app/modules/exchange/check/material-invariants.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptMaterialRequest } from "../use-cases/accept-material-request.server.ts";
import { advanceMaterial } from "../use-cases/advance-material.server.ts";
import { askMaterial } from "../use-cases/ask-material.server.ts";
import { cancelMaterialRequest } from "../use-cases/cancel-material-request.server.ts";
import { correctStockMovement } from "../use-cases/correct-stock-movement.server.ts";
import { countStock } from "../use-cases/count-stock.server.ts";
import { declineMaterialRequest } from "../use-cases/decline-material-request.server.ts";
import { explainDifference } from "../use-cases/explain-difference.server.ts";
import { getCount } from "../use-cases/get-count.server.ts";
import { getMaterial } from "../use-cases/get-material.server.ts";
import { getMaterialRequest } from "../use-cases/get-material-request.server.ts";
import { getStock } from "../use-cases/get-stock.server.ts";
import { listMaterialRequests } from "../use-cases/list-material-requests.server.ts";
import { listMaterials } from "../use-cases/list-materials.server.ts";
import { listStockMovements } from "../use-cases/list-stock-movements.server.ts";
import { receiveMaterial } from "../use-cases/receive-material.server.ts";
import { recordMovement } from "../use-cases/record-movement.server.ts";
import { sendMaterial } from "../use-cases/send-material.server.ts";
import { settleAdvance } from "../use-cases/settle-advance.server.ts";
import { updateMaterial } from "../use-cases/update-material.server.ts";

const day = 86_400_000;
const later = (days: number) => new Date(wednesday.getTime() + days * day);

let giver: Awaited<ReturnType<typeof aMaterial>>;
let asker: { space: { id: string; slug: string }; keeper: Person };

beforeEach(async () => {
  giver = await aMaterial({ batch: "L-42", expiresOn: "2028-01-31" });
  const space = await aSpace();
  asker = { space, keeper: await aPerson({ roles: { [space.id]: "keeper" } }) };
});

const code = () => giver.material.code;
const stock = async (now = later(40)) => must(await by(giver.keeper, getStock, { material: code() }, now));
const record = (input: object, now = wednesday) =>
  by(giver.keeper, recordMovement, { material: code(), ...input }, now);
const ask = async (quantity = 4000) =>
  must(
    await by(asker.keeper, askMaterial, {
      material: code(),
      space: asker.space.id,
      quantity,
      message: "Pour des visières",
    }),
  );

async function clean(): Promise<void> {
  const { violations } = await checkEverything(later(60));
  const own = new Set(materialInvariants.map(({ name }) => name));
  expect(violations.filter(({ invariant }) => own.has(invariant))).toEqual([]);
}

describe("four kilograms of PETG", () => {
  test("asked, granted in part, driven over, 3.8 kg confirmed: every number is right", async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ status: "requested", asked: 4000, accepted: null });
    expect(await stock()).toMatchObject({ onHand: 10_000, reserved: 0, free: 10_000 });
    must(await by(giver.keeper, acceptMaterialRequest, { request: asked.code, quantity: 4000 }, later(1)));
    expect(await stock()).toMatchObject({ onHand: 10_000, reserved: 4000, free: 6000 });
    expect(must(await by(asker.keeper, getMaterial, { material: code() }, later(1))).free).toBe(6000);
    must(await by(giver.keeper, sendMaterial, { request: asked.code }, later(2)));
    expect(await stock()).toMatchObject({ onHand: 6000, reserved: 0, free: 6000 });
    const silent = await by(asker.keeper, receiveMaterial, { request: asked.code, arrived: 3800 }, later(3));
    expect(refusal(silent).code).toBe("materials.say_what_is_missing");
    const received = must(
      await by(asker.keeper, receiveMaterial, { request: asked.code, arrived: 3800, difference: "lost" }, later(3)),
    );
    expect(received).toMatchObject({ status: "received", sent: 4000, arrived: 3800, difference: "lost" });
    expect(await stock()).toMatchObject({ onHand: 6000, free: 6000 });
    const { items } = must(await by(giver.keeper, listStockMovements, { material: code() }, later(4)));
    expect(items.map(({ kind, delta }) => `${kind} ${delta}`).reverse()).toEqual([
      "receive 10000",
      "transfer -4000",
      "transfer 200",
      "lose -200",
    ]);
    const own = must(await by(asker.keeper, getStock, { material: received.into ?? "" }, later(4)));
    expect(own).toMatchObject({ onHand: 3800, batches: [{ label: "L-42", expiresOn: "2028-01-31", onHand: 3800 }] });
    await clean();
  });

  test("miscounted when it left: it stays open until the giver says so, and is then on its shelf again", async () => {
    const { code: request } = await ask();
    must(await by(giver.keeper, acceptMaterialRequest, { request }));
    must(await by(giver.keeper, sendMaterial, { request }, later(1)));
    const miscounted = { request, arrived: 3800, difference: "miscounted" };
    expect(must(await by(asker.keeper, receiveMaterial, miscounted, later(2))).difference).toBe("open");
    expect((await stock()).onHand).toBe(6000);
    must(await by(giver.keeper, explainDifference, { request, difference: "miscounted" }, later(3)));
    expect((await stock()).onHand).toBe(6200);
    const again = await by(giver.keeper, explainDifference, { request, difference: "lost" }, later(3));
    expect(refusal(again).code).toBe("materials.nothing_missing");
    await clean();
  });

  test("more arrived than was said: the giver’s shelf follows once it has confirmed", async () => {
    const { code: request } = await ask(1000);
    must(await by(giver.keeper, acceptMaterialRequest, { request }));
    must(await by(giver.keeper, sendMaterial, { request }, later(1)));
    must(await by(asker.keeper, receiveMaterial, { request, arrived: 1100 }, later(2)));
    expect((await stock()).onHand).toBe(9000);
    must(await by(giver.keeper, explainDifference, { request, difference: "lost" }, later(3)));
    expect((await stock()).onHand).toBe(8900);
    await clean();
  });

  test("it goes into a material that the receiver has, of the same unit; nothing at all may arrive", async () => {
    const own = await aMaterial({ ...asker, quantity: 500 });
    const sheets = await aMaterial({ ...asker, unit: "sheet", category: "wood_sheet", quantity: 3 });
    const { code: request } = await ask(1000);
    must(await by(giver.keeper, acceptMaterialRequest, { request, quantity: 800 }));
    must(await by(giver.keeper, sendMaterial, { request, quantity: 700 }, later(1)));
    const into = (material: string) =>
      by(asker.keeper, receiveMaterial, { request, arrived: 700, into: material }, later(2));
    expect(refusal(await into(sheets.material.code)).code).toBe("materials.other_unit");
    expect(refusal(await into(code())).code).toBe("materials.not_found");
    expect(must(await into(own.material.code)).into).toBe(own.material.code);
    expect(must(await by(asker.keeper, getStock, { material: own.material.code }, later(3))).onHand).toBe(1200);
    const { code: second } = await ask(100);
    must(await by(giver.keeper, acceptMaterialRequest, { request: second }));
    must(await by(giver.keeper, sendMaterial, { request: second }, later(3)));
    const nothing = { request: second, arrived: 0, difference: "lost" };
    expect(must(await by(asker.keeper, receiveMaterial, nothing, later(4)))).toMatchObject({ arrived: 0, into: null });
    expect((await stock()).onHand).toBe(9200);
    await clean();
  });

  test("declined or withdrawn, nothing is reserved; each mail goes to the other side", async () => {
    const first = await ask();
    must(await by(giver.keeper, declineMaterialRequest, { request: first.code, message: "Plus assez." }));
    const second = await ask();
    must(await by(giver.keeper, acceptMaterialRequest, { request: second.code }));
    expect((await stock()).reserved).toBe(4000);
    must(await by(asker.keeper, cancelMaterialRequest, { request: second.code }));
    expect((await stock()).reserved).toBe(0);
    const late = await by(giver.keeper, sendMaterial, { request: second.code });
    expect(refusal(late).code).toBe("materials.wrong_status");
    const db = await database();
    const mails = await db.outboxMail.findMany({
      where: { recipient: { in: [giver.keeper.email, asker.keeper.email] } },
    });
    const subjects = (email: string) =>
      mails.filter(({ recipient }) => recipient === email).map(({ subject }) => subject);
    expect(subjects(giver.keeper.email)).toHaveLength(3);
    expect(subjects(asker.keeper.email)).toEqual([
      expect.stringContaining("déclinée"),
      expect.stringContaining("C’est d’accord"),
    ]);
  });
});

describe("the ledger", () => {
  test("is never below zero at any date, also when an earlier line is corrected or a back-dated one is written", async () => {
    must(await record({ kind: "consume", quantity: 3000 }, later(2)));
    must(await record({ kind: "receive", quantity: 1000, batch: "L-42" }, later(4)));
    const tooMuch = { kind: "consume", quantity: 7500, occurredAt: later(3).toISOString() };
    expect(refusal(await record(tooMuch, later(5))).code).toBe("materials.not_enough");
    must(await record({ kind: "consume", quantity: 7000, occurredAt: later(1).toISOString() }, later(5)));
    expect((await stock()).onHand).toBe(1000);
    const at = async (days: number) =>
      must(await by(giver.keeper, getStock, { material: code(), at: later(days).toISOString() }, later(40))).onHand;
    expect([await at(0), await at(1), await at(2), await at(4)]).toEqual([10_000, 3000, 0, 1000]);
    const { items } = must(await by(giver.keeper, listStockMovements, { material: code() }, later(6)));
    const first = items.at(-1)?.number;
    const correct = (quantity: number) =>
      by(
        giver.keeper,
        correctStockMovement,
        { material: code(), movement: first, quantity, reason: "Mal pesé" },
        later(7),
      );
    expect(refusal(await correct(9999)).code).toBe("materials.below_zero_then");
    must(await correct(10_500));
    expect([await at(0), await at(2), await at(4)]).toEqual([10_500, 500, 1500]);
    expect(refusal(await correct(10_500)).code).toBe("materials.already_so");
    await clean();
  });

  test("takes from what expires first, and leaves what is reserved to whom it is promised", async () => {
    must(await record({ kind: "receive", quantity: 2000, batch: "L-01", expiresOn: "2027-06-30" }));
    must(await record({ kind: "consume", quantity: 2500 }));
    expect((await stock(wednesday)).batches.map(({ label, onHand }) => [label, onHand])).toEqual([
      ["L-42", 9500],
      ["L-01", 0],
    ]);
    const { code: request } = await ask(9000);
    must(await by(giver.keeper, acceptMaterialRequest, { request }));
    expect(refusal(await record({ kind: "give", quantity: 501 }))).toMatchObject({
      code: "materials.reserved",
      details: { onHand: 9500, reserved: 9000 },
    });
    must(await record({ kind: "give", quantity: 500 }));
    // A loss is a fact: it is written, and the promise is then a conflict.
    must(await record({ kind: "lose", quantity: 100, reason: "Tombé à l’eau" }));
    const { conflicts } = await checkEverything(wednesday);
    expect(conflicts.map(({ invariant }) => invariant)).toContain("what_is_promised_is_there");
  });

  test("what is out on account is consumed, returned, lost, or not known yet", async () => {
    const advance = { material: code(), quantity: 1000, holderName: "Un bénévole", note: "Bobine" };
    const [out] = must(await by(giver.keeper, advanceMaterial, advance)).advances;
    expect(await stock()).toMatchObject({ onHand: 9000 });
    const settle = (said: object) =>
      by(giver.keeper, settleAdvance, { material: code(), advance: out?.id, ...said }, later(1));
    must(await settle({ consumed: 600 }));
    expect((await stock()).advances).toMatchObject([{ advanced: 1000, consumed: 600, lost: 0, remaining: 400 }]);
    expect(refusal(await settle({ returned: 401 })).code).toBe("materials.beyond_custody");
    must(await settle({ returned: 300, lost: 100 }));
    expect(await stock()).toMatchObject({ onHand: 9300, advances: [{ returned: 300, lost: 100, remaining: 0 }] });
    expect(refusal(await settle({})).code).toBe("materials.nothing_settled");
    await clean();
  });

  test("a count writes down what was found and adjusts, each difference with its reason", async () => {
    const [batch] = (await stock()).batches;
    const count = (line: object) =>
      by(giver.keeper, countStock, { space: giver.space.id, lines: [{ batch: batch?.id, ...line }] }, later(1));
    expect(refusal(await count({ counted: 9000 })).code).toBe("materials.reason_missing");
    const kept = must(await count({ counted: 9000, reason: "Bobine entamée" }));
    expect(kept.lines).toMatchObject([{ expected: 10_000, counted: 9000, reason: "Bobine entamée" }]);
    expect((await stock()).onHand).toBe(9000);
    const same = must(await count({ counted: 9000 }));
    expect(must(await by(giver.keeper, getCount, { count: same.id })).lines).toMatchObject([{ expected: 9000 }]);
    await clean();
  });
});

test("who may do what: keepers work the stock, members look at it, others see what is published", async () => {
  const stranger = await aPerson();
  const member = await aPerson({ roles: { [giver.space.id]: "member" } });
  const draft = await aMaterial({ space: giver.space, keeper: giver.keeper, publish: false, title: "Réserve" });
  expect(refusal(await by(stranger, getStock, { material: code() })).code).toBe("materials.not_yours");
  expect(refusal(await by(stranger, getMaterial, { material: draft.material.code })).code).toBe("materials.not_found");
  expect(must(await by(member, getStock, { material: code() })).onHand).toBe(10_000);
  const move = { material: code(), kind: "consume", quantity: 1 };
  expect(refusal(await by(member, recordMovement, move)).code).toBe("materials.not_yours");
  expect(must(await by(stranger, getMaterial, { material: code() })).storedAt).toBeUndefined();
  const titles = async (person: Person) =>
    must(await by(person, listMaterials, { space: giver.space.id })).items.map(({ title }) => title);
  expect(await titles(stranger)).toEqual(["PETG transparent"]);
  expect(await titles(giver.keeper)).toEqual(["PETG transparent", "Réserve"]);
  const { code: request } = await ask();
  expect(refusal(await by(stranger, getMaterialRequest, { request })).code).toBe("materials.not_found");
  const listed = must(await by(asker.keeper, listMaterialRequests, { space: asker.space.id }));
  expect(listed.items).toHaveLength(1);
  const priced = { material: code(), offered: "at_cost" };
  expect(refusal(await by(giver.keeper, updateMaterial, priced)).code).toBe("materials.price_missing");
  expect(must(await by(giver.keeper, updateMaterial, { ...priced, priceCents: 2150 })).priceCents).toBe(2150);
});
