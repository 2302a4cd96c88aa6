import { z } from "zod";
import { formatDay } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { groupOutput } from "./group.outputs.ts";
import type { JudgedDate } from "./judge-series.server.ts";

export const seriesDateOutput = z.object({
  date: z.string(),
  words: z.string().describe("The date as it is said"),
  state: z.enum(["free", "clash", "skipped"]),
  skipped: z.object({ why: z.enum(["except", "public_holiday", "school_holiday"]), name: z.string() }).nullable(),
  reasons: z.array(z.string()).describe("Why it is not free, in words"),
  refusal: z.unknown().describe("The same as codes with their facts"),
});

export type SeriesDateOutput = z.infer<typeof seriesDateOutput>;

export function describeDate(one: JudgedDate, language: Language): SeriesDateOutput {
  const { date, skipped, free, reasons, refusal } = one;
  const words = formatDay(new Date(`${date}T00:00:00Z`), language, "UTC");
  return { date, words, state: skipped ? "skipped" : free ? "free" : "clash", skipped, reasons, refusal };
}

export const previewOutput = z.object({
  words: z.string(),
  rule: z.string().describe("RFC 5545, on plain dates of the space"),
  firstDate: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  zone: z.string(),
  counts: z.object({ free: z.int(), clash: z.int(), skipped: z.int() }),
  dates: z.array(seriesDateOutput),
});

export const seriesOutput = groupOutput.extend({
  words: z.string(),
  rule: z.string(),
  clashed: z.array(seriesDateOutput).describe("Dates that were not free, and were left out"),
});

export function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
