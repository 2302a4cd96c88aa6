import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#app/modules/accounts/accounts.server.ts";

/** Nobody reads and fills in a form in less; a day later it was left open. */
const quickest = 3000;
const longest = 24 * 3_600_000;

function signature(at: string): string {
  return createHmac("sha256", authSecret()).update(`form:${at}`).digest("base64url").slice(0, 22);
}

/** When a form was shown, signed: what a robot sends was not shown to anybody. */
export function formToken(now: Date): string {
  const at = now.getTime().toString(36);
  return `${at}.${signature(at)}`;
}

/** Whether a person may have filled in the form that carries this token. */
export function isFilledIn(token: string, now: Date): boolean {
  const [at = "", signed = ""] = token.split(".");
  const [given, wanted] = [Buffer.from(signed), Buffer.from(signature(at))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
  const elapsed = now.getTime() - Number.parseInt(at, 36);
  return elapsed >= quickest && elapsed <= longest;
}
