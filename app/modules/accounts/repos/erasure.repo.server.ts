import { database } from "#app/platform/db/database.server.ts";
import { erasedEmail, finishedBookingStatuses } from "../accounts.ts";
import { eraseFromProduction } from "./production-erasure.repo.server.ts";

export interface ErasurePlan {
  /** They have other people, and no other steward. */
  spacesLeftWithoutSteward: { id: string; slug: string; name: string }[];
  /** Nobody else is there: they are archived. */
  spacesLeftEmpty: { id: string; slug: string; name: string }[];
  /** Not over, in this person's name. */
  openBookings: { code: string; title: string; status: string }[];
}

export async function erasurePlan(userId: string): Promise<ErasurePlan> {
  const db = await database();
  const held = await db.membership.findMany({
    where: { userId, space: { archivedAt: null } },
    select: {
      role: true,
      space: {
        select: {
          id: true,
          slug: true,
          name: true,
          memberships: { where: { userId: { not: userId } }, select: { role: true } },
        },
      },
    },
  });
  const plan: ErasurePlan = { spacesLeftWithoutSteward: [], spacesLeftEmpty: [], openBookings: [] };
  for (const { role, space } of held) {
    const { memberships: others, ...named } = space;
    if (others.length === 0) plan.spacesLeftEmpty.push(named);
    else if (role === "steward" && !others.some((other) => other.role === "steward"))
      plan.spacesLeftWithoutSteward.push(named);
  }
  const open = await db.booking.findMany({
    where: { borrowerUserId: userId, status: { notIn: [...finishedBookingStatuses] } },
    orderBy: { startAt: "asc" },
    select: { code: true, status: true, listing: { select: { title: true } } },
  });
  plan.openBookings = open.map(({ code, status, listing }) => ({ code, status, title: listing.title }));
  return plan;
}

/**
 * What names or reaches the person goes; what happened stays, under an id that leads to nobody. Accepted agreements are
 * kept: they prove what two parties agreed.
 */
export async function erasePerson(given: {
  userId: string;
  email: string;
  name: string;
  emptied: string[];
  at: Date;
}): Promise<void> {
  const { userId, email, name, emptied, at } = given;
  const db = await database();
  const { name: formerName } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  await eraseFromProduction({ userId, email, formerName, at });
  await db.session.deleteMany({ where: { userId } });
  await db.account.deleteMany({ where: { userId } });
  await db.apiToken.deleteMany({ where: { userId } });
  await db.verification.deleteMany({ where: { OR: [{ value: userId }, { identifier: email }] } });
  await db.calendarFeed.deleteMany({ where: { kind: "person", subjectId: userId } });
  await db.idempotencyKey.deleteMany({ where: { userId } });
  await db.outboxMail.deleteMany({ where: { OR: [{ userId }, { recipient: email }] } });
  await db.publicRequest.deleteMany({ where: { email } });
  await db.pass.updateMany({ where: { holderId: userId, revokedAt: null }, data: { revokedAt: at } });
  await db.pass.updateMany({ where: { holderId: userId }, data: { note: "" } });
  await db.passEntry.updateMany({ where: { pass: { holderId: userId } }, data: { note: "" } });
  await db.trainingRecord.deleteMany({ where: { userId } });
  await db.spaceInvitation.updateMany({
    where: { invitedById: userId, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  await db.message.updateMany({ where: { authorId: userId, erasedAt: null }, data: { body: "", erasedAt: at } });
  await db.booking.updateMany({ where: { borrowerUserId: userId }, data: { purpose: "", insurance: "" } });
  await db.bookingGroup.updateMany({ where: { borrowerUserId: userId }, data: { title: "" } });
  await db.handOver.updateMany({ where: { recordedById: userId }, data: { note: "" } });
  await db.incident.updateMany({ where: { openedById: userId }, data: { description: "" } });
  await db.incident.updateMany({ where: { settledById: userId }, data: { settlement: "" } });
  await db.$executeRaw`UPDATE SpaceEvent SET details = json_set(details, '$.message', '')
    WHERE kind = 'claim_requested' AND actorId = ${userId}`;
  for (const { spaceId } of await db.membership.findMany({ where: { userId }, select: { spaceId: true } })) {
    await db.spaceEvent.create({ data: { spaceId, kind: "left", actorId: userId, at, details: { cause: "erasure" } } });
  }
  await db.membership.deleteMany({ where: { userId } });
  for (const spaceId of emptied) {
    await db.space.update({ where: { id: spaceId }, data: { archivedAt: at, updatedAt: at } });
    await db.spaceEvent.create({
      data: { spaceId, kind: "archived", actorId: userId, at, details: { cause: "erasure" } },
    });
  }
  await db.user.update({
    where: { id: userId },
    data: {
      name,
      email: erasedEmail(userId),
      emailVerified: false,
      guest: false,
      image: null,
      phone: null,
      contributionsShownAt: null,
      erasedAt: at,
    },
  });
}
