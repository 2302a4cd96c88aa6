import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { passIssuedBy } from "../access.server.ts";
import { describePass } from "../describe-pass.server.ts";
import { fail } from "../failures.ts";
import { noteField, passName, passOutput } from "../pass.schema.ts";
import { left } from "../pass.ts";
import { entriesOf, findPass, insertEntry } from "../repos/pass.repo.server.ts";

export const addDays = defineUseCase({
  name: "add-days",
  module: "passes",
  summary: "Add days to a pass; a number below zero corrects a mistake, and never takes more than is left.",
  method: "POST",
  path: "/passes/{pass}/days",
  access: "person",
  input: z.object({ pass: passName, days: z.int().min(-1000).max(1000), note: noteField }),
  output: passOutput,
  async run({ viewer, now }, { pass: named, days, note }) {
    const found = await passIssuedBy(viewer, named);
    if (!found.ok) return found;
    const pass = found.value;
    if (pass.revokedAt) return fail("already_revoked");
    const has = left(entriesOf(pass));
    if (has + days < 0) return fail("below_zero", { params: { left: has } });
    const kind = days < 0 ? "corrected" : "granted";
    if (days !== 0) await insertEntry({ passId: pass.id, kind, days, actorId: viewer.userId, at: now, note });
    const after = await findPass(pass.id);
    return after ? ok(describePass(after)) : fail("not_found");
  },
});
