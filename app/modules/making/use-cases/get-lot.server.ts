import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { lotFor } from "../access.server.ts";
import { lotOutput, named } from "../making.schema.ts";
import { inspectionsOf } from "../repos/lot.repo.server.ts";
import { kinOf } from "../repos/trace.repo.server.ts";
import { describedLot } from "../write-lot.server.ts";

const kin = z.object({ code: z.string(), item: z.string(), quantity: z.int() });

const inspection = z.object({
  accepted: z.int(),
  rework: z.int(),
  scrapped: z.int(),
  defects: z.array(z.object({ code: z.string(), count: z.int(), note: z.string() })),
  at: z.string(),
});

export const getLot = defineUseCase({
  name: "get-lot",
  module: "making",
  summary:
    "A bag by its code: what of it waits, is accepted, promised or gone, every inspection, from which bags it was put together and into which it went.",
  method: "GET",
  path: "/lots/{lot}",
  access: "person",
  input: z.object({ lot: named }),
  output: lotOutput.extend({
    inspections: z.array(inspection),
    madeFrom: z.array(kin).describe("Of a kit: the bags of its components"),
    wentInto: z.array(kin).describe("The bags of kits into which pieces went"),
  }),
  async run(context, { lot: code }) {
    const found = await lotFor(context.viewer, code, "see");
    if (!found.ok) return found;
    const { lot, campaign } = found.value;
    const described = await describedLot(context, lot.id, campaign);
    if (!described.ok) return described;
    const inspections = (await inspectionsOf([lot.id])).map(({ accepted, rework, scrapped, defects, occurredAt }) => ({
      ...{ accepted, rework, scrapped, at: isoWithOffset(occurredAt, campaign.space.zone) },
      defects: inspection.shape.defects.parse(defects),
    }));
    const named = async (of: "components" | "kits") =>
      (await kinOf(lot.id, of)).map(({ code: bag, item, quantity }) => ({ code: bag, item, quantity }));
    return ok({
      ...described.value,
      inspections,
      madeFrom: await named("components"),
      wentInto: await named("kits"),
    });
  },
});
