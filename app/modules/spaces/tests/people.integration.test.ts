import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { again, aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptInvitation } from "../use-cases/accept-invitation.server.ts";
import { changeRole } from "../use-cases/change-role.server.ts";
import { claimSpace } from "../use-cases/claim-space.server.ts";
import { getInvitation } from "../use-cases/get-invitation.server.ts";
import { grantClaim } from "../use-cases/grant-claim.server.ts";
import { handOverSpace } from "../use-cases/hand-over-space.server.ts";
import { inviteToSpace } from "../use-cases/invite-to-space.server.ts";
import { leaveSpace } from "../use-cases/leave-space.server.ts";
import { listClaims } from "../use-cases/list-claims.server.ts";
import { listInvitations } from "../use-cases/list-invitations.server.ts";
import { listMembers } from "../use-cases/list-members.server.ts";
import { removeMember } from "../use-cases/remove-member.server.ts";
import { revokeInvitation } from "../use-cases/revoke-invitation.server.ts";
import { trustSpace } from "../use-cases/trust-space.server.ts";
import { untrustSpace } from "../use-cases/untrust-space.server.ts";

const DAY = 86_400_000;
const refusal = (code: string) => ({ ok: false, failure: { code: `spaces.${code}` } });

async function anInvitation(role = "keeper") {
  const space = await aSpace();
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const invited = await execute(inviteToSpace, as(steward), { space: space.slug, role });
  if (!invited.ok) throw new Error(invited.failure.code);
  const token = invited.value.url.split("/").at(-1) ?? "";
  return { space, steward, token, id: invited.value.id };
}

