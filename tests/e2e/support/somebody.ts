import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect, type Site } from "./site.ts";

type SignIn = (email: string, page?: Page) => Promise<void>;

export interface Elsewhere {
  browser: Browser;
  site: Site;
  signIn: SignIn;
  options: BrowserContextOptions;
}

/** Somebody who is signed in, or nobody, in a browser of their own. */
export async function somebody<Outcome>(
  { browser, site, signIn, options }: Elsewhere,
  email: string | null,
  act: (page: Page) => Promise<Outcome>,
  more: BrowserContextOptions = {},
): Promise<Outcome> {
  const context = await browser.newContext({ ...options, ...more, baseURL: site.address });
  const page = await context.newPage();
  if (email) await signIn(email, page);
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

export type Call = <Answer>(method: "GET" | "POST" | "PUT", path: string, body?: object) => Promise<Answer>;

/** The API in the name of whoever is signed in on the page, by a token that the account page makes. */
export async function apiOf(page: Page, site: Site): Promise<Call> {
  const made = await page.request.post(`${site.address}/account/tokens`, {
    form: { name: "Essai", expiresInDays: "1" },
  });
  const token = /el_[\w-]{43}/.exec(await made.text())?.[0];
  expect(token, "the account page made a token").toBeDefined();
  return async <Answer>(method: "GET" | "POST" | "PUT", path: string, body?: object) => {
    const answer = await fetch(`${site.address}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    expect(answer.ok, `${method} ${path}: ${text}`).toBe(true);
    return JSON.parse(text) as Answer;
  };
}
