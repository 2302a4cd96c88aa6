import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { pageOf } from "../page.ts";
import { cursor, limit, reference } from "../reference.schema.ts";
import { findNetwork } from "../repos/network.repo.server.ts";
import { listSpaceRows } from "../repos/space.repo.server.ts";
import { spaceSummary } from "../space.schema.ts";
import { spaceStatuses } from "../space.ts";
import { summaryView } from "../views/space.view.server.ts";

export const listSpaces = defineUseCase({
  name: "list-spaces",
  module: "spaces",
  summary: "List spaces by name, by words, town, department, network or status.",
  method: "GET",
  path: "/spaces",
  access: "anyone",
  input: z.object({
    q: z.string().trim().max(200).optional(),
    town: z.string().trim().max(80).optional(),
    department: z.string().trim().max(3).optional(),
    network: reference.optional(),
    status: z.enum(spaceStatuses).optional(),
    after: cursor,
    limit,
  }),
  output: z.object({ items: z.array(spaceSummary), next: z.string().nullable() }),
  async run(_context, { q, town, department, network: networkReference, status, after, limit: most }) {
    const network = networkReference ? await findNetwork(networkReference) : undefined;
    if (network === null) return fail("network_not_found");
    const rows = await listSpaceRows({
      words: q,
      town,
      department,
      status,
      networkId: network?.id,
      after,
      limit: most,
    });
    const { items, next } = pageOf(rows, most);
    return ok({ items: items.map(summaryView), next });
  },
});
