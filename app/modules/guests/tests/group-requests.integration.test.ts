import { describe, expect, test } from "vitest";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { approveGroup } from "#app/modules/groups/use-cases/approve-group.server.ts";
import { declineGroup } from "#app/modules/groups/use-cases/decline-group.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { byTheDay } from "#tests/factories/groups.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aMailTo } from "#tests/factories/sign-in.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { forget } from "../jobs.server.ts";
import { askedBefore, followLink } from "../link.server.ts";
import { addFollowedGroupMessage } from "../use-cases/add-followed-group-message.server.ts";
import { cancelFollowedGroup } from "../use-cases/cancel-followed-group.server.ts";
import { confirmGroupRequest } from "../use-cases/confirm-group-request.server.ts";
import { confirmRequest } from "../use-cases/confirm-request.server.ts";
import { getFollowedBooking } from "../use-cases/get-followed-booking.server.ts";
import { getFollowedGroup } from "../use-cases/get-followed-group.server.ts";
import { requestGroup } from "../use-cases/request-group.server.ts";
import { askGroupAgainPath } from "../views/confirm-group-page.view.server.ts";

const day = 86_400_000;
const three = { from: "2027-03-02", to: "2027-03-05" };
let counter = 0;

async function aHouse(given: Partial<Parameters<typeof aListing>[0]> = {}) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const asking = { organisations: true, persons: true };
  const room = { spaceId: space.id, kind: "room", rules: byTheDay, asking, ...given };
  const hall = await aListing({ ...room, title: "Auditorium" });
  const small = await aListing({ ...room, title: "Salle Lot" });
  const beds = await aListing({ ...room, title: "Lits", units: 10, occupancy: "shared" });
  counter += 1;
  return { space, keeper, hall, small, beds, email: `stage-${counter}@example.org` };
}

type House = Awaited<ReturnType<typeof aHouse>>;

function stay({ hall, small, beds, email }: House) {
  return {
    title: "Stage de chant",
    persons: 12,
    name: "Élise Marchand",
    email,
    organisation: "Chorale de Crest",
    message: "Nous chantons aussi le soir.",
    lines: [
      { listing: hall.code, ...three },
      { listing: small.code, ...three },
      { listing: beds.code, quantity: 8, ...three },
    ],
  };
}

function run<Output>(verb: VerbOf<Output>, input: Record<string, unknown>, now = wednesday) {
  return execute(verb, { viewer: visitor, now, requestId: "test" }, input);
}

async function linkOf(email: string): Promise<string> {
  return (await aMailTo(email)).link.pathname.replace("/request/", "");
}

async function confirmed(house: House) {
  must(await run(requestGroup, stay(house)));
  const token = await linkOf(house.email);
  const { group, follow } = must(await run(confirmGroupRequest, { token }));
  return { token, group, follow, opened: { group: group.code, key: follow.split("/")[3] ?? "" } };
}

function takeSmall({ small, keeper, space }: House) {
  const asked = { listing: small.code, ...three, use: "on_the_spot", borrower: "space", space: space.id };
  return execute(askBooking, as(keeper), asked);
}

async function bookings({ space }: House): Promise<number> {
  return (await database()).booking.count({ where: { lenderSpaceId: space.id } });
}

