import { randomBytes } from "node:crypto";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { z } from "zod";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { inTransaction, invalidInput } from "#app/platform/use-case.server.ts";
import { tokenLimit } from "./accounts.ts";
import { emailField, nameField, newPasswordField } from "./credentials.schema.ts";
import { fail } from "./failures.ts";
import { PasswordTries } from "./password-tries.ts";
import {
  findForgettableGuests,
  findPasswordHash,
  findUserByEmail,
  insertGuest,
  insertUser,
  makeGuest,
  renameGuest,
} from "./repos/account.repo.server.ts";
import { erasePerson } from "./repos/erasure.repo.server.ts";
import { insertToken, livingTokens, type TokenRow } from "./repos/token.repo.server.ts";
import { hashToken } from "./repos/viewer.repo.server.ts";
import { tokenExpiry } from "./token.ts";

export { endExpiredSessions } from "./repos/account.repo.server.ts";
export { authSecret } from "./secret.server.ts";

const createUserSchema = z.object({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  language: z.enum(["fr", "en"]).default("fr"),
});

/** A person made by an operator or by the demonstration: the address counts as confirmed, no mail leaves. */
export async function createUser(given: z.input<typeof createUserSchema>): Promise<Result<{ userId: string }>> {
  const parsed = createUserSchema.safeParse(given);
  if (!parsed.success) return invalidInput(parsed.error);
  const { password, ...person } = parsed.data;
  const passwordHash = await hashPassword(password);
  return inTransaction(async () => {
    if (await findUserByEmail(person.email)) return fail("email_taken");
    return ok({ userId: await insertUser({ ...person, passwordHash }) });
  });
}

/** A bearer token for the API. The token itself is given back here and never again: only its hash is kept. */
export async function createToken(given: {
  userId: string;
  name: string;
  expiresInDays?: number;
  at?: Date;
}): Promise<Result<{ token: string; row: TokenRow }>> {
  const { userId, name, expiresInDays, at = now() } = given;
  return inTransaction(async () => {
    if ((await livingTokens(userId, at)).length >= tokenLimit)
      return fail("too_many_tokens", { params: { count: tokenLimit } });
    const token = `el_${randomBytes(32).toString("base64url")}`;
    const row = await insertToken({
      userId,
      name,
      hash: hashToken(token),
      prefix: token.slice(0, 8),
      createdAt: at,
      expiresAt: tokenExpiry(at, expiresInDays),
    });
    return ok({ token, row });
  });
}

/**
 * The person of an address whose mails were just read: the account that has it, or a guest without one. Inside the
 * transaction of what the guest asks. An account that nobody ever confirmed may be anybody's: it is taken over.
 */
export async function guestOf(given: { name: string; email: string; language: string }): Promise<string> {
  const found = await findUserByEmail(given.email);
  if (!found) return insertGuest(given);
  if (!found.emailVerified) await makeGuest(found.id, given.name);
  else await renameGuest(found.id, given.name);
  return found.id;
}

/** Guests whose last booking ended before: they have no account from which to erase themselves. */
export async function forgetGuests(before: Date, at: Date): Promise<number> {
  const forgettable = await findForgettableGuests(before);
  for (const { id: userId, email, language } of forgettable) {
    const name = say(isLanguage(language) ? language : "fr", "legal.erased_person");
    await inTransaction(async () => ok(await erasePerson({ userId, email, name, emptied: [], at })));
  }
  return forgettable.length;
}

export async function findUserId(email: string): Promise<string | undefined> {
  return (await findUserByEmail(email.trim().toLowerCase()))?.id;
}

const tries = new PasswordTries();

/** The present password of somebody who is already signed in, asked again before what cannot be undone. */
export async function checkPassword(userId: string, password: string, at: Date): Promise<Result<undefined>> {
  const wait = env().RATE_LIMITS === "on" ? tries.wait(userId, at) : 0;
  if (wait > 0) return fail("too_many_tries", { params: { count: Math.ceil(wait / 60_000) } });
  const hash = await findPasswordHash(userId);
  if (hash === undefined || !(await verifyPassword({ hash, password }))) {
    tries.wrong(userId, at);
    return fail("wrong_password");
  }
  tries.right(userId);
  return ok(undefined);
}
