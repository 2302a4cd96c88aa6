import { z } from "zod";
import { languageOf } from "#app/modules/bookings/together.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeSeries } from "../describe-series.server.ts";
import { openSeries } from "../open-series.server.ts";
import { seriesOutput } from "../series.outputs.ts";

export const getSeries = defineUseCase({
  name: "get-series",
  module: "groups",
  summary: "A series with its rule, in words too, and every booking of it.",
  method: "GET",
  path: "/groups/{group}/series",
  access: "person",
  input: z.object({ group: z.string().trim().min(1).max(40) }),
  output: seriesOutput,
  async run(context, input) {
    const opened = await openSeries(context, input);
    if (!opened.ok) return opened;
    return ok(describeSeries(opened.value, [], languageOf(context.viewer), context.now));
  },
});
