import { describe, expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { afterDeadline, buyers, filament } from "#tests/factories/orders.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { watchDeadlines } from "../jobs.server.ts";
import { abandonOrder } from "../use-cases/abandon-order.server.ts";
import { closeOrder } from "../use-cases/close-order.server.ts";
import { correctDelivery } from "../use-cases/correct-delivery.server.ts";
import { getOrder } from "../use-cases/get-order.server.ts";
import { listOrders } from "../use-cases/list-orders.server.ts";
import { openOrder } from "../use-cases/open-order.server.ts";
import { recordDelivery } from "../use-cases/record-delivery.server.ts";
import { recordPayment } from "../use-cases/record-payment.server.ts";
import { setWish } from "../use-cases/set-wish.server.ts";
import { updateOrder } from "../use-cases/update-order.server.ts";

const by = <Output>(person: Person, verb: VerbOf<Output>, input: Record<string, unknown>, now = wednesday) =>
  execute(verb, as(person, now), input);

type Scene = Awaited<ReturnType<typeof buyers>>;

async function anOrder(given: Record<string, unknown> = {}) {
  const scene = await buyers();
  const input = { network: scene.network, space: scene.spaces[0].id, ...filament, ...given };
  const order = must(await by(scene.people[0], openOrder, input));
  return { ...scene, order: order.code };
}

const wish = (scene: Scene & { order: string }, who: 0 | 1 | 2, packs: number, more = {}, now = wednesday) =>
  by(scene.people[who], setWish, { order: scene.order, space: scene.spaces[who].id, packs, ...more }, now);

async function mailsTo(person: Person, containing: string): Promise<string[]> {
  const db = await database();
  const mails = await db.outboxMail.findMany({ where: { userId: person.userId, subject: { contains: containing } } });
  return mails.map(({ text }) => text);
}

const clean = async () => expect((await checkEverything(afterDeadline)).violations).toEqual([]);

/** 8 packs for the first, 4 for the second, which may pay at most 16,00 €; the third nothing. */
async function closedOrder() {
  const scene = await anOrder();
  must(await wish(scene, 0, 8));
  must(await wish(scene, 1, 4, { ceilingCents: 1600 }));
  must(await by(scene.people[0], closeOrder, { order: scene.order }, afterDeadline));
  return scene;
}

describe("an open order", () => {
  test("is told to every space of the network, and costs each to the cent as wishes come", async () => {
    const scene = await anOrder();
    expect(await mailsTo(scene.people[1], "Commande groupée")).toHaveLength(1);
    expect(await mailsTo(scene.people[0], "Commande groupée")).toHaveLength(0);
    must(await wish(scene, 0, 8));
    const order = must(await wish(scene, 1, 4, { ceilingCents: 1600 }));
    expect(order).toMatchObject({ status: "open", packs: 12, unitCents: 1500, minimumReached: true, next: null });
    expect(order.wishes.map(({ packs, stands }) => [packs, stands])).toEqual([
      [8, true],
      [4, true],
    ]);
  });

  test("a wish that falls out is said, and stands again when others come", async () => {
    const scene = await anOrder();
    must(await wish(scene, 0, 2));
    const alone = must(await wish(scene, 1, 4, { ceilingCents: 1600 }));
    expect(alone).toMatchObject({ packs: 2, unitCents: 2000, minimumReached: false });
    expect(alone.wishes[1]).toMatchObject({ stands: false });
    expect(must(await wish(scene, 2, 4))).toMatchObject({ packs: 10, unitCents: 1500 });
  });

  test("a wish changes until the deadline, and its history stays", async () => {
    const scene = await anOrder();
    must(await wish(scene, 1, 4));
    must(await wish(scene, 1, 4));
    must(await wish(scene, 1, 6));
    must(await wish(scene, 1, 0));
    const lastMoment = new Date("2027-03-07T23:59:59+01:00");
    must(
      await by(scene.people[1], setWish, { order: scene.order, space: scene.spaces[1].id, quantity: 1600 }, lastMoment),
    );
    const { history, wishes } = must(await by(scene.people[2], getOrder, { order: scene.order }));
    expect(wishes).toMatchObject([{ packs: 3 }]);
    expect(history.map(({ kind, packs }) => [kind, packs])).toEqual([
      ["opened", null],
      ["wished", 4],
      ["wished", 6],
      ["unwished", 0],
      ["wished", 3],
    ]);
    const midnight = new Date("2027-03-08T00:00:00+01:00");
    expect(refusal(await wish(scene, 1, 5, {}, midnight)).code).toBe("orders.too_late");
  });

  test("is the business of the network: to others it does not exist, and only its spaces buy", async () => {
    const scene = await anOrder();
    const stranger = await aPerson({ roles: { [(await aSpace()).id]: "steward" } });
    expect(refusal(await by(stranger, getOrder, { order: scene.order })).status).toBe(404);
    expect(refusal(await by(stranger, listOrders, { network: scene.network })).code).toBe("orders.not_yours");
    const other = await aSpace();
    const both = await aPerson({ roles: { [scene.spaces[1].id]: "keeper", [other.id]: "steward" } });
    const refused = await by(both, setWish, { order: scene.order, space: other.id, packs: 1 });
    expect(refusal(refused).code).toBe("orders.not_in_network");
    const member = await aPerson({ roles: { [scene.spaces[1].id]: "member" } });
    expect(must(await by(member, listOrders, { network: scene.network })).items).toHaveLength(1);
    expect(refusal(await by(member, setWish, { order: scene.order, space: scene.spaces[1].id, packs: 1 })).status).toBe(
      403,
    );
  });

  test("is refused when its prices do not fall as quantities rise, or when its end is past", async () => {
    const { network, spaces, people } = await buyers();
    const open = (more: Record<string, unknown>) =>
      by(people[0], openOrder, { network, space: spaces[0].id, ...filament, ...more });
    const steps = [
      { from: 10, unitCents: 1500 },
      { from: 10, unitCents: 1600 },
    ];
    expect(Object.keys(refusal(await open({ steps })).fields)).toEqual(["steps.1.from", "steps.1.unitCents"]);
    expect(Object.keys(refusal(await open({ kind: "machine" })).fields)).toEqual(["steps.1.from"]);
    expect(refusal(await open({ deadline: "2027-02-23" })).code).toBe("orders.deadline_past");
    expect(refusal(await open({ deadline: "2027-02-31" })).code).toBe("orders.deadline_unreadable");
    expect(refusal(await open({ link: "javascript:alert(1)" })).fields).toHaveProperty("link");
  });

  test("its keeper moves the deadline; a second one, who read an older version, is told", async () => {
    const scene = await anOrder();
    const change = {
      order: scene.order,
      version: 1,
      title: "Filament PETG noir, 1,75 mm",
      deadline: "2027-03-14T18:00",
    };
    expect(must(await by(scene.people[0], updateOrder, change)).deadline).toBe("2027-03-14T18:00:00+01:00");
    expect(refusal(await by(scene.people[0], updateOrder, change)).code).toBe("orders.stale");
    expect(refusal(await by(scene.people[1], updateOrder, change)).code).toBe("orders.not_yours");
  });
});

describe("the deadline", () => {
  test("is recalled once to each space a day before, and told once to the one that orders", async () => {
    const scene = await anOrder();
    must(await wish(scene, 1, 4));
    const dayBefore = new Date("2027-03-07T09:00:00+01:00");
    for (const now of [dayBefore, dayBefore, afterDeadline, afterDeadline]) await watchDeadlines(now);
    const [recalled, ...again] = await mailsTo(scene.people[1], "Plus qu’un jour");
    expect(recalled).toContain("4\u00a0× bobine (3\u00a0kg)");
    expect(again).toEqual([]);
    expect((await mailsTo(scene.people[2], "Plus qu’un jour"))[0]).toContain("n’en prend pas");
    expect(await mailsTo(scene.people[0], "À vous de commander")).toHaveLength(1);
    expect(await mailsTo(scene.people[1], "À vous de commander")).toHaveLength(0);
  });

  test("comes before ordering, and the minimum is needed", async () => {
    const scene = await anOrder();
    must(await wish(scene, 1, 3));
    expect(refusal(await by(scene.people[0], closeOrder, { order: scene.order })).code).toBe("orders.too_early");
    const refused = refusal(await by(scene.people[0], closeOrder, { order: scene.order }, afterDeadline));
    expect(refused).toMatchObject({ code: "orders.minimum_not_reached", params: { count: 1 } });
    must(await by(scene.people[0], abandonOrder, { order: scene.order, reason: "Trop peu de monde." }, afterDeadline));
    expect((await mailsTo(scene.people[1], "abandonnée"))[0]).toContain("Trop peu de monde.");
    expect(refusal(await wish(scene, 1, 4)).code).toBe("orders.over");
    await clean();
  });
});

describe("an order that is closed", () => {
  test("gives each its share, by mail and for good; who fell out pays nothing", async () => {
    const scene = await anOrder();
    must(await wish(scene, 0, 5));
    must(await wish(scene, 1, 3, { ceilingCents: 1900 }));
    const order = must(await by(scene.people[0], closeOrder, { order: scene.order }, afterDeadline));
    expect(order.shares).toMatchObject([{ packs: 5, goodsCents: 10_000, deliveryCents: 1000, totalCents: 11_000 }]);
    expect((await mailsTo(scene.people[1], "sans votre lieu"))[0]).toContain("20,00");
    expect(refusal(await by(scene.people[0], closeOrder, { order: scene.order }, afterDeadline)).code).toBe(
      "orders.over",
    );
    await clean();
  });

  test("arrives in parts, damaged or not at all, never more than was ordered; a mistake is taken back", async () => {
    const scene = await closedOrder();
    const arrive = (person: Person, arrival: Record<string, unknown>) =>
      by(person, recordDelivery, { order: scene.order, space: scene.spaces[1].id, ...arrival }, afterDeadline);
    expect(must(await arrive(scene.people[1], { good: 2 })).status).toBe("delivering");
    expect(await mailsTo(scene.people[0], "Arrivé")).toHaveLength(1);
    expect(refusal(await arrive(scene.people[0], { good: 3 }))).toMatchObject({ params: { count: 2 } });
    expect(refusal(await arrive(scene.people[2], { good: 1 })).status).toBe(403);
    const { history } = must(await by(scene.people[1], getOrder, { order: scene.order }));
    const delivery = history.find(({ kind }) => kind === "arrived")?.delivery?.id;
    const correct = { order: scene.order, delivery };
    expect(must(await by(scene.people[1], correctDelivery, correct, afterDeadline)).status).toBe("ordered");
    expect(refusal(await by(scene.people[1], correctDelivery, correct, afterDeadline)).code).toBe(
      "orders.already_corrected",
    );
    must(await arrive(scene.people[0], { good: 2, damaged: 1, missing: 1, note: "Carton ouvert" }));
    const own = { order: scene.order, space: scene.spaces[0].id, good: 8 };
    const done = must(await by(scene.people[0], recordDelivery, own, afterDeadline));
    expect(done.status).toBe("done");
    expect(done.shares.find(({ packs }) => packs === 4)).toMatchObject({ good: 2, damaged: 1, missing: 1, awaited: 0 });
    const late = { order: scene.order, reason: "Trop tard" };
    expect(refusal(await by(scene.people[0], abandonOrder, late, afterDeadline)).code).toBe("orders.already_arrived");
    await clean();
  });

  test("what was settled is written down by the one that ordered, and paid back below zero", async () => {
    const scene = await closedOrder();
    const settle = (person: Person, space: string, cents: number) =>
      by(person, recordPayment, { order: scene.order, space, cents }, afterDeadline);
    must(await settle(scene.people[0], scene.spaces[1].id, 6600));
    const { shares } = must(await settle(scene.people[0], scene.spaces[1].id, -100));
    expect(shares.find(({ packs }) => packs === 4)).toMatchObject({ totalCents: 6500, settledCents: 6500 });
    expect(refusal(await settle(scene.people[1], scene.spaces[1].id, 1)).code).toBe("orders.not_yours");
    expect(refusal(await settle(scene.people[0], scene.spaces[0].id, 1)).code).toBe("orders.own_share");
    expect(refusal(await settle(scene.people[0], scene.spaces[2].id, 1)).code).toBe("orders.no_share");
  });

  test("the database itself refuses what code must not do", async () => {
    const scene = await closedOrder();
    const wrong = (statement: string) =>
      transaction(async () => (await database()).$executeRawUnsafe(statement)).then(
        () => "done",
        (error: Error) => /guard: [\w ]+/.exec(`${error.message} ${JSON.stringify(error)}`)?.[0],
      );
    const db = await database();
    const { id } = await db.groupOrder.findUniqueOrThrow({ where: { code: scene.order } });
    const share = await db.orderShare.findFirstOrThrow({ where: { orderId: id, packs: 4 } });
    expect(
      await wrong(
        `INSERT INTO OrderWish (id, orderId, spaceId, number, packs, actorId, at) VALUES ('x', '${id}', '${scene.spaces[2].id}', 1, 1, 'x', 1)`,
      ),
    ).toBe("guard: order is over");
    expect(await wrong(`UPDATE OrderShare SET packs = 5 WHERE id = '${share.id}'`)).toBe(
      "guard: shares are never edited",
    );
    expect(
      await wrong(
        `INSERT INTO OrderDelivery (id, shareId, good, damaged, missing, note, actorId, at) VALUES ('x', '${share.id}', 5, 0, 0, '', 'x', 1)`,
      ),
    ).toBe("guard: more arrived than was ordered");
  });
});

test("a machine is received where it is kept, and its whole price is shared by parts", async () => {
  const machine = { kind: "machine", steps: [{ from: 1, unitCents: 100_000 }], deliveryCents: 1, minimum: 3 };
  const scene = await anOrder(machine);
  must(await wish(scene, 1, 2));
  must(await wish(scene, 2, 1));
  const order = must(await by(scene.people[0], closeOrder, { order: scene.order }, afterDeadline));
  expect(order.shares.map(({ goodsCents }) => goodsCents).sort()).toEqual([0, 33_333, 66_667]);
  expect(order.shares.reduce((sum, { expected }) => sum + expected, 0)).toBe(1);
  const arrived = { order: scene.order, space: scene.spaces[0].id, good: 1 };
  expect(must(await by(scene.people[0], recordDelivery, arrived, afterDeadline)).status).toBe("done");
  await clean();
});
