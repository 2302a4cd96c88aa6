import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { pageOf } from "../page.ts";
import { cursor, limit } from "../reference.schema.ts";
import { listNetworkRows } from "../repos/network.repo.server.ts";

export const listNetworks = defineUseCase({
  name: "list-networks",
  module: "spaces",
  summary: "List networks by name, with how many spaces each has.",
  method: "GET",
  path: "/networks",
  access: "anyone",
  input: z.object({ after: cursor, limit }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        name: z.string(),
        summary: z.string(),
        spaces: z.number(),
      }),
    ),
    next: z.string().nullable(),
  }),
  async run(_context, { after, limit: most }) {
    const { items, next } = pageOf(await listNetworkRows({ after, limit: most }), most);
    return ok({
      items: items.map(({ id, slug, name, summary, _count }) => ({
        id,
        slug,
        name,
        summary,
        spaces: _count.memberships,
      })),
      next,
    });
  },
});
