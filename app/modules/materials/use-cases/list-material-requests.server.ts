import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { maySeeStock } from "../material.policy.ts";
import { requestOutput, spaceName } from "../material.schema.ts";
import { requestStatuses } from "../material.ts";
import { findSpaceNamed } from "../repos/material.repo.server.ts";
import { listRequestRows } from "../repos/request.repo.server.ts";
import { describeRequest } from "../request.server.ts";

const pageSize = 50;

export const listMaterialRequests = defineUseCase({
  name: "list-material-requests",
  module: "materials",
  summary: "What a space was asked for and what it asks for, the latest first.",
  method: "GET",
  path: "/spaces/{space}/material-requests",
  access: "person",
  input: z.object({
    space: spaceName,
    side: z.enum(["giver", "asker"]).optional(),
    status: z.enum(requestStatuses).optional(),
    after: z.string().max(40).optional(),
  }),
  output: z.object({ items: z.array(requestOutput), next: z.string().nullable() }),
  async run({ viewer }, { space: named, side, status, after }) {
    const space = await findSpaceNamed(named);
    if (!space) return fail("no_such_space");
    if (!maySeeStock(viewer, space.id)) return fail("not_yours");
    const filter = { spaceIds: [space.id], ...(side ? { side } : {}), ...(status ? { statuses: [status] } : {}) };
    const rows = await listRequestRows(filter, { after, take: pageSize + 1 });
    const shown = rows.slice(0, pageSize);
    return ok({
      items: shown.map(describeRequest),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    });
  },
});
