import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designAnsweredBy, publishedRevision } from "../access.server.ts";
import { describeValidation } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { recordValidationInput, validationOutput } from "../design.schema.ts";
import { claimEvidence, judgeValidation, periodOf, writeValidation } from "../write-validation.server.ts";

export const recordDesignValidation = defineUseCase({
  name: "record-design-validation",
  module: "designs",
  summary:
    "Record what an authority decided on a published revision: for which usages, where, from when to when, with its evidence.",
  method: "POST",
  path: "/designs/{design}/revisions/{number}/validations",
  status: 201,
  access: "person",
  input: recordValidationInput,
  output: z.object({ items: z.array(validationOutput) }),
  async run({ viewer, now }, { design: named, number, usages, from, until, evidenceFileId, ...said }) {
    const answered = await designAnsweredBy(viewer, named);
    if (!answered.ok) return answered;
    const found = await publishedRevision(viewer, { design: named, number });
    if (!found.ok) return found;
    const { code, space } = found.value.design.listing;
    const given = { ...said, ...periodOf({ from, until }, space.zone, now) };
    const judged = judgeValidation(given);
    if (!judged.ok) return judged;
    if (!evidenceFileId && said.evidenceAddress === "")
      return fail("wrong_validation", { fields: { evidenceAddress: [{ key: "failures.designs.issue_evidence" }] } });
    const evidence = await claimEvidence(viewer, found.value.revision.id, evidenceFileId);
    if (!evidence.ok) return evidence;
    const items = [];
    for (const usage of [...new Set(usages)]) {
      const one = { ...given, usage, evidenceFileId: evidence.value };
      items.push(
        describeValidation(await writeValidation({ viewer, now }, found.value, one), { code, zone: space.zone }),
      );
    }
    return ok({ items });
  },
});
