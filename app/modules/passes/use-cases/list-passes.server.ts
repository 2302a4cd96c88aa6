import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { issuerFor } from "../access.server.ts";
import { describePass } from "../describe-pass.server.ts";
import { passOutput, spaceName } from "../pass.schema.ts";
import { listPassRows } from "../repos/pass.repo.server.ts";

export const listPasses = defineUseCase({
  name: "list-passes",
  module: "passes",
  summary: "One's own passes; with a space, those that it issued, for its keepers.",
  method: "GET",
  path: "/passes",
  access: "person",
  input: z.object({
    space: spaceName.optional(),
    cursor: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({ items: z.array(passOutput), next: z.string().nullable() }),
  async run({ viewer }, { space: named, cursor, limit }) {
    const space = named ? await issuerFor(viewer, named) : undefined;
    if (space && !space.ok) return space;
    const of = space ? { spaceId: space.value.id } : { holderId: viewer.userId };
    const rows = await listPassRows(of, limit + 1, cursor);
    const items = rows.slice(0, limit).map(describePass);
    return ok({ items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
