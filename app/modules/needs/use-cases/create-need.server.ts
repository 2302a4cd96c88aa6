import { localDateOf } from "#app/modules/availability/availability.ts";
import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeNeed } from "../describe-need.server.ts";
import { fail } from "../failures.ts";
import { createNeedInput, needOutput } from "../need.schema.ts";
import { findNeed, insertNeed } from "../repos/need.repo.server.ts";

export const createNeed = defineUseCase({
  name: "create-need",
  module: "needs",
  summary: "Say publicly what a space needs, how much and by when: other spaces answer parts of it.",
  method: "POST",
  path: "/needs",
  status: 201,
  access: "person",
  input: createNeedInput,
  output: needOutput,
  async run({ viewer, now }, { space: named, wantedBy, ...said }) {
    const space = await spaceFor(viewer, named, "lend");
    if (!space.ok) return space;
    if (wantedBy < localDateOf(now.getTime(), space.value.zone))
      return fail("past", { fields: { wantedBy: [{ key: "failures.needs.past" }] } });
    const { id: spaceId } = space.value;
    const id = await insertNeed({
      ...said,
      wantedBy,
      spaceId,
      kind: "material",
      createdById: viewer.userId,
      createdAt: now,
    });
    const row = await findNeed(id);
    return row ? ok(describeNeed(row, now)) : fail("not_found");
  },
});
