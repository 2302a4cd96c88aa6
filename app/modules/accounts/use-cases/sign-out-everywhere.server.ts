import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { endSessions } from "../repos/account.repo.server.ts";

export const signOutEverywhere = defineUseCase({
  name: "sign-out-everywhere",
  module: "accounts",
  summary: "Ends every browser session of the person, this one included; API tokens stay.",
  method: "DELETE",
  path: "/me/sessions",
  access: "person",
  beforeConfirmation: true,
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  async run({ viewer }) {
    return ok({ ended: await endSessions(viewer.userId) });
  },
});
