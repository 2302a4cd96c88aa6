import { type ActionFunctionArgs, RouterContextProvider } from "react-router";
import { beforeAll, describe, expect, test } from "vitest";
import { type Visit, visitContext } from "#app/platform/http/visit.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { type Viewer, visitor } from "#app/platform/viewer.ts";
import { again, aPerson } from "#tests/factories/people.ts";
import { createUser } from "../accounts.server.ts";
import { action as language } from "../routes/language.ts";
import { action as signIn } from "../routes/sign-in.tsx";
import { action as signUp } from "../routes/sign-up.tsx";

const password = "une phrase de passe";

function args(path: string, fields: Record<string, string>, viewer: Viewer = visitor) {
  const context = new RouterContextProvider();
  const visit: Visit = {
    viewer,
    language: "fr",
    t: translate("fr"),
    now: new Date(),
    requestId: "test",
    address: "10.1.0.1",
    nonce: "",
  };
  context.set(visitContext, visit);
  const url = new URL(path, "http://localhost:3000");
  const request = new Request(url, { method: "POST", body: new URLSearchParams(fields) });
  return { request, url, context, params: {}, pattern: path } satisfies ActionFunctionArgs;
}

type Answer =
  | Response
  | { data: { state: { code: string; values: Record<string, unknown>; errors: Record<string, string[]> } } };

function location(answer: Answer): string | null {
  if (!(answer instanceof Response)) throw new Error(answer.data.state.code);
  return answer.headers.get("location");
}

function state(answer: Answer) {
  if (answer instanceof Response) throw new Error("not refused");
  return answer.data.state;
}

beforeAll(async () => {
  await createUser({ name: "Lou", email: "lou@example.org", password });
});

describe("signing in", () => {
  const credentials = { email: "LOU@example.org", password };

  test.each([
    ["/l/7KQ2?a=1", "/l/7KQ2?a=1"],
    ["//evil.example", "/"],
    ["https://evil.example/", "/"],
    ["/\\evil.example", "/"],
    ["", "/"],
  ])("to %s leads to %s", async (to, then) => {
    const answer = await signIn(args("/sign-in", { ...credentials, to }));
    expect(location(answer)).toBe(then);
    expect(answer instanceof Response && answer.headers.getSetCookie().join()).toMatch(/^entrelieux\.session_token=/);
  });

  test("a refusal keeps the address that was typed, never the password", async () => {
    const refused = state(await signIn(args("/sign-in", { email: "lou@example.org", password: "not this one" })));
    expect(refused).toMatchObject({ code: "accounts.wrong_credentials", values: { email: "lou@example.org" } });
    expect(JSON.stringify(refused)).not.toContain("not this one");
  });
});

test("signing up says what is missing, field by field, and keeps the rest", async () => {
  const refused = state(await signUp(args("/sign-up", { name: "Jo", email: "jo@", password: "court" })));
  expect(refused).toMatchObject({
    code: "platform.invalid_input",
    values: { name: "Jo", email: "jo@" },
    errors: { email: [expect.stringContaining("adresse")], password: [expect.stringContaining("10")] },
  });
  expect(JSON.stringify(refused)).not.toContain("court");
});

test("signing up twice at once makes one account, and says the same twice", async () => {
  const fields = { name: "Deux Clics", email: "deux-clics@example.org", password };
  const answers = await Promise.all([signUp(args("/sign-up", fields)), signUp(args("/sign-up", fields))]);
  expect(answers.map(location)).toEqual(["/confirm-email", "/confirm-email"]);
  const answer = await signIn(args("/sign-in", { email: fields.email, password, to: "/account" }));
  expect(location(answer)).toBe("/account");
});

describe("choosing a language", () => {
  test("keeps it in a cookie, and goes back to the page of this site", async () => {
    const answer = await language(args("/language", { language: "en", to: "/catalogue?q=scie" }));
    expect(location(answer)).toBe("/catalogue?q=scie");
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^language=en; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/),
    ]);
    expect(location(await language(args("/language", { language: "en", to: "//evil.example" })))).toBe("/");
    expect((await language(args("/language", { language: "xx", to: "/" }))).headers.getSetCookie()).toEqual([]);
  });

  test("and in the account of whoever is signed in, confirmed or not", async () => {
    const person = await aPerson({ unconfirmed: true });
    await language(args("/language", { language: "en", to: "/" }, person));
    expect(await again(person)).toMatchObject({ language: "en" });
  });
});
