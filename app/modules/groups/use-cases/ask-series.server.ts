import {
  bookingOfKey,
  findBooking,
  findBookingsOfGroup,
  haveEnoughDays,
  languageOf,
} from "#app/modules/bookings/together.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeSeries } from "../describe-series.server.ts";
import { judgeSeries } from "../judge-series.server.ts";
import { findGroup } from "../repos/group.repo.server.ts";
import { seriesOutput } from "../series.outputs.ts";
import { askSeriesSchema } from "../series.schema.ts";
import { datesToWrite } from "../series-to-write.server.ts";
import { writeGroup } from "../write-group.server.ts";

export const askSeries = defineUseCase({
  name: "ask-series",
  module: "groups",
  summary:
    "Ask for a listing again and again by a rule; dates that are not free are left out, or nothing is asked at all.",
  method: "POST",
  path: "/series",
  status: 201,
  access: "person",
  input: askSeriesSchema,
  output: seriesOutput,
  async run(context, input) {
    const { viewer, now, idempotencyKey } = context;
    const language = languageOf(viewer);
    const already = idempotencyKey && (await bookingOfKey(idempotencyKey, viewer.userId));
    const before = already ? await findBooking(already) : undefined;
    const known = before?.groupId && (await findGroup(before.groupId));
    if (known)
      return ok(describeSeries({ group: known, lines: await findBookingsOfGroup(known.id) }, [], language, now));
    const judged = await judgeSeries(context, { ...input, purpose: input.purpose || input.title });
    if (!judged.ok) return judged;
    const { court } = judged.value.prepared;
    const wanted = datesToWrite(judged.value, input, context);
    if (!wanted.ok) return wanted;
    const payable = await haveEnoughDays(wanted.value.lines, viewer, input.pass);
    if (!payable.ok) return payable;
    const { title, persons = null, message } = input;
    const { lines, series, clashed } = wanted.value;
    const facts = { listingId: court.listing.id, facts: series };
    const written = await writeGroup({ kind: "series", title, persons, message, lines, series: facts, context });
    return written.ok ? ok(describeSeries(written.value, clashed, language, now)) : written;
  },
});
