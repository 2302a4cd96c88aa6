import { describe, expect, test } from "vitest";
import { execute } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { again, aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { checkPassword, createUser, createToken as makeToken } from "../accounts.server.ts";
import { tokenLimit } from "../accounts.ts";
import { personByToken } from "../repos/viewer.repo.server.ts";
import { createToken } from "../use-cases/create-token.server.ts";
import { exportMe } from "../use-cases/export-me.server.ts";
import { getMe } from "../use-cases/get-me.server.ts";
import { listTokens } from "../use-cases/list-tokens.server.ts";
import { revokeToken } from "../use-cases/revoke-token.server.ts";
import { signOutEverywhere } from "../use-cases/sign-out-everywhere.server.ts";
import { updateMe } from "../use-cases/update-me.server.ts";

const day = 24 * 60 * 60 * 1000;
const context = { now: wednesday, requestId: "test" };

async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; failure: { code: string } }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.failure.code);
  return settled.value;
}

describe("a person made by an operator", () => {
  test("signs in with the password given, under an address counted as confirmed", async () => {
    const { userId } = await value(
      createUser({ name: "Élodie", email: " Elodie@Example.org ", password: "dix caracteres", language: "en" }),
    );
    expect(await again(userId)).toMatchObject({
      name: "Élodie",
      email: "elodie@example.org",
      emailVerified: true,
      language: "en",
    });
    expect(await checkPassword(userId, "dix caracteres", wednesday)).toMatchObject({ ok: true });
    expect(await checkPassword(userId, "dix caracteres ", wednesday)).toMatchObject({ ok: false });
  });

  test("is refused twice, or with what cannot be", async () => {
    const given = { name: "Deux", email: "deux@example.org", password: "dix caracteres" };
    await createUser(given);
    expect(await createUser(given)).toMatchObject({ failure: { code: "accounts.email_taken", status: 409 } });
    expect(await createUser({ ...given, email: "x", password: "court", name: "<b>" })).toMatchObject({
      failure: { code: "platform.invalid_input", fields: { email: [{}], password: [{}], name: [{}] } },
    });
  });
});

describe("one's own account", () => {
  test("is read with the spaces where one has a role", async () => {
    const space = await aSpace();
    const person = await aPerson({ roles: { [space.id]: "keeper" } });
    expect(await value(execute(getMe, as(person), {}))).toMatchObject({
      id: person.userId,
      email: person.email,
      emailConfirmed: true,
      memberships: [{ spaceId: space.id, role: "keeper" }],
    });
    expect(await execute(getMe, { ...context, viewer: visitor }, {})).toMatchObject({ failure: { status: 401 } });
  });

  test("changes only what is given; a null phone goes", async () => {
    const person = await aPerson();
    const changed = await value(
      execute(updateMe, as(person), { name: "نور الدين", phone: "+33 4 75 00 00 00", theme: "dark" }),
    );
    expect(changed).toMatchObject({ name: "نور الدين", phone: "+33 4 75 00 00 00", theme: "dark", language: "fr" });
    expect(await value(execute(updateMe, as(person), { phone: null }))).toMatchObject({
      name: "نور الدين",
      phone: null,
    });
    expect(await value(execute(updateMe, as(person), {}))).toMatchObject({ theme: "dark" });
  });

  test.each([
    { name: "" },
    { name: "a\nb" },
    { name: "x".repeat(81) },
    { name: "<script>" },
    { phone: "call me" },
    { language: "de" },
    { theme: "pink" },
  ])("refuses %o", async (input) => {
    expect(await execute(updateMe, as(await aPerson()), input)).toMatchObject({ failure: { status: 422 } });
  });

  test("before the address is confirmed: one's own name yes, what reaches others no", async () => {
    const person = await aPerson({ unconfirmed: true });
    expect(await execute(updateMe, as(person), { name: "Sam" })).toMatchObject({ ok: true });
    expect(await execute(createToken, as(person), { name: "x" })).toMatchObject({
      failure: { code: "platform.confirm_first", status: 403 },
    });
  });

  test("is exported whole, without what would open it", async () => {
    const person = await aPerson();
    const { token } = await value(execute(createToken, as(person), { name: "Sauvegarde" }));
    const exported = await value(execute(exportMe, as(person), {}));
    expect(exported).toMatchObject({
      profile: { email: person.email },
      tokens: [{ name: "Sauvegarde" }],
      bookings: [],
      messages: [],
    });
    expect(JSON.stringify(exported)).not.toContain(token);
    expect(JSON.stringify(exported)).not.toMatch(/hash|password/);
  });

  test("is signed out everywhere", async () => {
    expect(await value(execute(signOutEverywhere, as(await aPerson()), {}))).toEqual({ ended: 0 });
  });
});

describe("tokens", () => {
  test("open the account until they expire or are revoked; the list never shows them", async () => {
    const person = await aPerson();
    const made = await value(execute(createToken, as(person), { name: "Agenda", expiresInDays: "30" }));
    expect(made.token).toMatch(/^el_[\w-]{43}$/);
    expect(await personByToken(made.token, wednesday)).toMatchObject({ userId: person.userId, via: "token" });
    expect(await personByToken(made.token, new Date(wednesday.getTime() + 30 * day))).toBeUndefined();
    const { items } = await value(execute(listTokens, as(person), {}));
    expect(items).toEqual([
      expect.objectContaining({ name: "Agenda", prefix: made.token.slice(0, 8), lastUsedAt: wednesday.toISOString() }),
    ]);
    expect(JSON.stringify(items)).not.toContain(made.token);
    await value(execute(revokeToken, as(person), { tokenId: made.id }));
    expect(await personByToken(made.token, wednesday)).toBeUndefined();
    expect(await execute(revokeToken, as(person), { tokenId: made.id })).toMatchObject({ failure: { status: 404 } });
  });

  test("of somebody else cannot be revoked", async () => {
    const { row } = await value(makeToken({ userId: (await aPerson()).userId, name: "x", at: wednesday }));
    expect(await execute(revokeToken, as(await aPerson()), { tokenId: row.id })).toMatchObject({
      failure: { code: "accounts.token_not_found", status: 404 },
    });
  });

  test("are limited in number", async () => {
    const person = await aPerson();
    for (let count = 0; count < tokenLimit; count += 1)
      await value(execute(createToken, as(person), { name: `${count}` }));
    expect(await execute(createToken, as(person), { name: "one more" })).toMatchObject({
      failure: { code: "accounts.too_many_tokens", status: 409 },
    });
  });

  test.each([
    { name: "" },
    { name: "x", expiresInDays: 0 },
    { name: "x", expiresInDays: "1e9" },
    { name: "x", expiresInDays: 1.5 },
  ])("refuse %o", async (input) => {
    expect(await execute(createToken, as(await aPerson()), input)).toMatchObject({ failure: { status: 422 } });
  });
});
