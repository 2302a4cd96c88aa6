import { publicUrl } from "#app/platform/env.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { authentication } from "./authentication.server.ts";
import { fail } from "./failures.ts";

export type AuthenticationPath =
  | "/sign-up/email"
  | "/sign-in/email"
  | "/sign-out"
  | "/send-verification-email"
  | "/request-password-reset"
  | "/reset-password"
  | "/change-password"
  | "/change-email";

/** What the browser is to keep, passed on with the answer of our own action. */
export interface Kept {
  cookies: string[];
}

const failures: Record<string, Parameters<typeof fail>[0]> = {
  INVALID_EMAIL_OR_PASSWORD: "wrong_credentials",
  INVALID_EMAIL: "wrong_credentials",
  PASSWORD_TOO_LONG: "wrong_credentials",
  INVALID_PASSWORD: "wrong_password",
  INVALID_TOKEN: "link_expired",
  TOKEN_EXPIRED: "link_expired",
  INVALID_USER: "link_expired",
  USER_NOT_FOUND: "link_expired",
  EMAIL_ALREADY_VERIFIED: "already_confirmed",
  EMAIL_TAKEN: "email_taken",
  // At sign-up alone: the same address twice at the same moment.
  FAILED_TO_CREATE_USER: "email_taken",
};

function builtRequest(visit: Visit, request: Request, address: string, body?: Record<string, unknown>): Request {
  const headers = new Headers({ origin: new URL(publicUrl()).origin, "x-client-address": visit.address });
  for (const name of ["cookie", "user-agent"]) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  if (body) headers.set("content-type", "application/json");
  const method = body ? "POST" : "GET";
  return new Request(`${publicUrl()}/api/auth${address}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function judged(response: Response): Promise<Result<Kept>> {
  if (response.ok) return ok({ cookies: response.headers.getSetCookie() });
  if (response.status === 429) {
    const seconds = Math.max(1, Number(response.headers.get("x-retry-after") ?? 60));
    return fail("too_many_tries", { params: { count: Math.ceil(seconds / 60) } });
  }
  const body: unknown = await response.json().catch(() => undefined);
  const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : "";
  const known = failures[code];
  if (known) return fail(known);
  throw new Error(`accounts library answered ${response.status} ${code}`);
}

/** Goes through the accounts library's own door, so that its limits and its checks of origin hold for our forms too. */
export async function askAuthentication(
  visit: Visit,
  request: Request,
  path: AuthenticationPath,
  body: Record<string, unknown>,
): Promise<Result<Kept>> {
  const { handler } = await authentication();
  return judged(await handler(builtRequest(visit, request, path, body)));
}

/** Follows the link of a mail: confirms an address, or replaces it by the new one. */
export async function followConfirmation(visit: Visit, request: Request, token: string): Promise<Result<Kept>> {
  const { handler } = await authentication();
  return judged(await handler(builtRequest(visit, request, `/verify-email?${new URLSearchParams({ token })}`)));
}

/** A redirect that also carries the cookies of the accounts library. */
export function redirectWith(location: string, { cookies }: Kept): Response {
  const headers = new Headers({ Location: location });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