test("an invitation gives its role, once; only its hash is kept", async () => {
  const { space, steward, token } = await anInvitation();
  const guest = await aPerson();
  expect(await execute(acceptInvitation, as(guest), { token })).toMatchObject({ ok: true, value: { role: "keeper" } });
  expect(await execute(acceptInvitation, as(await again(guest)), { token })).toMatchObject({ ok: true });
  expect(await execute(acceptInvitation, as(await aPerson()), { token })).toMatchObject(refusal("invitation_used"));
  const members = await execute(listMembers, as(steward), { space: space.slug });
  expect(members.ok && members.value.items.map(({ role }) => role)).toEqual(["steward", "keeper"]);
  const rows = await (await database()).spaceInvitation.findMany({ where: { spaceId: space.id } });
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("of two people with one link at the same moment, one joins", async () => {
  const { token } = await anInvitation();
  const people = await Promise.all([aPerson(), aPerson()]);
  const answers = await Promise.all(people.map((person) => execute(acceptInvitation, as(person), { token })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an invitation that expired, was revoked or never was is refused, each with its reason", async () => {
  const expired = await anInvitation();
  const late = new Date(wednesday.getTime() + 14 * DAY);
  const guest = await aPerson();
  expect(await execute(acceptInvitation, as(guest, late), expired)).toMatchObject(refusal("invitation_expired"));
  const state = await execute(getInvitation, as(guest, late), { token: expired.token });
  expect(state.ok && state.value.state).toBe("expired");
  const { space, steward, token, id } = await anInvitation();
  expect((await execute(revokeInvitation, as(steward), { space: space.slug, invitation: id })).ok).toBe(true);
  expect(await execute(acceptInvitation, as(guest), { token })).toMatchObject(refusal("invitation_revoked"));
  const pending = await execute(listInvitations, as(steward), { space: space.slug });
  expect(pending.ok && pending.value.items).toEqual([]);
  const unknown = await execute(acceptInvitation, as(guest), { token: "nothing-of-the-kind" });
  expect(unknown).toMatchObject(refusal("invitation_unknown"));
});

test("an invitation never lowers a role, and another space's steward cannot revoke it", async () => {
  const { space, steward, token, id } = await anInvitation("member");
  expect(await execute(acceptInvitation, as(steward), { token })).toMatchObject(refusal("already_member"));
  const elsewhere = await aSpace();
  const other = await aPerson({ roles: { [elsewhere.id]: "steward" } });
  const theirs = await execute(revokeInvitation, as(other), { space: elsewhere.slug, invitation: id });
  expect(theirs).toMatchObject(refusal("invitation_unknown"));
  expect(await execute(revokeInvitation, as(other), { space: space.slug, invitation: id })).toMatchObject(
    refusal("forbidden"),
  );
});

test("with an address the link leaves by mail, in the name of the space", async () => {
  const space = await aSpace({ name: "La Forge" });
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const email = "invitee@example.org";
  await execute(inviteToSpace, as(steward), { space: space.slug, role: "member", email });
  const mail = await (await database()).outboxMail.findFirstOrThrow({ where: { recipient: email } });
  expect(mail.subject).toBe("La Forge vous invite");
  expect(mail.text).toContain("/invitation/");
});

test("a space always keeps a steward: the last one neither leaves nor steps down, even two at once", async () => {
  const space = await aSpace();
  const one = await aPerson({ roles: { [space.id]: "steward" } });
  const steps = { space: space.slug, person: one.userId, role: "member" };
  expect(await execute(leaveSpace, as(one), { space: space.slug })).toMatchObject(refusal("last_steward"));
  expect(await execute(changeRole, as(one), steps)).toMatchObject(refusal("last_steward"));
  expect(await execute(removeMember, as(one), steps)).toMatchObject(refusal("last_steward"));
  const two = await aPerson({ roles: { [space.id]: "steward" } });
  const answers = await Promise.all([one, two].map((person) => execute(leaveSpace, as(person), { space: space.slug })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("handing over makes the other steward and steps down in one act", async () => {
  const space = await aSpace();
  const [one, two] = [
    await aPerson({ roles: { [space.id]: "steward" } }),
    await aPerson({ roles: { [space.id]: "member" } }),
  ];
  const stranger = await aPerson();
  const given = { space: space.slug, keep: "keeper" };
  expect(await execute(handOverSpace, as(one), { ...given, person: stranger.userId })).toMatchObject(
    refusal("not_a_member"),
  );
  expect(await execute(handOverSpace, as(one), { ...given, person: one.userId })).toMatchObject(refusal("to_oneself"));
  expect((await execute(handOverSpace, as(one), { ...given, person: two.userId })).ok).toBe(true);
  expect((await again(one)).memberships[0]?.role).toBe("keeper");
  expect((await again(two)).memberships[0]?.role).toBe("steward");
});

test.each(["keeper", "member"] as const)("a %s does not decide who belongs to the space", async (role) => {
  const space = await aSpace();
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const person = as(await aPerson({ roles: { [space.id]: role } }));
  const target = { space: space.slug, person: steward.userId };
  expect(await execute(inviteToSpace, person, { ...target, role: "steward" })).toMatchObject(refusal("forbidden"));
  expect(await execute(changeRole, person, { ...target, role: "member" })).toMatchObject(refusal("forbidden"));
  expect(await execute(removeMember, person, target)).toMatchObject(refusal("forbidden"));
  expect(await execute(handOverSpace, person, { ...target, keep: "member" })).toMatchObject(refusal("forbidden"));
  expect(await execute(trustSpace, person, { ...target, trusted: "x" })).toMatchObject(refusal("forbidden"));
});

test("members are named to members only", async () => {
  const space = await aSpace();
  expect(await execute(listMembers, as(await aPerson()), { space: space.slug })).toMatchObject(refusal("forbidden"));
});

test("an unclaimed card is asked for by anybody and given by operators alone", async () => {
  const space = await aSpace({ claimed: false, source: "liste publique" });
  const person = await aPerson();
  const asked = { space: space.slug, message: "J’y travaille." };
  expect((await execute(claimSpace, as(person), asked)).ok).toBe(true);
  expect(await execute(claimSpace, as(person), asked)).toMatchObject(refusal("claim_waiting"));
  expect(await execute(listClaims, as(person), {})).toMatchObject(refusal("operators_only"));
  const operator = as({ ...(await aPerson()), via: "operator" });
  const claims = await execute(listClaims, operator, {});
  const claim = claims.ok ? claims.value.items.find((item) => item.space.slug === space.slug)?.id : undefined;
  const granting = { space: space.slug, claim };
  expect(await execute(grantClaim, as(person), granting)).toMatchObject(refusal("operators_only"));
  expect((await execute(grantClaim, operator, granting)).ok).toBe(true);
  expect((await again(person)).memberships).toMatchObject([{ spaceId: space.id, role: "steward" }]);
  expect(await execute(grantClaim, operator, granting)).toMatchObject(refusal("already_claimed"));
  expect(await execute(claimSpace, as(await aPerson()), asked)).toMatchObject(refusal("already_claimed"));
});

test("the first space of an imported network that somebody keeps coordinates it; the next one does not", async () => {
  const spaces = [await aSpace({ claimed: false }), await aSpace({ claimed: false })];
  const network = await transaction(async () =>
    (await database()).network.create({
      data: { slug: "cedille", name: "Cédille", createdAt: wednesday, updatedAt: wednesday },
    }),
  );
  const networkId = network.id;
  const operator = as({ ...(await aPerson()), via: "operator" });
  for (const { id: spaceId, slug: space } of spaces) {
    const joined = { role: "member", status: "member", createdAt: wednesday, joinedAt: wednesday };
    await transaction(async () =>
      (await database()).networkMembership.create({ data: { networkId, spaceId, ...joined } }),
    );
    await execute(claimSpace, as(await aPerson()), { space, message: "J’y travaille." });
    const claims = await execute(listClaims, operator, {});
    const claim = claims.ok ? claims.value.items.find((item) => item.space.slug === space)?.id : undefined;
    expect((await execute(grantClaim, operator, { space, claim })).ok).toBe(true);
  }
  const db = await database();
  const roles = await db.networkMembership.findMany({ where: { networkId }, orderBy: { id: "asc" } });
  expect(Object.fromEntries(roles.map(({ spaceId, role }) => [spaceId, role]))).toEqual({
    [String(spaces[0]?.id)]: "coordinator",
    [String(spaces[1]?.id)]: "member",
  });
  expect(await db.spaceEvent.findMany({ where: { networkId } })).toMatchObject([
    { kind: "network_role_changed", spaceId: spaces[0]?.id, details: { to: "coordinator" } },
  ]);
});

test("trust is given once, taken back, and never to oneself", async () => {
  const [space, other] = [await aSpace(), await aSpace()];
  const steward = as(await aPerson({ roles: { [space.id]: "steward" } }));
  const given = { space: space.slug, trusted: other.slug };
  expect((await execute(trustSpace, steward, given)).ok).toBe(true);
  expect((await execute(trustSpace, steward, given)).ok).toBe(true);
  const db = await database();
  expect(await db.trustedSpace.count({ where: { spaceId: space.id } })).toBe(1);
  expect(await execute(trustSpace, steward, { ...given, trusted: space.slug })).toMatchObject(refusal("itself"));
  expect(await execute(trustSpace, steward, { ...given, trusted: "nulle-part" })).toMatchObject(refusal("not_found"));
  expect((await execute(untrustSpace, steward, given)).ok).toBe(true);
  expect(await db.trustedSpace.count({ where: { spaceId: space.id } })).toBe(0);
});
