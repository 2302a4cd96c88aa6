import { env } from "#app/platform/env.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Result } from "#app/platform/result.ts";
import { askAuthentication, type Kept } from "./ask-authentication.server.ts";
import { fail } from "./failures.ts";
import { PasswordTries } from "./password-tries.ts";

const tries = new PasswordTries();

/**
 * Ten wrong passwords for one account from one address, then a wait: a whole workshop signs in from one address, and
 * nobody can lock somebody else out from afar. The library's own limit counts all tries from an address.
 */
export async function signIn(
  visit: Visit,
  request: Request,
  credentials: { email: string; password: string },
): Promise<Result<Kept>> {
  const key = `${credentials.email} ${visit.address}`;
  const wait = env().RATE_LIMITS === "on" ? tries.wait(key, visit.now) : 0;
  if (wait > 0) return fail("too_many_tries", { params: { count: Math.ceil(wait / 60_000) } });
  const result = await askAuthentication(visit, request, "/sign-in/email", credentials);
  if (result.ok) tries.right(key);
  else if (result.failure.code === "accounts.wrong_credentials") tries.wrong(key, visit.now);
  return result;
}
