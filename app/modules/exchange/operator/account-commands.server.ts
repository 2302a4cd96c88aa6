import { randomBytes } from "node:crypto";
import { createToken, createUser, findUserId } from "#app/modules/accounts/accounts.server.ts";
import { type OperatorCommand, report } from "./command.ts";
import { refusal } from "./refusal.server.ts";

export const userCreate: OperatorCommand = {
  name: "user:create",
  usage: "EMAIL NAME [--password …] [--language fr|en]",
  summary: "Make an account whose address counts as confirmed. Without a password, one is made and shown once.",
  options: { password: { type: "string" }, language: { type: "string" } },
  async run({ positionals: [email = "", name = ""], options }) {
    const given = typeof options.password === "string" ? options.password : undefined;
    const language = options.language ?? "fr";
    if (language !== "fr" && language !== "en") return report(false, ["--language is fr or en."]);
    const password = given ?? randomBytes(12).toString("base64url");
    const made = await createUser({ email, name, password, language });
    if (!made.ok) return refusal(made.failure);
    return report(true, [`Made: ${email} (${made.value.userId})`, ...(given ? [] : [`Password: ${password}`])]);
  },
};

export const tokenCreate: OperatorCommand = {
  name: "token:create",
  usage: "EMAIL [--name …] [--days …]",
  summary: "Make a token for the API in the name of a person; it is shown once.",
  options: { name: { type: "string" }, days: { type: "string" } },
  async run({ positionals: [email = ""], options, now }) {
    const userId = await findUserId(email);
    if (!userId) return report(false, [`Nobody has the address ${email}.`]);
    const days = options.days === undefined ? undefined : Number(options.days);
    if (days !== undefined && !(Number.isInteger(days) && days > 0 && days <= 3650))
      return report(false, ["--days is a whole number of days, from 1 to 3650."]);
    const name = typeof options.name === "string" ? options.name : "operator";
    const made = await createToken({
      userId,
      name,
      at: now,
      ...(days === undefined ? {} : { expiresInDays: days }),
    });
    if (!made.ok) return refusal(made.failure);
    return report(true, [made.value.token]);
  },
};
