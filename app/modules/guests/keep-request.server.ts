import { env } from "#app/platform/env.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { fail } from "./guest.failures.ts";
import { newLink } from "./link.server.ts";
import { expiryOf, mostWaiting } from "./public-request.ts";
import { countWaiting, insertPublicRequest } from "./repos/public-request.repo.server.ts";
import { RequestLimits } from "./request-limits.ts";

const fromOneAddress = new RequestLimits(20);

/** What must be filled in, said at its fields. */
export function missing(fields: readonly string[]) {
  const required = [{ key: "platform.issue_required" }];
  return fail("incomplete", { fields: Object.fromEntries(fields.map((field) => [field, required])) });
}

/** Keeps what was asked until its link is followed; refuses whoever asks too much. */
export async function keepUntilConfirmed(
  { now, address }: Context,
  given: { listingId: string; email: string; name: string; language: string; input: object },
): Promise<Result<{ token: string; expiresAt: Date }>> {
  if ((await countWaiting(given.email, now)) >= mostWaiting)
    return fail("too_many_waiting", { params: { count: mostWaiting } });
  if (env().RATE_LIMITS === "on" && address && !fromOneAddress.take(address, now)) return fail("too_many_requests");
  const { token, tokenHash } = newLink();
  const expiresAt = expiryOf(now);
  await insertPublicRequest({ ...given, tokenHash, createdAt: now, expiresAt });
  return ok({ token, expiresAt });
}
