import { database } from "#app/platform/db/database.server.ts";
import { type Role, roles } from "#app/platform/viewer.ts";
import { type Correspondent, correspondents } from "./person.repo.server.ts";

export interface MemberRow {
  userId: string;
  name: string;
  role: Role;
  since: Date;
}

function roleOf(stored: string): Role {
  return roles.find((role) => role === stored) ?? "member";
}

export async function listMemberRows(spaceId: string): Promise<MemberRow[]> {
  const rows = await (await database()).membership.findMany({
    where: { spaceId },
    include: { user: { select: { name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows
    .map(({ userId, user, role, createdAt }) => ({ userId, name: user.name, role: roleOf(role), since: createdAt }))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

export async function memberRole(spaceId: string, userId: string): Promise<Role | undefined> {
  const row = await (await database()).membership.findUnique({ where: { spaceId_userId: { spaceId, userId } } });
  return row ? roleOf(row.role) : undefined;
}

export async function insertMember(spaceId: string, userId: string, role: Role, createdAt: Date): Promise<void> {
  await (await database()).membership.create({ data: { spaceId, userId, role, createdAt } });
}

export async function updateMemberRole(spaceId: string, userId: string, role: Role): Promise<void> {
  await (await database()).membership.update({ where: { spaceId_userId: { spaceId, userId } }, data: { role } });
}

export async function deleteMember(spaceId: string, userId: string): Promise<void> {
  await (await database()).membership.delete({ where: { spaceId_userId: { spaceId, userId } } });
}

/** True when `userId` is the only steward: the space would be left to nobody. */
export async function isLastSteward(spaceId: string, userId: string): Promise<boolean> {
  const stewards = await (await database()).membership.findMany({ where: { spaceId, role: "steward" } });
  return stewards.length === 1 && stewards[0]?.userId === userId;
}

/** To write to: the stewards of a space. */
export async function stewardsOf(spaceId: string): Promise<Correspondent[]> {
  const rows = await (await database()).membership.findMany({
    where: { spaceId, role: "steward" },
    select: { userId: true },
  });
  return correspondents(rows.map(({ userId }) => userId));
}

export interface OwnSpaceRow {
  slug: string;
  name: string;
  town: string;
  kind: string;
  status: string;
  role: Role;
  listings: number;
  archived: boolean;
}

export async function spacesOfPerson(userId: string): Promise<OwnSpaceRow[]> {
  const rows = await (await database()).membership.findMany({
    where: { userId },
    include: { space: { include: { _count: { select: { listings: { where: { status: "published" } } } } } } },
    orderBy: { space: { name: "asc" } },
  });
  return rows.map(({ role, space }) => ({
    slug: space.slug,
    name: space.name,
    town: space.town,
    kind: space.kind,
    status: space.status,
    role: roleOf(role),
    listings: space._count.listings,
    archived: space.archivedAt !== null,
  }));
}
