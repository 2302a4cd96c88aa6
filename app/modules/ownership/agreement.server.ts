import { createHash } from "node:crypto";
import { canonicalJson } from "#app/modules/bookings/agreement.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person, Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { mayAgreeFor, mayRead } from "./ownership.policy.ts";
import type { OwnershipOutput } from "./ownership.schema.ts";
import { type Owner, type OwnershipBody, type OwnershipRules, ownersProblem, parties } from "./ownership.ts";
import { notifyParties } from "./ownership-mails.server.ts";
import {
  endVersion,
  findOwned,
  findSpacesNamed,
  holdVersion,
  insertAcceptance,
  insertVersion,
  type OwnedRow,
} from "./repos/ownership.repo.server.ts";
import { type VersionChange, versionChanges } from "./version-changes.ts";

type VersionRow = OwnedRow["ownership"][number];

export function bodyOf(version: Pick<VersionRow, "body">): OwnershipBody {
  return JSON.parse(version.body) as OwnershipBody;
}

/** The version in force: the last one that began to hold. */
export function heldVersion(owned: OwnedRow): VersionRow | undefined {
  return owned.ownership.findLast(({ heldAt }) => heldAt !== null);
}

/** The version that waits for somebody. */
export function proposedVersion(owned: OwnedRow): VersionRow | undefined {
  return owned.ownership.find(({ heldAt, endedAt }) => heldAt === null && endedAt === null);
}

/** The version that was in force before this one. */
export function versionBefore(owned: OwnedRow, { number }: Pick<VersionRow, "number">): VersionRow | undefined {
  return owned.ownership.findLast((one) => one.heldAt !== null && one.number < number);
}

/** How a version differs from the one in force before it; null: it is the first. */
export function changesOf(owned: OwnedRow, version: VersionRow): { since: number; changes: VersionChange[] } | null {
  const before = versionBefore(owned, version);
  return before ? { since: before.number, changes: versionChanges(bodyOf(before), bodyOf(version)) } : null;
}

export function ownersNow(owned: OwnedRow): Owner[] {
  return owned.coOwners.map(({ spaceId, share }) => ({ spaceId, share }));
}

export function awaitedBy(owned: OwnedRow, version: VersionRow): string[] {
  if (version.heldAt) return [];
  const accepted = new Set(version.acceptances.map(({ spaceId }) => spaceId));
  return parties(ownersNow(owned), bodyOf(version).owners).filter((spaceId) => !accepted.has(spaceId));
}

/** Owners, those who would be, and the space that keeps it; to others its agreement does not exist. */
export async function ownedSeenBy(viewer: Viewer, named: string): Promise<Result<OwnedRow>> {
  const owned = await findOwned(named);
  if (!owned) return fail("not_found");
  const proposed = proposedVersion(owned);
  const would = proposed ? bodyOf(proposed).owners : [];
  const concerned = [owned.spaceId, ...parties(ownersNow(owned), would)];
  return mayRead(viewer, concerned) ? ok(owned) : fail("not_found");
}

/** Spaces for which the viewer may propose: owners, or the one that keeps it while nobody shares it. */
export function proposingSpaces(viewer: Viewer, owned: OwnedRow): string[] {
  const owners = ownersNow(owned).map(({ spaceId }) => spaceId);
  return (owners.length > 0 ? owners : [owned.spaceId]).filter((spaceId) => mayAgreeFor(viewer, spaceId));
}

export async function namedSpaces(
  names: readonly string[],
): Promise<Result<Map<string, { id: string; name: string }>>> {
  const found = await findSpacesNamed(names);
  const byName = new Map(
    found.flatMap((space) => [
      [space.id, space],
      [space.slug, space],
    ]),
  );
  const missing = names.find((name) => !byName.has(name));
  return missing === undefined ? ok(byName) : fail("no_such_space", { params: { name: missing } });
}

/** The text itself, as it is hashed. */
export function written(listingId: string, owners: OwnershipBody["owners"], rules: OwnershipRules | null) {
  const sorted = [...owners].sort((a, b) => (a.spaceId < b.spaceId ? -1 : 1));
  const body = canonicalJson({ format: "entrelieux-ownership-1", listing: listingId, owners: sorted, rules });
  return { body, hash: createHash("sha256").update(body).digest("hex") };
}

/** Proposes a version in place of one that still waits; whoever proposes has accepted, and it holds if that was all. */
export async function proposeVersion(
  { viewer, now }: { viewer: Person; now: Date },
  owned: OwnedRow,
  owners: OwnershipBody["owners"],
  rules: OwnershipRules,
): Promise<Result<OwnershipOutput>> {
  const by = proposingSpaces(viewer, owned);
  if (by.length === 0) return fail("not_yours");
  const problem = ownersProblem(owners, rules.standsAt);
  if (problem)
    return fail("owners_impossible", { fields: { owners: [{ key: `failures.ownership.issue_${problem}` }] } });
  const waiting = proposedVersion(owned);
  if (waiting) await endVersion(waiting.id, now);
  const versionId = await insertVersion({
    listingId: owned.id,
    number: owned.ownership.length + 1,
    ...written(owned.id, owners, rules),
    createdById: viewer.userId,
    createdAt: now,
  });
  for (const spaceId of by) await insertAcceptance({ versionId, spaceId, userId: viewer.userId, at: now });
  return holdIfAllAccepted(owned.id, now, viewer.userId, "proposed");
}

/** Once nobody is awaited any more the version holds, and its owners are the owners. */
export async function holdIfAllAccepted(
  listingId: string,
  now: Date,
  actorId: string,
  otherwise?: "proposed",
): Promise<Result<OwnershipOutput>> {
  const owned = await findOwned(listingId);
  const version = owned && proposedVersion(owned);
  if (!owned || !version) return fail("not_found");
  const concerned = parties(ownersNow(owned), bodyOf(version).owners);
  if (awaitedBy(owned, version).length === 0) {
    const { owners, rules } = bodyOf(version);
    await holdVersion(version, owners, rules?.atOnce ?? false, now);
    await notifyParties("holds", owned, concerned, now, actorId);
  } else if (otherwise) await notifyParties(otherwise, owned, concerned, now, actorId);
  return describeNow(listingId);
}

function describeVersion(owned: OwnedRow, version: VersionRow | undefined) {
  if (!version) return null;
  const { number, hash, createdAt, heldAt, acceptances } = version;
  const { owners, rules } = bodyOf(version);
  const iso = (at: Date) => isoWithOffset(at, owned.space.zone);
  return {
    ...{ number, hash, owners, rules },
    acceptedBy: acceptances.map(({ spaceId }) => spaceId),
    awaits: awaitedBy(owned, version),
    changed: changesOf(owned, version),
    createdAt: iso(createdAt),
    heldAt: heldAt && iso(heldAt),
  };
}

export function describeOwnership(owned: OwnedRow): OwnershipOutput {
  const { id, code, title } = owned;
  return {
    listing: { id, code, title },
    held: describeVersion(owned, heldVersion(owned)),
    proposed: describeVersion(owned, proposedVersion(owned)),
  };
}

export async function describeNow(listingId: string): Promise<Result<OwnershipOutput>> {
  const owned = await findOwned(listingId);
  return owned ? ok(describeOwnership(owned)) : fail("not_found");
}
