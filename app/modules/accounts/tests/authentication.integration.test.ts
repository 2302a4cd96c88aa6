import { beforeEach, describe, expect, test } from "vitest";
import { env } from "#app/platform/env.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { inTransaction } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aMailTo, cookiesOf } from "#tests/factories/sign-in.ts";
import { createUser, guestOf } from "../accounts.server.ts";
import { askAuthentication, followConfirmation, type Kept } from "../ask-authentication.server.ts";
import { personBySession } from "../repos/viewer.repo.server.ts";
import { sessionTokenOf } from "../session.server.ts";
import { signIn } from "../sign-in.server.ts";

const password = "une phrase de passe";
let address = 1;

function visit(): Visit {
  return {
    viewer: visitor,
    language: "fr",
    t: translate("fr"),
    now: new Date(),
    requestId: "test",
    address: `10.0.0.${address}`,
    nonce: "",
  };
}

function request(cookie?: string): Request {
  return new Request("http://localhost:3000/sign-in", { headers: cookie ? { cookie } : {} });
}

async function kept(result: Awaited<ReturnType<typeof askAuthentication>>): Promise<Kept> {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

beforeEach(() => {
  address += 1;
});

async function signedIn(email: string, secret = password): Promise<string> {
  return cookiesOf(
    await kept(await askAuthentication(visit(), request(), "/sign-in/email", { email, password: secret })),
  );
}

async function personOfCookie(cookie: string) {
  const token = await sessionTokenOf(request(cookie));
  return token ? personBySession(token, new Date()) : undefined;
}

describe("signing up", () => {
  test("a mail leads to a confirmed address, a session, then out", async () => {
    const email = "noor@example.org";
    const body = { name: "Noor", email, password, language: "en", callbackURL: "/l/7KQ2" };
    expect((await kept(await askAuthentication(visit(), request(), "/sign-up/email", body))).cookies).toEqual([]);
    const { text, link } = await aMailTo(email);
    expect(text).toContain("Confirm it");
    expect(link.pathname).toBe("/confirm-email");
    expect(link.searchParams.get("to")).toBe("/l/7KQ2");

    const before = await personOfCookie(await signedIn(email));
    expect(before).toMatchObject({ name: "Noor", email, emailVerified: false, language: "en", via: "session" });

    const token = link.searchParams.get("token") ?? "";
    const cookie = cookiesOf(await kept(await followConfirmation(visit(), request(), token)));
    expect(await personOfCookie(cookie)).toMatchObject({ emailVerified: true });
    // Once more: nothing opens.
    expect((await kept(await followConfirmation(visit(), request(), token))).cookies).toEqual([]);

    await kept(await askAuthentication(visit(), request(cookie), "/sign-out", {}));
    expect(await personOfCookie(cookie)).toBeUndefined();
  });

  test("an address that already has an account gets the same answer, and another mail", async () => {
    const email = "deja@example.org";
    await createUser({ name: "Déjà", email, password });
    const again = await kept(
      await askAuthentication(visit(), request(), "/sign-up/email", { name: "X", email, password: "another secret" }),
    );
    expect(again.cookies).toEqual([]);
    expect((await aMailTo(email)).text).toContain("déjà un compte");
    await expect(
      askAuthentication(visit(), request(), "/sign-in/email", { email, password: "another secret" }),
    ).resolves.toMatchObject({
      ok: false,
      failure: { code: "accounts.wrong_credentials", status: 401 },
    });
  });

  test("a forged or cut link confirms nothing", async () => {
    for (const token of ["x", "a.b.c"]) {
      expect(await followConfirmation(visit(), request(), token)).toMatchObject({
        ok: false,
        failure: { code: "accounts.link_expired" },
      });
    }
  });
});

describe("the session of the cookie", () => {
  test("is the one that was signed, and no other", async () => {
    await createUser({ name: "Lou", email: "lou@example.org", password });
    const cookie = await signedIn("lou@example.org");
    expect(await personOfCookie(cookie)).toMatchObject({ name: "Lou" });
    expect(await sessionTokenOf(request())).toBeUndefined();
    expect(await sessionTokenOf(request(cookie.replace(/=./, "=Z")))).toBeUndefined();
    expect(await sessionTokenOf(request(`${cookie.slice(0, -8)}AAAAAAAA`))).toBeUndefined();
    expect(await sessionTokenOf(request(cookie.split(".").slice(0, -1).join(".")))).toBeUndefined();
    expect(await sessionTokenOf(request("entrelieux.session_token=%E0%A4%A"))).toBeUndefined();
  });

  test("cookies cannot be read by scripts nor sent by other sites' forms", async () => {
    await createUser({ name: "Sam", email: "sam@example.org", password });
    const { cookies } = await kept(
      await askAuthentication(visit(), request(), "/sign-in/email", { email: "sam@example.org", password }),
    );
    expect(cookies.join()).toMatch(/HttpOnly/);
    expect(cookies.join()).toMatch(/SameSite=Lax/);
  });
});

describe("a forgotten password", () => {
  test("the link of the mail sets another one, once, and ends every session", async () => {
    const email = "oubli@example.org";
    await createUser({ name: "Oubli", email, password });
    const old = await signedIn(email);
    await kept(await askAuthentication(visit(), request(), "/request-password-reset", { email }));
    const { link } = await aMailTo(email);
    expect(link.pathname).toBe("/reset-password");
    const token = link.searchParams.get("token");
    await kept(
      await askAuthentication(visit(), request(), "/reset-password", { token, newPassword: "une autre phrase" }),
    );
    expect(await personOfCookie(old)).toBeUndefined();
    expect(await personOfCookie(await signedIn(email, "une autre phrase"))).toMatchObject({ email });
    expect(
      await askAuthentication(visit(), request(), "/reset-password", { token, newPassword: "encore une autre" }),
    ).toMatchObject({
      ok: false,
      failure: { code: "accounts.link_expired", status: 410 },
    });
  });

  test("an unknown address gets the same answer, and no mail", async () => {
    await kept(await askAuthentication(visit(), request(), "/request-password-reset", { email: "nobody@example.org" }));
    await expect(aMailTo("nobody@example.org")).rejects.toThrow("no mail");
  });
});

test("a guest who wants an account signs up or chooses a password: nothing but the mailbox opens what they asked", async () => {
  const email = "invitee@example.org";
  const made = await inTransaction(async () => ok(await guestOf({ name: "Invitée", email, language: "fr" })));
  const body = { name: "Autre", email, password: "je veux entrer" };
  await kept(await askAuthentication(visit(), request(), "/sign-up/email", body));
  expect((await askAuthentication(visit(), request(), "/sign-in/email", body)).ok).toBe(false);

  await kept(await askAuthentication(visit(), request(), "/request-password-reset", { email }));
  const token = (await aMailTo(email)).link.searchParams.get("token") ?? "";
  await kept(await askAuthentication(visit(), request(), "/reset-password", { token, newPassword: password }));
  const person = await personOfCookie(await signedIn(email));
  expect(person).toMatchObject({ name: "Invitée", emailVerified: true, userId: made.ok ? made.value : "" });
  expect(person).not.toHaveProperty("guest");
});

describe("limits", () => {
  test("the eleventh wrong password for an account is refused, from elsewhere or for another account it is not", async () => {
    expect(env().RATE_LIMITS).toBe("on");
    const email = "cible@example.org";
    await createUser({ name: "Cible", email, password });
    await createUser({ name: "Voisine", email: "voisine@example.org", password });
    for (let count = 0; count < 10; count += 1)
      expect(await signIn(visit(), request(), { email, password: "wrong password" })).toMatchObject({
        failure: { code: "accounts.wrong_credentials" },
      });
    expect(await signIn(visit(), request(), { email, password })).toMatchObject({
      failure: { code: "accounts.too_many_tries", status: 429, params: { count: 10 } },
    });
    expect(await signIn(visit(), request(), { email: "voisine@example.org", password })).toMatchObject({ ok: true });
    address += 1;
    expect(await signIn(visit(), request(), { email, password })).toMatchObject({ ok: true });
  });

  test("asking for links from one address ends too", async () => {
    const ask = () => askAuthentication(visit(), request(), "/request-password-reset", { email: "nobody@example.org" });
    for (let count = 0; count < 10; count += 1) expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ failure: { code: "accounts.too_many_tries", status: 429 } });
  });
});

