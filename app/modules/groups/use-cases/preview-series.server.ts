import { languageOf } from "#app/modules/bookings/together.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { judgeSeries } from "../judge-series.server.ts";
import { clock, describeDate, previewOutput } from "../series.outputs.ts";
import { seriesSchema } from "../series.schema.ts";
import { seriesWords } from "../series-words.ts";

export const previewSeries = defineUseCase({
  name: "preview-series",
  module: "groups",
  summary: "The dates of a series with what stands in the way of each; nothing is written.",
  method: "POST",
  path: "/series/preview",
  access: "person",
  input: seriesSchema,
  output: previewOutput,
  async run(context, input) {
    const judged = await judgeSeries(context, input);
    if (!judged.ok) return judged;
    const { prepared, series } = judged.value;
    const language = languageOf(context.viewer);
    const dates = judged.value.dates.map((one) => describeDate(one, language));
    const count = (state: string) => dates.filter((one) => one.state === state).length;
    return ok({
      words: seriesWords(series, language),
      rule: series.rule,
      firstDate: series.firstDate,
      startsAt: clock(series.startMinutes),
      endsAt: clock(series.startMinutes + series.lengthMinutes),
      zone: prepared.court.listing.zone,
      counts: { free: count("free"), clash: count("clash"), skipped: count("skipped") },
      dates,
    });
  },
});