describe("asking for several things without an account", () => {
  test("one mail lists all of it; nothing is asked before its link is confirmed, then all of it is one request", async () => {
    const house = await aHouse();
    expect(must(await run(requestGroup, stay(house)))).toMatchObject({ email: house.email, lines: 3 });
    expect(await bookings(house)).toBe(0);
    const { text } = await aMailTo(house.email);
    for (const line of ["– Auditorium, du mardi 2 au vendredi 5 mars", "– 8 × Lits"]) expect(text).toContain(line);
    const { group } = must(await run(confirmGroupRequest, { token: await linkOf(house.email) }));
    expect(group).toMatchObject({
      kind: "together",
      title: "Stage de chant",
      state: "waiting",
      tally: { lines: 3, waiting: 3 },
      borrower: { kind: "organisation", name: "Chorale de Crest", person: "Élise Marchand" },
    });
    expect(group.bookings.map(({ quantity }) => quantity).sort()).toEqual([1, 1, 8]);
    const db = await database();
    const told = await db.outboxMail.findMany({ where: { recipient: house.keeper.email } });
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("Nous chantons aussi le soir.");
  });

  test("a link used twice, or a year later, leads to the same request", async () => {
    const house = await aHouse();
    const { token, group, follow } = await confirmed(house);
    const inAYear = new Date(wednesday.getTime() + 366 * day);
    await forget(inAYear);
    const again = must(await run(confirmGroupRequest, { token }, inAYear));
    expect([again.group.id, again.follow]).toEqual([group.id, follow]);
    expect(await bookings(house)).toBe(3);
  });

  test("a link that nobody followed in two days asks nothing; one of several things is not one of a single thing", async () => {
    const house = await aHouse();
    must(await run(requestGroup, stay(house)));
    const token = await linkOf(house.email);
    expect(refusal(await run(confirmRequest, { token })).code).toBe("guests.no_such_link");
    const late = new Date(wednesday.getTime() + 2 * day);
    expect(refusal(await run(confirmGroupRequest, { token }, late))).toMatchObject({
      code: "guests.link_expired",
      status: 410,
    });
    expect(await bookings(house)).toBe(0);
  });

  test("whoever asks anew by the link finds everything typed already; the address names nobody", async () => {
    const house = await aHouse();
    must(await run(requestGroup, { ...stay(house), insurance: "MAIF 123" }));
    const token = await linkOf(house.email);
    const { request } = must(await followLink(token, wednesday));
    const address = new URL(askGroupAgainPath(request, token), "http://localhost");
    expect(address.href).not.toMatch(/Marchand|MAIF|%40|Nous/);
    const typed = address.searchParams;
    expect([typed.get("title"), typed.get("organisation")]).toEqual(["Stage de chant", "Chorale de Crest"]);
    const before = await askedBefore(typed);
    expect(before).toMatchObject({ name: "Élise Marchand", email: house.email, insurance: "MAIF 123" });
    expect(before.message).toContain("Nous chantons aussi le soir.");
    const nobody = { name: "", email: "", insurance: "", message: "" };
    expect(await askedBefore(new URLSearchParams({ again: "unknown" }))).toEqual(nobody);
  });

  test("what went meanwhile: all of it is refused with the reason, or the rest is asked", async () => {
    const house = await aHouse();
    must(await run(requestGroup, stay(house)));
    must(await takeSmall(house));
    const token = await linkOf(house.email);
    const failure = refusal(await run(confirmGroupRequest, { token }));
    expect(failure).toMatchObject({ code: "groups.not_all_bookable", status: 409 });
    expect((failure.details as { lines: { line: number }[] }).lines.map(({ line }) => line)).toEqual([1]);
    expect(await bookings(house)).toBe(1);
    const { group } = must(await run(confirmGroupRequest, { token, leaveOut: true }));
    expect(group.bookings.map(({ listing }) => listing.title).sort()).toEqual(["Auditorium", "Lits"]);
    expect(group.leftOut.map(({ listing }) => listing?.title)).toEqual(["Salle Lot"]);
  });

  test("what cannot be had is said before any mail, or left out of what the link will ask", async () => {
    const house = await aHouse();
    must(await takeSmall(house));
    expect(refusal(await run(requestGroup, stay(house))).code).toBe("groups.not_all_bookable");
    const db = await database();
    expect(await db.outboxMail.count({ where: { recipient: house.email } })).toBe(0);
    expect(must(await run(requestGroup, { ...stay(house), leaveOut: true })).lines).toBe(2);
    const { text } = await aMailTo(house.email);
    expect(text).not.toContain("Salle Lot");
    const { group } = must(await run(confirmGroupRequest, { token: await linkOf(house.email) }));
    expect(group.tally.lines).toBe(2);
  });

  test("what is missing is said at its field; places that take no outsiders take none", async () => {
    const house = await aHouse({ terms: { insurance: "Attestation de responsabilité civile" } });
    const { persons: _persons, ...asked } = stay(house);
    expect(refusal(await run(requestGroup, asked)).fields).toMatchObject({ persons: [{}], insurance: [{}] });
    expect(refusal(await run(requestGroup, { ...stay(house), title: "" })).fields).toMatchObject({ title: [{}] });
    expect(refusal(await run(requestGroup, { ...stay(house), lines: [] })).status).toBe(422);
    must(await run(requestGroup, { ...stay(house), insurance: "MAIF 123" }));
    const closed = await aHouse({ asking: { organisations: false, persons: false } });
    expect(refusal(await run(requestGroup, stay(closed))).code).toBe("guests.no_guests");
  });

  test("three requests wait for one address, of one thing or of several", async () => {
    const house = await aHouse();
    for (let time = 0; time < 3; time += 1) must(await run(requestGroup, stay(house)));
    expect(refusal(await run(requestGroup, stay(house)))).toMatchObject({
      code: "guests.too_many_waiting",
      status: 429,
    });
  });
});

