import { z } from "zod";
import { paragraphs } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designAnsweredBy, publishedRevision } from "../access.server.ts";
import { describeValidation } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { id, localDate, validationOutput } from "../design.schema.ts";
import { factOf, findValidation } from "../repos/validation.repo.server.ts";
import { judgeValidation, periodOf, writeValidation } from "../write-validation.server.ts";

export const withdrawDesignValidation = defineUseCase({
  name: "withdraw-design-validation",
  module: "designs",
  summary:
    "Record that an authority withdrew its approval for one usage, why and since when; the others stand, nothing is deleted.",
  method: "POST",
  path: "/design-validations/{validation}/withdraw",
  status: 201,
  access: "person",
  input: z.object({
    validation: id,
    reason: paragraphs(2000),
    from: localDate.optional(),
    evidenceAddress: z.string().max(2000).default(""),
  }),
  output: validationOutput,
  async run({ viewer, now }, { validation: named, reason, from, evidenceAddress }) {
    const before = await findValidation(named);
    if (!before) return fail("no_such_validation");
    const answered = await designAnsweredBy(viewer, before.revision.designId);
    if (!answered.ok) return answered;
    const found = await publishedRevision(viewer, { design: before.revision.designId, number: before.revision.number });
    if (!found.ok) return found;
    const { authority, usage, regime, territory, decision } = factOf(before);
    if (before.withdrawnBy.length > 0 || decision === "refused" || decision === "withdrawn")
      return fail("already_withdrawn");
    const { code, space } = found.value.design.listing;
    const { validFrom } = periodOf({ from }, space.zone, now);
    const given = {
      ...{ authority, usage, regime, territory, evidenceAddress },
      decision: "withdrawn" as const,
      words: reason,
      // A withdrawal takes effect with its approval at the earliest, and ends only with another decision.
      validFrom: new Date(Math.max(validFrom.getTime(), before.validFrom.getTime())),
      validUntil: null,
      evidenceFileId: null,
      withdrawsId: before.id,
    };
    const judged = judgeValidation(given);
    if (!judged.ok)
      return fail("wrong_validation", { fields: { reason: [{ key: "failures.designs.issue_reason_missing" }] } });
    const row = await writeValidation({ viewer, now }, found.value, given);
    return ok(describeValidation(row, { code, zone: space.zone }));
  },
});
