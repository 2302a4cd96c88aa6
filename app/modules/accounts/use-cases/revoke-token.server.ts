import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { revokeTokenRow } from "../repos/token.repo.server.ts";

export const revokeToken = defineUseCase({
  name: "revoke-token",
  module: "accounts",
  summary: "Ends one of the person's API tokens, at once and for good.",
  method: "DELETE",
  path: "/me/tokens/{tokenId}",
  status: 204,
  access: "person",
  beforeConfirmation: true,
  input: z.object({ tokenId: z.string().min(1).max(60) }),
  output: z.object({}),
  async run({ viewer, now }, { tokenId }) {
    return (await revokeTokenRow(viewer.userId, tokenId, now)) ? ok({}) : fail("token_not_found");
  },
});