describe("following several things", () => {
  test("answered line by line, told by one mail each, which lead to the same page; cancelled there, some of it or all", async () => {
    const house = await aHouse();
    const { group, follow, opened } = await confirmed(house);
    const keeper = as(house.keeper);
    const small = group.bookings.find(({ listing }) => listing.title === "Salle Lot")?.id ?? "";
    must(await execute(declineGroup, keeper, { group: group.code, bookings: [small], reason: "Les peintres y sont." }));
    const refused = await aMailTo(house.email);
    expect(refused.link.pathname).toBe(follow);
    expect(refused.text).not.toContain(`/g/${group.code}`);
    must(await execute(approveGroup, keeper, { group: group.code }));
    expect((await aMailTo(house.email)).link.pathname).toBe(follow);
    const seen = must(await run(getFollowedGroup, opened));
    expect(seen).toMatchObject({ state: "partly_approved", tally: { approved: 2, declined: 1 } });

    must(await run(addFollowedGroupMessage, { ...opened, message: "Où sont les clés ?" }));
    const told = await (await database()).outboxMail.findMany({ where: { recipient: house.keeper.email } });
    expect(told.filter(({ text }) => text.includes("Où sont les clés ?"))).toHaveLength(1);
    const hall = group.bookings.find(({ listing }) => listing.title === "Auditorium")?.code ?? "";
    const some = must(await run(cancelFollowedGroup, { ...opened, bookings: [hall] }));
    expect(some.tally).toMatchObject({ cancelled: 1, approved: 1 });
    const all = must(await run(cancelFollowedGroup, opened));
    expect(all.tally).toMatchObject({ cancelled: 2, declined: 1, approved: 0 });
    expect(refusal(await run(cancelFollowedGroup, opened)).code).toBe("groups.nothing_to_cancel");
  });

  test("a key opens what was asked with it and nothing else; roles do not come with the link", async () => {
    const [mine, other] = [await confirmed(await aHouse()), await confirmed(await aHouse())];
    for (const verb of [getFollowedGroup, cancelFollowedGroup])
      expect(refusal(await run(verb, { ...mine.opened, group: other.group.code }))).toMatchObject({
        code: "guests.not_found",
        status: 404,
      });
    expect(refusal(await run(getFollowedGroup, { ...mine.opened, key: `${mine.opened.key}x` })).status).toBe(404);
    const line = { booking: mine.group.bookings[0]?.code, key: mine.opened.key };
    expect(refusal(await run(getFollowedBooking, line)).status).toBe(404);
    const house = await aHouse();
    const own = await confirmed({ ...house, email: house.keeper.email });
    expect(own.group.state).toBe("waiting");
  });
});
