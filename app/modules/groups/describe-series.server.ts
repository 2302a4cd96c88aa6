import type { z } from "zod";
import type { BookingRow } from "#app/modules/bookings/together.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { describeGroup } from "./group.outputs.ts";
import type { JudgedDate } from "./judge-series.server.ts";
import type { GroupRow } from "./repos/group.repo.server.ts";
import { describeDate, type seriesOutput } from "./series.outputs.ts";
import type { Series } from "./series.ts";
import { seriesWords } from "./series-words.ts";

/** The series of a group as it is kept; null when the group is none. */
export function seriesOf({ kind, series }: Pick<GroupRow, "kind" | "series">): Series | null {
  return kind === "series" && series ? (JSON.parse(series) as Series) : null;
}

export function describeSeries(
  { group, lines }: { group: GroupRow; lines: readonly BookingRow[] },
  clashed: readonly JudgedDate[],
  language: Language,
  now: Date,
): z.infer<typeof seriesOutput> {
  const series = seriesOf(group);
  return {
    ...describeGroup(group, lines, now),
    words: series ? seriesWords(series, language) : "",
    rule: series?.rule ?? "",
    clashed: clashed.map((one) => describeDate(one, language)),
  };
}
