import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "#app/platform/env.server.ts";

let secret: string | undefined;

function keptSecret(): string {
  const file = path.join(path.dirname(path.resolve(env().DATABASE_URL.replace(/^file:/, ""))), "secret");
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    // `wx`: of two processes that start together, one writes and both read the same.
    try {
      writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

/** Signs cookies and links. Without AUTH_SECRET it is made once and kept beside the database, for its owner only. */
export function authSecret(): string {
  secret ??= env().AUTH_SECRET ?? keptSecret();
  return secret;
}
