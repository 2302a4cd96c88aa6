import { randomBytes } from "node:crypto";
import { z } from "zod";
import { hashToken } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./guest.failures.ts";
import { type RequestState, stateOf } from "./public-request.ts";
import { findPublicRequest } from "./repos/public-request.repo.server.ts";

const writtenThen = z.object({ insurance: z.string().default(""), message: z.string().default("") });

/** The token goes into the mail; only its hash is kept. */
export function newLink(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

export type PublicRequestRow = NonNullable<Awaited<ReturnType<typeof findPublicRequest>>>;

/** What a link of a mail leads to, and whether it still confirms it. */
export async function followLink(
  token: string,
  now: Date,
): Promise<Result<{ request: PublicRequestRow; state: RequestState }>> {
  const request = await findPublicRequest(hashToken(token));
  return request ? ok({ request, state: stateOf(request, now) }) : fail("no_such_link");
}

/** Whether the link is of several things asked together, confirmed or not. */
export function isTogether({ groupId, input }: Pick<PublicRequestRow, "groupId" | "input">): boolean {
  return groupId !== null || (typeof input === "object" && input !== null && "lines" in input);
}

/**
 * Who asked before, and what they wrote, when the form is opened once more from the link of a mail: nothing of a person stands in an
 * address but that link.
 */
export async function askedBefore(search: URLSearchParams) {
  const token = search.get("again");
  const request = token ? await findPublicRequest(hashToken(token)) : null;
  const { insurance, message } = writtenThen.parse(request?.input ?? {});
  return { name: request?.name ?? "", email: request?.email ?? "", insurance, message };
}

/** The address of the page behind the link. */
export const linkPath = (token: string) => `/request/${token}`;
