import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { passIssuedBy } from "../access.server.ts";
import { describePass } from "../describe-pass.server.ts";
import { fail } from "../failures.ts";
import { passName, passOutput } from "../pass.schema.ts";
import { findPass, markRevoked } from "../repos/pass.repo.server.ts";

export const revokePass = defineUseCase({
  name: "revoke-pass",
  module: "passes",
  summary: "End a pass: nothing more is taken with it; what is already booked stays.",
  method: "POST",
  path: "/passes/{pass}/revoke",
  access: "person",
  input: z.object({ pass: passName }),
  output: passOutput,
  async run({ viewer, now }, { pass: named }) {
    const pass = await passIssuedBy(viewer, named);
    if (!pass.ok) return pass;
    if (pass.value.revokedAt) return fail("already_revoked");
    await markRevoked(pass.value.id, now);
    const after = await findPass(pass.value.id);
    return after ? ok(describePass(after)) : fail("not_found");
  },
});
