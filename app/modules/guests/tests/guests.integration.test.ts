import { describe, expect, test } from "vitest";
import { guestOf } from "#app/modules/accounts/accounts.server.ts";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { proposeDates } from "#app/modules/bookings/use-cases/propose-dates.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute, type VerbOf } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { must, reasonCodes, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, aToken, wednesday } from "#tests/factories/people.ts";
import { aMailTo } from "#tests/factories/sign-in.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { forget } from "../jobs.server.ts";
import { acceptFollowedProposal } from "../use-cases/accept-followed-proposal.server.ts";
import { addFollowedMessage } from "../use-cases/add-followed-message.server.ts";
import { cancelFollowedBooking } from "../use-cases/cancel-followed-booking.server.ts";
import { changeFollowedBooking } from "../use-cases/change-followed-booking.server.ts";
import { confirmRequest } from "../use-cases/confirm-request.server.ts";
import { getFollowedBooking } from "../use-cases/get-followed-booking.server.ts";
import { requestBooking } from "../use-cases/request-booking.server.ts";

const hour = 3_600_000;
const evening = { from: "2027-03-04T18:00", to: "2027-03-04T21:00" };
const nextEvening = { from: "2027-03-05T18:00", to: "2027-03-05T21:00" };
let counter = 0;

function anAddress(): string {
  counter += 1;
  return `association-${counter}@example.org`;
}

async function aHall(given: Partial<Parameters<typeof aListing>[0]> = {}) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const listing = await aListing({
    spaceId: space.id,
    kind: "room",
    title: "Grande salle",
    rules: { on_the_spot: defaultRules("on_the_spot") },
    asking: { organisations: true, persons: true },
    ...given,
  });
  return { space, keeper, listing };
}

function run<Output>(verb: VerbOf<Output>, input: Record<string, unknown>, now = wednesday) {
  return execute(verb, { viewer: visitor, now, requestId: "test" }, input);
}

const asking = (listing: { code: string }, email: string) => ({
  listing: listing.code,
  ...evening,
  name: "Élise Marchand",
  email,
  organisation: "Chorale de Crest",
  purpose: "Répétition",
  persons: 30,
});

async function linkOf(email: string): Promise<string> {
  return (await aMailTo(email)).link.pathname.replace("/request/", "");
}

async function confirmed(listing: { code: string }, email = anAddress()) {
  must(await run(requestBooking, asking(listing, email)));
  const token = await linkOf(email);
  const { booking, follow } = must(await run(confirmRequest, { token }));
  return { email, token, booking, follow, opened: { booking: booking.code, key: follow.split("/")[3] ?? "" } };
}

async function userOf(email: string) {
  const db = await database();
  return db.user.findUnique({ where: { email } });
}

