import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeFollowing } from "../change-series.server.ts";
import { seriesOutput } from "../series.outputs.ts";
import { changeSeriesSchema } from "../series.schema.ts";

export const changeSeries = defineUseCase({
  name: "change-series",
  module: "groups",
  summary: "Change the days, hours or end of a series from one of its dates on; what came before stays as it was.",
  method: "POST",
  path: "/groups/{group}/change-series",
  access: "person",
  input: changeSeriesSchema,
  output: seriesOutput,
  run: (context, input) => changeFollowing(context, input),
});
