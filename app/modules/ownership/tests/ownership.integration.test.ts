import { describe, expect, test } from "vitest";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { transferListing } from "#app/modules/listings/use-cases/transfer-listing.server.ts";
import { closeOrder } from "#app/modules/orders/use-cases/close-order.server.ts";
import { openOrder } from "#app/modules/orders/use-cases/open-order.server.ts";
import { recordDelivery } from "#app/modules/orders/use-cases/record-delivery.server.ts";
import { setWish } from "#app/modules/orders/use-cases/set-wish.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { afterDeadline, buyers, filament } from "#tests/factories/orders.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptOwnership } from "../use-cases/accept-ownership.server.ts";
import { getOwnership } from "../use-cases/get-ownership.server.ts";
import { listBoughtMachine } from "../use-cases/list-bought-machine.server.ts";
import { proposeOwnership } from "../use-cases/propose-ownership.server.ts";
import { refuseOwnership } from "../use-cases/refuse-ownership.server.ts";
import { sellShare } from "../use-cases/sell-share.server.ts";

const by = <Output>(person: Person, verb: VerbOf<Output>, input: Record<string, unknown>, now = wednesday) =>
  execute(verb, as(person, now), input);

/** A laser at the first of three spaces, proposed to be of the first two. */
async function proposed(rules: Record<string, unknown> = {}) {
  const scene = await buyers();
  const [a, b] = scene.spaces;
  const listing = await aListing({ spaceId: a.id, title: "Découpe laser", asking: { audience: "trusted" } });
  const owners = [
    { space: a.id, share: 6000 },
    { space: b.id, share: 4000 },
  ];
  const input = {
    listing: listing.id,
    owners,
    standsAt: a.id,
    until: "2027-12-31",
    text: "Chacun paie son CO2.",
    ...rules,
  };
  const proposal = must(await by(scene.people[0], proposeOwnership, input)).proposed;
  return { ...scene, listing, input, hash: proposal?.hash ?? "" };
}

type Scene = Awaited<ReturnType<typeof proposed>>;

const accept = (scene: Scene, who: 0 | 1 | 2, hash = scene.hash) =>
  by(scene.people[who], acceptOwnership, { listing: scene.listing.id, space: scene.spaces[who].id, hash });

async function owned(rules: Record<string, unknown> = {}) {
  const scene = await proposed(rules);
  must(await accept(scene, 1));
  return scene;
}

const shares = (version: { owners: { share: number }[] } | null) => version?.owners.map(({ share }) => share).sort();
const clean = async () => expect((await checkEverything(afterDeadline)).violations).toEqual([]);

describe("an agreement of owners", () => {
  test("holds once all have accepted the text that they read", async () => {
    const scene = await proposed();
    const waiting = must(await by(scene.people[1], getOwnership, { listing: scene.listing.code }));
    expect(waiting.held).toBeNull();
    expect(waiting.proposed?.changed).toBeNull();
    expect(waiting.proposed).toMatchObject({ awaits: [scene.spaces[1].id], acceptedBy: [scene.spaces[0].id] });
    expect(refusal(await accept(scene, 1, "0".repeat(64))).code).toBe("ownership.other_text");
    expect(refusal(await accept(scene, 2)).status).toBe(404);
    const { held, proposed: none } = must(await accept(scene, 1));
    expect(none).toBeNull();
    expect(held?.rules).toMatchObject({
      standsAt: scene.spaces[0].id,
      until: "2027-12-31",
      text: "Chacun paie son CO2.",
    });
    expect(shares(held)).toEqual([4000, 6000]);
    expect(refusal(await accept(scene, 1)).code).toBe("ownership.not_waiting");
    await clean();
  });

  test("is the business of the owners, and of stewards only", async () => {
    const scene = await owned();
    const stranger = await aPerson({ roles: { [(await aSpace()).id]: "steward" } });
    expect(refusal(await by(stranger, getOwnership, { listing: scene.listing.id })).status).toBe(404);
    const keeper = await aPerson({ roles: { [scene.spaces[1].id]: "keeper" } });
    must(await by(keeper, getOwnership, { listing: scene.listing.id }));
    expect(refusal(await by(keeper, proposeOwnership, scene.input)).code).toBe("ownership.not_yours");
  });

  test("goes on holding while another waits, and when that is refused", async () => {
    const scene = await owned();
    const other = { ...scene.input, text: "Autre chose." };
    const { held, proposed: waiting } = must(await by(scene.people[1], proposeOwnership, other));
    expect([held?.number, waiting?.number]).toEqual([1, 2]);
    const after = must(await by(scene.people[0], refuseOwnership, { listing: scene.listing.id }));
    expect([after.held?.number, after.proposed]).toEqual([1, null]);
    await clean();
  });

  test.each([
    ["not_the_whole", [6000, 3999]],
    ["owner_twice", [5000, 5000]],
  ])("is refused when shares are wrong: %s", async (problem, [first = 0, second = 0]) => {
    const scene = await owned();
    const space = problem === "owner_twice" ? scene.spaces[0].id : scene.spaces[1].id;
    const owners = [
      { space: scene.spaces[0].id, share: first },
      { space, share: second },
    ];
    const refused = refusal(await by(scene.people[0], proposeOwnership, { ...scene.input, owners }));
    expect(refused.fields.owners).toEqual([{ key: `failures.ownership.issue_${problem}` }]);
  });
});