describe("asking", () => {
  test("nothing is asked before the link is confirmed, then as the organisation, by a person without an account", async () => {
    const { listing } = await aHall();
    const email = anAddress();
    must(await run(requestBooking, asking(listing, email)));
    const db = await database();
    expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(0);
    expect(await userOf(email)).toBeNull();
    const { text } = await aMailTo(email);
    expect(text).toContain("jeudi 4 mars");
    expect(text).toContain(`/l/${listing.code}`);

    const { booking } = must(await run(confirmRequest, { token: await linkOf(email) }));
    expect(booking).toMatchObject({
      status: "requested",
      borrower: { kind: "organisation", name: "Chorale de Crest", person: "Élise Marchand" },
    });
    expect(await userOf(email)).toMatchObject({ guest: true, emailVerified: true });
    expect(await db.account.count({ where: { user: { email } } })).toBe(0);
    expect(await db.booking.findUnique({ where: { id: booking.id } })).toMatchObject({
      purpose: "Répétition",
      persons: 30,
    });
  });

  test("a link used twice, or a year later, leads to the same booking", async () => {
    const { listing } = await aHall();
    const { token, booking } = await confirmed(listing);
    const inAYear = new Date(wednesday.getTime() + 366 * 24 * hour);
    await forget(inAYear);
    const again = must(await run(confirmRequest, { token }, inAYear));
    expect(again.booking.id).toBe(booking.id);
    const db = await database();
    expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  });

  test("a link that nobody followed in two days asks nothing, and is forgotten a week later", async () => {
    const { listing } = await aHall();
    const email = anAddress();
    must(await run(requestBooking, asking(listing, email)));
    const token = await linkOf(email);
    const late = new Date(wednesday.getTime() + 48 * hour);
    expect(refusal(await run(confirmRequest, { token }, late))).toMatchObject({
      code: "guests.link_expired",
      status: 410,
    });
    await forget(new Date(late.getTime() + 6 * 24 * hour));
    expect(refusal(await run(confirmRequest, { token }, late)).code).toBe("guests.link_expired");
    await forget(new Date(late.getTime() + 8 * 24 * hour));
    expect(refusal(await run(confirmRequest, { token }, late)).code).toBe("guests.no_such_link");
    expect(await userOf(email)).toBeNull();
  });

  test("dates that went meanwhile: every reason, the link stays good, and other dates do", async () => {
    const { listing, keeper } = await aHall();
    const email = anAddress();
    must(await run(requestBooking, asking(listing, email)));
    must(
      await execute(askBooking, as(keeper), {
        listing: listing.code,
        ...evening,
        use: "on_the_spot",
        borrower: "space",
      }),
    );
    const token = await linkOf(email);
    const taken = await run(confirmRequest, { token });
    expect(refusal(taken).status).toBe(409);
    expect(reasonCodes(taken)).toEqual(["booked"]);
    expect(await userOf(email)).toBeNull();
    const { booking } = must(await run(confirmRequest, { token, ...nextEvening }));
    expect(booking).toMatchObject({ status: "requested", from: nextEvening.from });
  });

  test("what cannot be is said at once, before any mail", async () => {
    const { listing } = await aHall({ terms: { insurance: "Attestation de responsabilité civile" } });
    const email = anAddress();
    const asked = asking(listing, email);
    expect(refusal(await run(requestBooking, { ...asked, persons: undefined })).fields).toMatchObject({
      persons: [{}],
      insurance: [{}],
    });
    const insured = { ...asked, insurance: "MAIF, sociétaire 123" };
    const past = { from: "2027-02-01T18:00", to: "2027-02-01T20:00" };
    expect(reasonCodes(await run(requestBooking, { ...insured, ...past }))).toContain("past");
    expect(refusal(await run(requestBooking, { ...insured, email: "personne" })).fields).toMatchObject({ email: [{}] });
    const db = await database();
    expect(await db.outboxMail.count({ where: { recipient: email } })).toBe(0);
    must(await run(requestBooking, insured));
  });

  test("places that take no outsiders, or only lend away, take none", async () => {
    const { listing: closed } = await aHall({ asking: { organisations: false, persons: false } });
    expect(refusal(await run(requestBooking, asking(closed, anAddress()))).code).toBe("guests.no_guests");
    const space = await aSpace();
    const away = await aListing({ spaceId: space.id, asking: { organisations: true, persons: true } });
    expect((await run(requestBooking, asking(away, anAddress()))).ok).toBe(false);
  });

  test("three wait for one address, no more; the others still ask", async () => {
    const { listing } = await aHall();
    const email = anAddress();
    for (let time = 0; time < 3; time += 1) must(await run(requestBooking, asking(listing, email)));
    expect(refusal(await run(requestBooking, asking(listing, email)))).toMatchObject({
      code: "guests.too_many_waiting",
      status: 429,
    });
    must(await run(requestBooking, asking(listing, anAddress())));
    const later = new Date(wednesday.getTime() + 48 * hour);
    must(await run(requestBooking, { ...asking(listing, email), ...nextEvening }, later));
  });
});

