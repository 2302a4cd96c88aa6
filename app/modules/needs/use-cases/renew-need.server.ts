import { localDateOf } from "#app/modules/availability/availability.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptNeed } from "../access.server.ts";
import { describeNeed } from "../describe-need.server.ts";
import { fail } from "../failures.ts";
import { needOutput, renewNeedInput } from "../need.schema.ts";
import { changeNeed, findNeed } from "../repos/need.repo.server.ts";

export const renewNeed = defineUseCase({
  name: "renew-need",
  module: "needs",
  summary: "Still needed: until another date.",
  method: "POST",
  path: "/needs/{need}/renew",
  access: "person",
  input: renewNeedInput,
  output: needOutput,
  async run({ viewer, now }, { need, wantedBy }) {
    const found = await keptNeed(viewer, need);
    if (!found.ok) return found;
    const { id, spaceId, closedAt, space } = found.value;
    if (closedAt) return fail("not_open");
    if (wantedBy < localDateOf(now.getTime(), space.zone))
      return fail("past", { fields: { wantedBy: [{ key: "failures.needs.past" }] } });
    await changeNeed(id, spaceId, { wantedBy, remindedAt: null });
    const row = await findNeed(id);
    return row ? ok(describeNeed(row, now)) : fail("not_found");
  },
});