describe("a share", () => {
  const sell = (scene: Scene, who: 0 | 1, to: 0 | 2, share: number) =>
    by(scene.people[who], sellShare, {
      listing: scene.listing.id,
      from: scene.spaces[who].id,
      to: scene.spaces[to].id,
      share,
    });

  test("is sold to a new space once the buyer and the others have accepted; whoever has none has gone", async () => {
    const scene = await owned();
    const { proposed: sale } = must(await sell(scene, 1, 2, 4000));
    expect(sale?.awaits.sort()).toEqual([scene.spaces[0].id, scene.spaces[2].id].sort());
    expect(sale?.changed?.since).toBe(1);
    expect(
      sale?.changed?.changes.map(({ clause, outcome, before, after }) => [clause, outcome, before, after]),
    ).toEqual(
      expect.arrayContaining([
        ["share", "removed", 4000, null],
        ["share", "added", null, 4000],
      ]),
    );
    const hash = sale?.hash ?? "";
    must(await accept(scene, 2, hash));
    const { held } = must(await accept(scene, 0, hash));
    expect(held?.owners.map(({ spaceId }) => spaceId).sort()).toEqual([scene.spaces[0].id, scene.spaces[2].id].sort());
    expect(refusal(await by(scene.people[1], getOwnership, { listing: scene.listing.id })).status).toBe(404);
    await clean();
  });

  test("is not sold beyond what one has, nor for somebody else", async () => {
    const scene = await owned();
    expect(refusal(await sell(scene, 1, 0, 4001)).code).toBe("ownership.not_that_much");
    const input = { listing: scene.listing.id, from: scene.spaces[0].id, to: scene.spaces[1].id, share: 1 };
    expect(refusal(await by(scene.people[1], sellShare, input)).code).toBe("ownership.not_yours");
  });
});

describe("handing on what is owned together", () => {
  const handOn = (scene: Scene, to: 1 | 2) =>
    by(scene.people[0], transferListing, { listingId: scene.listing.id, toSpaceId: scene.spaces[to].id });

  test("is refused with the reason, until the owners agree that it stands there", async () => {
    const scene = await owned();
    for (const to of [1, 2] as const) {
      const refused = refusal(await handOn(scene, to));
      expect(refused.code).toBe("listings.owned_together");
      expect(String(refused.params.owners).split(", ").sort()).toEqual(
        [scene.spaces[0].name, scene.spaces[1].name].sort(),
      );
    }
    const elsewhere = { ...scene.input, standsAt: scene.spaces[1].id };
    const hash = must(await by(scene.people[0], proposeOwnership, elsewhere)).proposed?.hash ?? "";
    expect(refusal(await handOn(scene, 1)).code).toBe("listings.owned_together");
    must(await accept(scene, 1, hash));
    must(await handOn(scene, 1));
    expect(refusal(await handOn(scene, 2)).code).toBe("listings.owned_together");
    await clean();
  });
});

describe("owners who borrow what is theirs", () => {
  const ask = (scene: Scene, who: 1 | 2) =>
    by(scene.people[who], askBooking, {
      listing: scene.listing.id,
      from: "2027-03-02",
      to: "2027-03-03",
      space: scene.spaces[who].id,
    });

  test("are accepted at once where they agreed so; others may not even ask", async () => {
    const scene = await owned({ atOnce: true });
    expect(must(await ask(scene, 1))).toMatchObject({ status: "approved" });
    expect(refusal(await ask(scene, 2)).status).toBe(409);
  });

  test("wait for an answer where they did not", async () => {
    expect(must(await ask(await owned({ atOnce: false }), 1))).toMatchObject({ status: "requested" });
  });
});

async function arrivedMachine() {
  const scene = await buyers();
  const machine = {
    ...filament,
    kind: "machine",
    steps: [{ from: 1, unitCents: 100_000 }],
    deliveryCents: 0,
    minimum: 3,
  };
  const { code } = must(
    await by(scene.people[0], openOrder, { network: scene.network, space: scene.spaces[0].id, ...machine }),
  );
  for (const who of [0, 1, 2] as const)
    must(await by(scene.people[who], setWish, { order: code, space: scene.spaces[who].id, packs: 1 }));
  must(await by(scene.people[0], closeOrder, { order: code }, afterDeadline));
  return { ...scene, order: code };
}

test("a machine bought together is listed in one step, with its owners by what they paid", async () => {
  const scene = await arrivedMachine();
  const list = () =>
    by(
      scene.people[0],
      listBoughtMachine,
      { order: scene.order, title: "Laser CO2", category: "laser_cutter" },
      afterDeadline,
    );
  expect(refusal(await list()).code).toBe("orders.no_machine_here");
  const arrival = { order: scene.order, space: scene.spaces[0].id, good: 1 };
  must(await by(scene.people[0], recordDelivery, arrival, afterDeadline));
  expect(
    refusal(
      await by(scene.people[1], listBoughtMachine, { order: scene.order, title: "Laser", category: "laser_cutter" }),
    ).code,
  ).toBe("orders.not_yours");
  const { listing, owners } = must(await list());
  expect(owners.map(({ share }) => share).sort()).toEqual([3333, 3333, 3334]);
  expect(refusal(await list()).code).toBe("ownership.already_listed");
  const { held } = must(await by(scene.people[2], getOwnership, { listing: listing.code }));
  expect(held).toMatchObject({ number: 1, rules: null, awaits: [] });
  await clean();
});

test("the database itself refuses that an accepted text changes", async () => {
  const scene = await owned();
  const change = transaction(async () => {
    const db = await database();
    await db.$executeRawUnsafe(`UPDATE OwnershipVersion SET body = '{}' WHERE listingId = '${scene.listing.id}'`);
  });
  await expect(change).rejects.toThrow();
});
