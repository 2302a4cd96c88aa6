import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { meSchema } from "../accounts.schema.ts";
import { findAccount } from "../repos/account.repo.server.ts";

export const getMe = defineUseCase({
  name: "get-me",
  module: "accounts",
  summary: "Who the token belongs to, with the spaces where this person has a role.",
  method: "GET",
  path: "/me",
  access: "person",
  input: z.object({}),
  output: meSchema,
  async run({ viewer }) {
    const { emailVerified: emailConfirmed, createdAt, ...account } = await findAccount(viewer.userId);
    return ok({ ...account, emailConfirmed, since: createdAt.toISOString(), memberships: viewer.memberships });
  },
});
