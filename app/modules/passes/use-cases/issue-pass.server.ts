import { randomBytes } from "node:crypto";
import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { findPersonByEmail } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { issuerFor } from "../access.server.ts";
import { describePass } from "../describe-pass.server.ts";
import { fail } from "../failures.ts";
import { issueSchema, passOutput } from "../pass.schema.ts";
import { findPass, insertEntry, insertPass } from "../repos/pass.repo.server.ts";

export const issuePass = defineUseCase({
  name: "issue-pass",
  module: "passes",
  summary:
    "Give somebody who has an account a pass: days in the shared rooms of the space, and of those that honour it.",
  method: "POST",
  path: "/spaces/{space}/passes",
  status: 201,
  access: "person",
  input: issueSchema,
  output: passOutput,
  async run({ viewer, now }, { space: named, email, days, note, ...dates }) {
    const space = await issuerFor(viewer, named);
    if (!space.ok) return space;
    const today = localDateOf(now.getTime(), space.value.zone);
    const validFrom = dates.validFrom ?? today;
    const validUntil = dates.validUntil ?? addDays(validFrom, 364);
    if (validUntil < validFrom || validUntil < today)
      return fail("impossible_dates", { fields: { validUntil: [{ key: "failures.passes.issue_order" }] } });
    const holder = await findPersonByEmail(email);
    if (!holder) return fail("holder_unknown", { fields: { email: [{ key: "failures.passes.issue_holder" }] } });
    const passId = await insertPass({
      code: shortCode(randomBytes(8)),
      spaceId: space.value.id,
      holderId: holder.userId,
      ...{ validFrom, validUntil, note, createdById: viewer.userId, createdAt: now },
    });
    await insertEntry({ passId, kind: "granted", days, actorId: viewer.userId, at: now });
    const pass = await findPass(passId);
    return pass ? ok(describePass(pass)) : fail("not_found");
  },
});
