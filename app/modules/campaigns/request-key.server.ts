import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#app/modules/accounts/accounts.server.ts";

/** What the private link of a request opens: this one, for whoever asked it. Computed each time, kept nowhere; mailed to who asked. */
export function requestKey({ id, contactId }: { id: string; contactId: string }): string {
  return createHmac("sha256", authSecret()).update(`production:${id}:${contactId}`).digest("base64url").slice(0, 32);
}

export function isRequestKey(row: { id: string; contactId: string }, key: string): boolean {
  const [given, wanted] = [Buffer.from(key), Buffer.from(requestKey(row))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
