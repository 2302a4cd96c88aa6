import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { aBooking } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { queueMail } from "../repos/outbox.repo.server.ts";
import { purge } from "../retention.server.ts";

const at = new Date("2030-06-15T10:00:00Z");
const periods = { RETENTION_MAILS_DAYS: 30, RETENTION_MESSAGES_MONTHS: 12, RETENTION_BOOKINGS_MONTHS: 24 };

async function anAgreedLoan(endAt: Date) {
  const listing = await aListing({ spaceId: (await aSpace()).id });
  const { userId } = await aPerson();
  const startAt = new Date(endAt.getTime() - 86_400_000);
  const { id: bookingId } = await aBooking({ listing, borrowerUserId: userId, status: "closed", startAt, endAt });
  await transaction(async () => {
    const db = await database();
    await db.message.create({ data: { bookingId, authorId: userId, side: "borrower", body: "Merci", at: endAt } });
    const told = { kind: "damaged", description: "Tombé", status: "settled", openedById: userId, openedAt: endAt };
    await db.incident.create({ data: { bookingId, listingId: listing.id, ...told } });
    const agreement = await db.agreement.create({
      data: { bookingId, version: 1, body: "{}", hash: "x", createdAt: startAt },
    });
    await db.agreementAcceptance.create({
      data: { agreementId: agreement.id, side: "borrower", userId, name: "Lou", acceptedAt: startAt },
    });
  });
  return bookingId;
}

async function wordsOf(bookingId: string) {
  const db = await database();
  const message = await db.message.findFirst({ where: { bookingId } });
  const acceptance = await db.agreementAcceptance.findFirst({ where: { agreement: { bookingId } } });
  const incident = await db.incident.findFirst({ where: { bookingId } });
  return [message?.body, incident?.description, acceptance?.name];
}

test("what the privacy page promises to forget is forgotten, and nothing else", async () => {
  const recent = await anAgreedLoan(new Date("2030-05-01T00:00:00Z"));
  const old = await anAgreedLoan(new Date("2029-01-01T00:00:00Z"));
  const ancient = await anAgreedLoan(new Date("2028-01-01T00:00:00Z"));
  const mail = { subject: "s", text: "t", html: "h" };
  await queueMail({ ...mail, to: "old@example.org", now: new Date("2030-05-01") });
  await queueMail({ ...mail, to: "new@example.org", now: new Date("2030-06-01") });
  await transaction(async () => {
    const db = await database();
    for (const createdAt of [new Date("2030-06-13T09:00:00Z"), new Date("2030-06-14T09:00:00Z")])
      await db.idempotencyKey.create({
        data: {
          userId: "u",
          key: createdAt.toISOString(),
          verb: "v",
          requestHash: "h",
          status: 200,
          response: "",
          createdAt,
        },
      });
  });

  await purge(at, periods);
  await purge(at, periods);

  expect(await wordsOf(recent)).toEqual(["Merci", "Tombé", "Lou"]);
  expect(await wordsOf(old)).toEqual(["", "", "Lou"]);
  expect(await wordsOf(ancient)).toEqual(["", "", "—"]);
  const db = await database();
  expect((await db.outboxMail.findMany()).map((row) => row.recipient)).toEqual(["new@example.org"]);
  expect(await db.idempotencyKey.count()).toBe(1);
});