describe("another address", () => {
  test("of a confirmed account replaces the present one once its link was followed", async () => {
    await createUser({ name: "Avant", email: "avant@example.org", password });
    const cookie = await signedIn("avant@example.org");
    await kept(await askAuthentication(visit(), request(cookie), "/change-email", { newEmail: "apres@example.org" }));
    expect(await personOfCookie(cookie)).toMatchObject({ email: "avant@example.org" });
    const { link } = await aMailTo("apres@example.org");
    await kept(await followConfirmation(visit(), request(cookie), link.searchParams.get("token") ?? ""));
    expect(await personOfCookie(cookie)).toMatchObject({ email: "apres@example.org", emailVerified: true });
  });

  test("mistyped at sign-up is corrected at once, and confirmed by its own link", async () => {
    await kept(
      await askAuthentication(visit(), request(), "/sign-up/email", {
        name: "Faute",
        email: "fotte@example.org",
        password,
      }),
    );
    const cookie = await signedIn("fotte@example.org");
    await kept(await askAuthentication(visit(), request(cookie), "/change-email", { newEmail: "faute@example.org" }));
    expect(await personOfCookie(cookie)).toMatchObject({ email: "faute@example.org", emailVerified: false });
    const { link } = await aMailTo("faute@example.org");
    await kept(await followConfirmation(visit(), request(cookie), link.searchParams.get("token") ?? ""));
    expect(await personOfCookie(cookie)).toMatchObject({ emailVerified: true });
  });

  test("that somebody else has is answered alike, and changes nothing", async () => {
    await createUser({ name: "Une", email: "une@example.org", password });
    await createUser({ name: "Autre", email: "autre@example.org", password });
    const cookie = await signedIn("une@example.org");
    await kept(await askAuthentication(visit(), request(cookie), "/change-email", { newEmail: "autre@example.org" }));
    expect(await personOfCookie(cookie)).toMatchObject({ email: "une@example.org" });
    await expect(aMailTo("autre@example.org")).rejects.toThrow("no mail");
  });

  test("taken between the mail and the link is refused", async () => {
    await createUser({ name: "Lente", email: "lente@example.org", password });
    const cookie = await signedIn("lente@example.org");
    await kept(await askAuthentication(visit(), request(cookie), "/change-email", { newEmail: "prise@example.org" }));
    const { link } = await aMailTo("prise@example.org");
    await createUser({ name: "Vive", email: "prise@example.org", password });
    const token = link.searchParams.get("token") ?? "";
    expect(await followConfirmation(visit(), request(cookie), token)).toMatchObject({
      failure: { code: "accounts.email_taken" },
    });
    expect(await personOfCookie(cookie)).toMatchObject({ email: "lente@example.org" });
  });
});

test("another password ends the other sessions and keeps this one", async () => {
  const email = "change@example.org";
  await createUser({ name: "Change", email, password });
  const elsewhere = await signedIn(email);
  const here = await signedIn(email);
  const wrong = { currentPassword: "not this one", newPassword: "une autre phrase", revokeOtherSessions: true };
  expect(await askAuthentication(visit(), request(here), "/change-password", wrong)).toMatchObject({
    failure: { code: "accounts.wrong_password", status: 403 },
  });
  const right = { ...wrong, currentPassword: password };
  const cookie = cookiesOf(await kept(await askAuthentication(visit(), request(here), "/change-password", right)));
  expect(await personOfCookie(cookie)).toMatchObject({ email });
  expect(await personOfCookie(elsewhere)).toBeUndefined();
});