describe("who it is", () => {
  test("an account that exists is used as it is", async () => {
    const { listing } = await aHall();
    const email = anAddress();
    const person = await aPerson({ email, name: "Léa" });
    const { booking } = await confirmed(listing, email);
    expect(booking.borrower.person).toBe("Léa");
    expect(await userOf(email)).toMatchObject({ id: person.userId, guest: false });
  });

  test("an account that nobody ever confirmed is taken over by whoever reads its mails", async () => {
    const { listing } = await aHall();
    const email = anAddress();
    const squatter = await aPerson({ email, unconfirmed: true });
    await aToken(squatter);
    await confirmed(listing, email);
    const db = await database();
    expect(await db.apiToken.count({ where: { userId: squatter.userId } })).toBe(0);
    expect(await userOf(email)).toMatchObject({ guest: true, name: "Élise Marchand" });
  });

  test("roles of the person do not come with the link", async () => {
    const { listing, keeper } = await aHall();
    const { booking, opened } = await confirmed(listing, keeper.email);
    expect(booking.status).toBe("requested");
    const approving = { ...opened, booking: booking.id };
    expect(must(await run(getFollowedBooking, approving))).toMatchObject({ id: booking.id });
  });

  test("guests are forgotten once their bookings are long over", async () => {
    const { listing } = await aHall();
    const { email, opened } = await confirmed(listing);
    must(await run(cancelFollowedBooking, opened));
    const db = await database();
    await transaction(async () => {
      await (await database()).user.updateMany({ where: { email }, data: { createdAt: wednesday } });
    });
    await forget(new Date(wednesday.getTime() + 4 * 366 * 24 * hour));
    expect(await userOf(email)).not.toBeNull();
    await forget(new Date(wednesday.getTime() + 6 * 366 * 24 * hour));
    expect(await userOf(email)).toBeNull();
    expect(await db.booking.findFirst({ where: { listingId: listing.id } })).toMatchObject({ purpose: "" });
    expect(refusal(await run(getFollowedBooking, opened)).status).toBe(404);
  });

  test("asking again with another name: the guest has the last one", async () => {
    const email = anAddress();
    const ids = await transaction(async () => [
      await guestOf({ name: "Élise", email, language: "fr" }),
      await guestOf({ name: "Élise Marchand", email, language: "fr" }),
    ]);
    expect(ids[0]).toBe(ids[1]);
    expect((await userOf(email))?.name).toBe("Élise Marchand");
  });
});

describe("following", () => {
  test("mails lead to the same page, which does what an account would", async () => {
    const { listing, keeper } = await aHall();
    const { email, booking, follow, opened } = await confirmed(listing);
    must(await execute(proposeDates, as(keeper), { booking: booking.id, ...nextEvening }));
    const { link, text } = await aMailTo(email);
    expect(link.pathname).toBe(follow);
    expect(text).not.toContain(`/b/${booking.code}`);
    expect(must(await run(acceptFollowedProposal, opened))).toMatchObject({
      status: "approved",
      from: nextEvening.from,
    });
    must(await run(addFollowedMessage, { ...opened, message: "Où sont les clés ?" }));
    const db = await database();
    const told = await db.outboxMail.findMany({ where: { recipient: keeper.email } });
    expect(told.some(({ text }) => text.includes("Où sont les clés ?"))).toBe(true);
    const shorter = { from: "2027-03-05T19:00", to: "2027-03-05T21:00" };
    expect(must(await run(changeFollowedBooking, { ...opened, ...shorter, persons: 12 }))).toMatchObject({
      from: shorter.from,
    });
    expect(await db.booking.findUnique({ where: { id: booking.id } })).toMatchObject({ persons: 12 });
    expect(must(await run(cancelFollowedBooking, opened))).toMatchObject({ status: "cancelled" });
    expect(refusal(await run(cancelFollowedBooking, opened)).code).toBe("bookings.wrong_status");
  });

  test("a key opens its own booking and no other", async () => {
    const { listing, keeper } = await aHall({ units: 3 });
    const [mine, other] = [await confirmed(listing), await confirmed(listing)];
    const crossed = { ...mine.opened, booking: other.booking.code };
    for (const verb of [getFollowedBooking, cancelFollowedBooking])
      expect(refusal(await run(verb, crossed))).toMatchObject({ code: "guests.not_found", status: 404 });
    expect(refusal(await run(getFollowedBooking, { ...mine.opened, key: `${mine.opened.key}x` })).status).toBe(404);
    // Not even another one of the same person.
    const second = await confirmed(listing, mine.email);
    expect(refusal(await run(getFollowedBooking, { ...mine.opened, booking: second.booking.code })).status).toBe(404);
    must(await execute(approveBooking, as(keeper), { booking: mine.booking.id }));
    expect(must(await run(getFollowedBooking, mine.opened))).toMatchObject({ status: "approved" });
  });
});
