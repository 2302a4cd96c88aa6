import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptOf } from "../access.server.ts";
import { describeDesign } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { mayAnswerFor, mayChange } from "../design.policy.ts";
import { designOutput, listDesignsInput } from "../design.schema.ts";
import { findSpaceNamed, listDesignRows } from "../repos/design.repo.server.ts";

export const listDesigns = defineUseCase({
  name: "list-designs",
  module: "designs",
  summary:
    "Designs, the newest first: of a space, those of its keepers included when one asks, or all that are public.",
  method: "GET",
  path: "/designs",
  access: "anyone",
  input: listDesignsInput,
  output: z.object({ items: z.array(designOutput), next: z.string().nullable() }),
  async run({ viewer }, { space: named, cursor, limit }) {
    const space = named ? await findSpaceNamed(named) : undefined;
    if (space === null) return fail("no_such_space");
    const publicOnly = !space || !mayAnswerFor(viewer, { spaceId: space.id });
    const rows = await listDesignRows({ ...(space ? { spaceId: space.id } : {}), publicOnly }, limit + 1, cursor);
    const items = rows.slice(0, limit).map((row) => describeDesign(row, mayChange(viewer, keptOf(row))));
    return ok({ items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
