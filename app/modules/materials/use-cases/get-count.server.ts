import { z } from "zod";
import { id } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeCount } from "../describe-count.server.ts";
import { fail } from "../failures.ts";
import { maySeeStock } from "../material.policy.ts";
import { countOutput } from "../material.schema.ts";
import { findCount } from "../repos/stock.repo.server.ts";

export const getCount = defineUseCase({
  name: "get-count",
  module: "materials",
  summary: "A stock-taking as it was written down.",
  method: "GET",
  path: "/counts/{count}",
  access: "person",
  input: z.object({ count: id }),
  output: countOutput,
  async run({ viewer }, { count }) {
    const row = await findCount(count);
    if (!row || !maySeeStock(viewer, row.spaceId)) return fail("no_such_count");
    const described = await describeCount(count);
    return described ? ok(described) : fail("no_such_count");
  },
});
