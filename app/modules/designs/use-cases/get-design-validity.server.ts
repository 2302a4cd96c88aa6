import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { publishedRevision } from "../access.server.ts";
import { revisionName } from "../design.schema.ts";
import { factOf } from "../repos/validation.repo.server.ts";
import { usages, validityAt } from "../validation.ts";

export const getDesignValidity = defineUseCase({
  name: "get-design-validity",
  module: "designs",
  summary: "What may be relied on of a revision for a usage, at a place, at an instant (now when nothing is said).",
  method: "GET",
  path: "/designs/{design}/revisions/{number}/validity",
  access: "anyone",
  input: z.object({
    ...revisionName,
    usage: z.enum(usages).default("general_public"),
    territory: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .default("FR"),
    at: z.iso.datetime({ offset: true }).optional(),
  }),
  output: z.object({
    state: z.enum(["valid", "conditional", "withdrawn", "refused", "expired", "none"]),
    holds: z.boolean(),
    until: z.string().nullable(),
    by: z.array(z.string()).describe("Ids of the decisions that carry it"),
  }),
  async run({ viewer, now }, { usage, territory, at, ...named }) {
    const found = await publishedRevision(viewer, named);
    if (!found.ok) return found;
    const instant = at ? Date.parse(at) : now.getTime();
    const facts = found.value.revision.validations.map(factOf);
    const { state, holds, until, by } = validityAt(facts, { usage, territory, at: instant });
    const { zone } = found.value.design.listing.space;
    return ok({
      ...{ state, holds },
      until: until === null ? null : isoWithOffset(new Date(until), zone),
      by: by.map(({ id }) => id),
    });
  },
});
