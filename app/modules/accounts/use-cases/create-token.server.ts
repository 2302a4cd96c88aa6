import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { createdTokenSchema, createTokenSchema } from "../accounts.schema.ts";
import { createToken as makeToken } from "../accounts.server.ts";
import { tokenView } from "../views/accounts.view.ts";

export const createToken = defineUseCase({
  name: "create-token",
  module: "accounts",
  summary: "Makes an API token with the rights of the person; it is shown in this answer only.",
  method: "POST",
  path: "/me/tokens",
  status: 201,
  access: "person",
  answersSecret: true,
  input: createTokenSchema,
  output: createdTokenSchema,
  async run({ viewer, now }, { name, expiresInDays }) {
    const made = await makeToken({
      userId: viewer.userId,
      name,
      at: now,
      ...(expiresInDays === undefined ? {} : { expiresInDays }),
    });
    return made.ok ? ok({ ...tokenView(made.value.row), token: made.value.token }) : made;
  },
});
