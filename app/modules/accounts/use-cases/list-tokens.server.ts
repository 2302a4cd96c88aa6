import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { tokenSchema } from "../accounts.schema.ts";
import { livingTokens } from "../repos/token.repo.server.ts";
import { tokenView } from "../views/accounts.view.ts";

export const listTokens = defineUseCase({
  name: "list-tokens",
  module: "accounts",
  summary: "The person's API tokens that still work; never the tokens themselves.",
  method: "GET",
  path: "/me/tokens",
  access: "person",
  input: z.object({}),
  output: z.object({ items: z.array(tokenSchema), next: z.string().nullable() }),
  async run({ viewer, now }) {
    return ok({ items: (await livingTokens(viewer.userId, now)).map(tokenView), next: null });
  },
});
