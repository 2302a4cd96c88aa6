import { findBookingsOfGroup, languageOf } from "#app/modules/bookings/together.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeSeries } from "../describe-series.server.ts";
import { notifyGroup } from "../group-mails.server.ts";
import { daysOffAmong, fromDates, judgeDates } from "../judge-series.server.ts";
import { isAgreedAt, openSeriesToChange } from "../open-series.server.ts";
import { updateSeries } from "../repos/series.repo.server.ts";
import { fail } from "../series.failures.ts";
import { seriesOutput } from "../series.outputs.ts";
import { extendSeriesSchema } from "../series.schema.ts";
import { readRule } from "../series.ts";
import { datesOf, seriesDates, withDaysOff } from "../series-dates.ts";
import { datesToWrite } from "../series-to-write.server.ts";
import { writeDates } from "../write-dates.server.ts";

const toLender = { mail: "series_extended", to: "lender" } as const;
const toBorrower = { mail: "series_longer", to: "borrower" } as const;

export const extendSeries = defineUseCase({
  name: "extend-series",
  module: "groups",
  summary: "Carry a series on by the same rule; the dates that come on top are judged as new ones.",
  method: "POST",
  path: "/groups/{group}/extend-series",
  access: "person",
  input: extendSeriesSchema,
  output: seriesOutput,
  async run(context, input) {
    const { viewer, now } = context;
    const opened = await openSeriesToChange(context, input);
    if (!opened.ok) return opened;
    const { group, lines: asked, series, prepared, side } = opened.value;
    // What waits for the lender is answered, not carried on by it.
    if (side === "lender" && !asked.some((row) => isAgreedAt(row, now))) return fail("series_nothing_to_change");
    if ((input.until === undefined) === (input.times === undefined)) return fail("series_ending_missing");
    const before = datesOf(series);
    const ending = input.until ? { until: input.until } : { times: before.length + (input.times ?? 0) };
    const found = seriesDates(readRule(series.rule).pattern, series.firstDate, ending);
    if (!found.ok) return fromDates(found);
    const more = found.dates.slice(before.length);
    if (more.length === 0) return fail("series_no_date");
    const longer = { ...series, rule: found.rule };
    const off = await daysOffAmong(more, series, prepared.court.listing, languageOf(viewer));
    const dates = judgeDates({ prepared, series: longer }, withDaysOff(more, series, off), context);
    const wanted = datesToWrite({ prepared, series: longer, dates }, input, context);
    if (!wanted.ok) return wanted;
    const { lines, clashed } = wanted.value;
    const written = await writeDates(context, group, lines, side);
    if (!written.ok) return written;
    const kept = { ...wanted.value.series, clashed: [...series.clashed, ...wanted.value.series.clashed] };
    await updateSeries(group.id, kept);
    const after = { group: { ...group, series: JSON.stringify(kept) }, lines: await findBookingsOfGroup(group.id) };
    const quoted = input.message ? { quote: input.message } : {};
    const told = side === "lender" ? toBorrower : toLender;
    await notifyGroup({ ...told, ...after, now, actorId: viewer.userId, ...quoted });
    return ok(describeSeries(after, clashed, languageOf(viewer), now));
  },
});
