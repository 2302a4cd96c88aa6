import { expect, test } from "vitest";
import { execute } from "#app/platform/use-case.server.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { acceptNetworkMembership } from "../use-cases/accept-network-membership.server.ts";
import { createNetwork } from "../use-cases/create-network.server.ts";
import { declineNetworkMembership } from "../use-cases/decline-network-membership.server.ts";
import { inviteToNetwork } from "../use-cases/invite-to-network.server.ts";
import { joinNetwork } from "../use-cases/join-network.server.ts";
import { leaveNetwork } from "../use-cases/leave-network.server.ts";
import { listNetworkMembers } from "../use-cases/list-network-members.server.ts";
import { removeFromNetwork } from "../use-cases/remove-from-network.server.ts";
import { setNetworkRole } from "../use-cases/set-network-role.server.ts";
import { updateNetwork } from "../use-cases/update-network.server.ts";

const refusal = (code: string) => ({ ok: false, failure: { code: `spaces.${code}` } });

async function aSteward() {
  const space = await aSpace();
  return { space, steward: as(await aPerson({ roles: { [space.id]: "steward" } })) };
}

async function aNetwork() {
  const { space, steward } = await aSteward();
  const made = await execute(createNetwork, steward, { name: "Réseau du Val", space: space.slug });
  if (!made.ok) throw new Error(made.failure.code);
  return { network: made.value.slug, space, coordinator: steward };
}

async function statuses(network: string, viewer: Awaited<ReturnType<typeof aSteward>>["steward"]) {
  const members = await execute(listNetworkMembers, viewer, { network });
  return members.ok ? members.value.items.map(({ space, role, status }) => [space.slug, role, status]) : [];
}

test("a request to join is seen by the coordinators, who answer; strangers neither see it nor answer", async () => {
  const { network, coordinator } = await aNetwork();
  const { space, steward } = await aSteward();
  const ids = { network, space: space.slug };
  expect(await execute(joinNetwork, steward, ids)).toMatchObject({ ok: true, value: { status: "requested" } });
  expect(await execute(joinNetwork, steward, ids)).toMatchObject(refusal("already_in_network"));
  expect(await execute(acceptNetworkMembership, steward, ids)).toMatchObject(refusal("not_coordinator"));
  const stranger = as(await aPerson());
  expect(await execute(acceptNetworkMembership, stranger, ids)).toMatchObject(refusal("not_coordinator"));
  expect(await statuses(network, stranger)).toHaveLength(1);
  expect(await statuses(network, coordinator)).toHaveLength(2);
  expect((await execute(acceptNetworkMembership, coordinator, ids)).ok).toBe(true);
  expect(await statuses(network, stranger)).toContainEqual([space.slug, "member", "member"]);
});

test("two coordinators answer at once: one answer counts, the other is told", async () => {
  const { network, coordinator } = await aNetwork();
  const second = await aSteward();
  await execute(joinNetwork, second.steward, { network, space: second.space.slug });
  await execute(acceptNetworkMembership, coordinator, { network, space: second.space.slug });
  await execute(setNetworkRole, coordinator, { network, space: second.space.slug, role: "coordinator" });
  const { space, steward } = await aSteward();
  const ids = { network, space: space.slug };
  await execute(joinNetwork, steward, ids);
  const answers = await Promise.all([
    execute(acceptNetworkMembership, coordinator, ids),
    execute(declineNetworkMembership, second.steward, ids),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ ok: false });
});

test("a network always keeps a coordinator, even when two step down at once", async () => {
  const { network, space, coordinator } = await aNetwork();
  const own = { network, space: space.slug };
  expect(await execute(leaveNetwork, coordinator, own)).toMatchObject(refusal("last_coordinator"));
  expect(await execute(removeFromNetwork, coordinator, own)).toMatchObject(refusal("last_coordinator"));
  expect(await execute(setNetworkRole, coordinator, { ...own, role: "member" })).toMatchObject(
    refusal("last_coordinator"),
  );
  const second = await aSteward();
  const theirs = { network, space: second.space.slug };
  await execute(inviteToNetwork, coordinator, theirs);
  await execute(acceptNetworkMembership, second.steward, theirs);
  await execute(setNetworkRole, coordinator, { ...theirs, role: "coordinator" });
  const answers = await Promise.all([
    execute(leaveNetwork, coordinator, own),
    execute(leaveNetwork, second.steward, theirs),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an invited space says yes or no itself; the coordinator cannot say yes for it", async () => {
  const { network, coordinator } = await aNetwork();
  const { space, steward } = await aSteward();
  const ids = { network, space: space.slug };
  expect((await execute(inviteToNetwork, coordinator, ids)).ok).toBe(true);
  expect(await execute(acceptNetworkMembership, coordinator, ids)).toMatchObject(refusal("forbidden"));
  expect((await execute(declineNetworkMembership, steward, ids)).ok).toBe(true);
  expect((await execute(inviteToNetwork, coordinator, ids)).ok).toBe(true);
  expect(await execute(joinNetwork, steward, ids)).toMatchObject({ ok: true, value: { status: "member" } });
});

test("a link lets several spaces in until it expires, and only into its own network", async () => {
  const { network, coordinator } = await aNetwork();
  const link = await execute(inviteToNetwork, coordinator, { network });
  const token = link.ok ? link.value.url?.split("/").at(-1) : undefined;
  for (const { space, steward } of [await aSteward(), await aSteward()]) {
    const joined = await execute(joinNetwork, steward, { network, space: space.slug, token });
    expect(joined).toMatchObject({ ok: true, value: { status: "member" } });
  }
  const { space, steward } = await aSteward();
  const other = await aNetwork();
  const elsewhere = await execute(joinNetwork, steward, { network: other.network, space: space.slug, token });
  expect(elsewhere).toMatchObject(refusal("invitation_unknown"));
  const late = { ...steward, now: new Date(wednesday.getTime() + 15 * 86_400_000) };
  expect(await execute(joinNetwork, late, { network, space: space.slug, token })).toMatchObject(
    refusal("invitation_expired"),
  );
});

test("only coordinators change the card, and not over somebody else's change", async () => {
  const { network, coordinator } = await aNetwork();
  const card = { network, name: "Réseau du Val", summary: "Voisins", version: 1 };
  expect(await execute(updateNetwork, as(await aPerson()), card)).toMatchObject(refusal("not_coordinator"));
  expect(await execute(updateNetwork, coordinator, card)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await execute(updateNetwork, coordinator, card)).toMatchObject({
    ok: false,
    failure: { code: "spaces.stale", details: { version: 2, current: { summary: "Voisins" } } },
  });
});

test("a keeper does not commit the space to a network, nor create one in its name", async () => {
  const { network } = await aNetwork();
  const space = await aSpace();
  const keeper = as(await aPerson({ roles: { [space.id]: "keeper" } }));
  expect(await execute(joinNetwork, keeper, { network, space: space.slug })).toMatchObject(refusal("forbidden"));
  expect(await execute(createNetwork, keeper, { name: "Autre", space: space.slug })).toMatchObject(
    refusal("forbidden"),
  );
});
