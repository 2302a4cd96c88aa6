import { database } from "#app/platform/db/database.server.ts";
import { productionData } from "./production-erasure.repo.server.ts";

const listed = { select: { code: true, title: true } } as const;
const ofBooking = { select: { code: true } } as const;

async function accountData(userId: string, email: string) {
  const db = await database();
  return {
    memberships: await db.membership.findMany({
      where: { userId },
      select: { role: true, createdAt: true, space: { select: { slug: true, name: true } } },
    }),
    sessions: await db.session.findMany({
      where: { userId },
      select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
    }),
    tokens: await db.apiToken.findMany({
      where: { userId },
      select: { name: true, prefix: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
    }),
    trainings: await db.trainingRecord.findMany({
      where: { userId },
      select: {
        heldFrom: true,
        expiresAt: true,
        recordedAt: true,
        revokedAt: true,
        training: { select: { name: true, space: { select: { slug: true, name: true } } } },
      },
    }),
    // Who was trained is the other person's data: only that something was recorded, and when.
    trainingsRecorded: await db.trainingRecord.findMany({
      where: { recordedById: userId },
      select: { recordedAt: true, training: { select: { name: true } } },
    }),
    invitations: await db.spaceInvitation.findMany({
      where: { invitedById: userId },
      select: { role: true, createdAt: true, usedAt: true, space: { select: { slug: true } } },
    }),
    passes: await db.pass.findMany({
      where: { holderId: userId },
      select: {
        code: true,
        validFrom: true,
        validUntil: true,
        note: true,
        createdAt: true,
        revokedAt: true,
        space: { select: { slug: true, name: true } },
        entries: { select: { kind: true, days: true, at: true, note: true, booking: ofBooking } },
      },
    }),
    publicRequests: await db.publicRequest.findMany({
      where: { email },
      select: { name: true, input: true, createdAt: true, expiresAt: true, listing: listed },
    }),
    // Without the address itself: whoever has it reads the calendar.
    calendar: await db.calendarFeed.findFirst({
      where: { kind: "person", subjectId: userId },
      select: { createdAt: true, renewedAt: true },
    }),
    // Without their text: it may hold a link that opens the account.
    mails: await db.outboxMail.findMany({
      where: { OR: [{ userId }, { recipient: email }] },
      select: { subject: true, createdAt: true, sentAt: true },
    }),
  };
}

async function loanData(userId: string) {
  const db = await database();
  return {
    bookings: await db.booking.findMany({
      where: { OR: [{ borrowerUserId: userId }, { lenderUserId: userId }] },
      select: {
        code: true,
        status: true,
        borrowerKind: true,
        organisationName: true,
        purpose: true,
        persons: true,
        insurance: true,
        quantity: true,
        startAt: true,
        endAt: true,
        createdAt: true,
        listing: listed,
        lenderSpace: { select: { slug: true, name: true } },
        borrowerSpace: { select: { slug: true, name: true } },
      },
    }),
    proposals: await db.bookingProposal.findMany({
      where: { actorId: userId },
      select: {
        kind: true,
        quantity: true,
        startAt: true,
        endAt: true,
        status: true,
        createdAt: true,
        booking: ofBooking,
      },
    }),
    events: await db.bookingEvent.findMany({
      where: { actorId: userId },
      select: { kind: true, occurredAt: true, details: true, booking: ofBooking },
    }),
    messages: await db.message.findMany({
      where: { authorId: userId },
      select: { body: true, at: true, booking: ofBooking },
    }),
    handOvers: await db.handOver.findMany({
      where: { OR: [{ recordedById: userId }, { confirmedById: userId }] },
      select: {
        direction: true,
        quantity: true,
        condition: true,
        note: true,
        at: true,
        confirmedAt: true,
        booking: ofBooking,
      },
    }),
    incidents: await db.incident.findMany({
      where: { openedById: userId },
      select: { kind: true, description: true, openedAt: true, booking: ofBooking },
    }),
    acceptances: await db.agreementAcceptance.findMany({
      where: { userId },
      select: {
        side: true,
        name: true,
        acceptedAt: true,
        agreement: { select: { version: true, hash: true, body: true, booking: ofBooking } },
      },
    }),
    pictures: await db.picture.findMany({
      where: { createdById: userId },
      select: { alt: true, width: true, height: true, createdAt: true },
    }),
  };
}

/** Everything kept about one person, table by table. Whoever adds a table that points to people adds it here and in the erasure. */
export async function personalData(userId: string, email: string) {
  return {
    ...(await accountData(userId, email)),
    ...(await loanData(userId)),
    ...(await productionData(userId, email)),
  };
}
