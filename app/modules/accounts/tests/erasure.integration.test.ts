import { describe, expect, test } from "vitest";
import { queueMail } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person, Role } from "#app/platform/viewer.ts";
import { aBooking } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { again, aPerson, as, aToken, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { createUser } from "../accounts.server.ts";
import { personById, personByToken } from "../repos/viewer.repo.server.ts";
import { eraseMe } from "../use-cases/erase-me.server.ts";

const password = "une phrase de passe";
let counter = 0;

async function somebody(roles: Record<string, Role> = {}): Promise<Person> {
  counter += 1;
  const made = await createUser({ name: "Dominique", email: `dominique-${counter}@example.org`, password });
  if (!made.ok) throw new Error(made.failure.code);
  const { userId } = made.value;
  await transaction(async () => {
    const db = await database();
    for (const [spaceId, role] of Object.entries(roles))
      await db.membership.create({ data: { spaceId, userId, role, createdAt: wednesday } });
  });
  return again(userId);
}

const erase = (person: Person, secret = password) => execute(eraseMe, as(person), { password: secret });

/** An incident that the person told and somebody else settled, and a claim of a card in their words. */
async function wordsElsewhere(spaceId: string, booking: { id: string; listingId: string }, userId: string) {
  const someone = await aPerson();
  return transaction(async () => {
    const db = await database();
    const incident = await db.incident.create({
      data: {
        bookingId: booking.id,
        listingId: booking.listingId,
        kind: "damaged",
        description: "Tombé chez moi",
        settlement: "Remplacé",
        status: "settled",
        openedById: userId,
        openedAt: wednesday,
        settledById: someone.userId,
      },
    });
    const claim = await db.spaceEvent.create({
      data: {
        spaceId,
        kind: "claim_requested",
        actorId: userId,
        at: wednesday,
        details: { message: "Je suis Dominique" },
      },
    });
    return { incident: incident.id, claim: claim.id };
  });
}

describe("erasure", () => {
  test("takes what names or reaches the person, and leaves what happened", async () => {
    const space = await aSpace();
    await aPerson({ roles: { [space.id]: "steward" } });
    const person = await somebody({ [space.id]: "member" });
    const token = await aToken(person);
    const listing = await aListing({ spaceId: space.id });
    const booking = await aBooking({ listing, borrowerUserId: person.userId, status: "closed" });
    await queueMail({ to: person.email, subject: "s", text: "t", html: "h", now: wednesday });
    await transaction(async () => {
      const db = await database();
      await db.message.create({
        data: { bookingId: booking.id, authorId: person.userId, side: "borrower", body: "Appelez-moi", at: wednesday },
      });
      await db.session.create({
        data: { token: `t-${counter}`, userId: person.userId, expiresAt: new Date("2027-03-01") },
      });
    });

    const wrote = await wordsElsewhere(space.id, booking, person.userId);

    expect(await erase(person)).toMatchObject({ ok: true });

    const db = await database();
    expect(await db.incident.findUnique({ where: { id: wrote.incident } })).toMatchObject({
      description: "",
      settlement: "Remplacé",
      status: "settled",
    });
    expect(await db.spaceEvent.findUnique({ where: { id: wrote.claim } })).toMatchObject({ details: { message: "" } });
    expect(await personById(person.userId)).toBeUndefined();
    expect(await personByToken(token, wednesday)).toBeUndefined();
    expect(await db.user.findUnique({ where: { id: person.userId } })).toMatchObject({
      name: "Personne effacée",
      email: `erased-${person.userId}@invalid`,
      phone: null,
      erasedAt: wednesday,
    });
    const where = { where: { userId: person.userId } };
    expect([
      await db.session.count(where),
      await db.account.count(where),
      await db.apiToken.count(where),
      await db.membership.count(where),
    ]).toEqual([0, 0, 0, 0]);
    expect(await db.outboxMail.count({ where: { recipient: person.email } })).toBe(0);
    expect(await db.message.findFirst({ where: { bookingId: booking.id } })).toMatchObject({
      body: "",
      erasedAt: wednesday,
    });
    expect(await db.booking.findUnique({ where: { id: booking.id } })).toMatchObject({
      status: "closed",
      borrowerUserId: person.userId,
    });
    expect(await db.spaceEvent.findFirst({ where: { spaceId: space.id, kind: "left" } })).toMatchObject({
      actorId: person.userId,
    });
    // The address is free again.
    expect(await createUser({ name: "Autre", email: person.email, password })).toMatchObject({ ok: true });
  });

  test("asks for the password", async () => {
    const person = await somebody();
    expect(await erase(person, "not this one")).toMatchObject({
      failure: { code: "accounts.wrong_password", status: 403 },
    });
    expect(await personById(person.userId)).toBeDefined();
    for (let count = 1; count < 10; count += 1) await erase(person, "not this one");
    expect(await erase(person)).toMatchObject({
      failure: { code: "accounts.too_many_tries", status: 429, params: { count: 10 } },
    });
  });

  test("is refused while a loan in their name is open, and says which", async () => {
    const person = await somebody();
    const listing = await aListing({ spaceId: (await aSpace()).id, title: "Scie à ruban" });
    const { code } = await aBooking({
      listing,
      borrowerUserId: person.userId,
      status: "handed_over",
      handedOverQuantity: 1,
    });
    expect(await erase(person)).toMatchObject({
      failure: {
        code: "accounts.open_loans",
        status: 409,
        params: { count: 1, loans: `Scie à ruban (${code})` },
        details: { bookings: [{ code }] },
      },
    });
  });

  test("is refused to the only steward of a space with others", async () => {
    const space = await aSpace({ name: "La Fabrique" });
    const person = await somebody({ [space.id]: "steward" });
    await aPerson({ roles: { [space.id]: "keeper" } });
    expect(await erase(person)).toMatchObject({
      failure: { code: "accounts.last_steward", status: 409, params: { count: 1, spaces: "La Fabrique" } },
    });
    await aPerson({ roles: { [space.id]: "steward" } });
    expect(await erase(person)).toMatchObject({ ok: true });
  });

  test("archives a space where nobody is left", async () => {
    const space = await aSpace();
    expect(await erase(await somebody({ [space.id]: "steward" }))).toMatchObject({ ok: true });
    const db = await database();
    expect(await db.space.findUnique({ where: { id: space.id } })).toMatchObject({ archivedAt: wednesday });
  });
});
