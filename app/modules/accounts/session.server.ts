import { createHmac, timingSafeEqual } from "node:crypto";
import { publicUrl } from "#app/platform/env.server.ts";
import { authSecret } from "./secret.server.ts";

/** As the accounts library names it: with `__Secure-` where the product is served over https. */
export function sessionCookieName(): string {
  return `${publicUrl().startsWith("https://") ? "__Secure-" : ""}entrelieux.session_token`;
}

function cookieValue(request: Request, name: string): string | undefined {
  const header = request.headers.get("cookie");
  const pair = header?.split(";").find((part) => part.trimStart().startsWith(`${name}=`));
  if (!pair) return undefined;
  try {
    return decodeURIComponent(pair.slice(pair.indexOf("=") + 1).trim());
  } catch {
    return undefined;
  }
}

/** The session token of the request's cookie, once its signature is checked: `token.base64(hmac-sha256(secret, token))`. */
export async function sessionTokenOf(request: Request): Promise<string | undefined> {
  const value = cookieValue(request, sessionCookieName());
  const dot = value?.lastIndexOf(".") ?? -1;
  if (!value || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const expected = createHmac("sha256", authSecret()).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
