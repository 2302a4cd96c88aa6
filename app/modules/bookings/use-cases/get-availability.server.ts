import { z } from "zod";
import {
  addDays,
  allReasons,
  type CalendarDay,
  calendar,
  dayInterval,
  isLocalDate,
  localDateOf,
  REASON_CODES,
  shortReason,
  USES,
  type Use,
} from "#app/modules/availability/availability.ts";
import { maySee } from "#app/modules/listings/listing.policy.ts";
import { isStatus } from "#app/modules/listings/listing.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { quantitySchema } from "../booking.schema.ts";
import { languageOf } from "../judge-booking.server.ts";
import { loadWindow } from "../repos/situation.repo.server.ts";

const input = z.object({
  listing: z.string().trim().min(1).max(40),
  use: z.enum(["away", "on_the_spot"]).optional(),
  from: z
    .string()
    .refine(isLocalDate, { message: "failures.discovery.no_such_date" })
    .optional()
    .describe("First day, in the zone of the space; today when it is not given"),
  days: z.coerce.number().int().min(1).max(366).default(31),
  quantity: z.coerce.number().pipe(quantitySchema).default(1),
});

const output = z.object({
  listing: z.object({ id: z.string(), code: z.string() }),
  zone: z.string(),
  use: z.enum(["away", "on_the_spot"]),
  days: z.array(
    z.object({
      date: z.string(),
      units: z.int(),
      free: z.int().describe("Units free for the whole of the day"),
      freeAtBest: z.int().describe("Units free at the best open moment of the day"),
      canCollect: z.boolean(),
      canReturn: z.boolean(),
      reasons: z.array(z.object({ code: z.enum(REASON_CODES), sentence: z.string() })),
    }),
  ),
});

function dayOf(
  { date, total, free, freeAtBest, canCollect, canReturn, reasons }: CalendarDay,
  use: Use,
  language: Language,
) {
  const said = new Map(allReasons(reasons).map((reason) => [reason.code, reason]));
  return {
    date,
    units: total,
    free,
    freeAtBest,
    canCollect,
    canReturn,
    reasons: [...said.values()].map((reason) => {
      const { key, params } = shortReason(reason, use);
      return { code: reason.code, sentence: say(language, key, params) };
    }),
  };
}

export const getAvailability = defineUseCase({
  name: "get-availability",
  module: "bookings",
  summary: "What is free of a listing day by day, and why not; whoever asks is judged when they ask.",
  method: "GET",
  path: "/listings/{listing}/availability",
  access: "anyone",
  input,
  output,
  async run({ viewer, now }, { listing: named, from, days, quantity, use: wished }) {
    const loaded = await loadWindow(
      named,
      (zone) => {
        const first = from ?? localDateOf(now.getTime(), zone);
        return dayInterval(first, addDays(first, days - 1), zone);
      },
      now,
    );
    if (!loaded) return fail("no_such_listing");
    const { listing, situation } = loaded;
    const { id, code, zone, spaceId, status } = listing;
    if (!isStatus(status) || !maySee(viewer, { spaceId, status })) return fail("no_such_listing");
    const use = wished ?? USES.find((one) => situation.rules[one]) ?? "away";
    const first = from ?? localDateOf(now.getTime(), zone);
    const rows = calendar(situation, { use, from: first, to: addDays(first, days - 1), quantity });
    const language = languageOf(viewer);
    return ok({ listing: { id, code }, zone, use, days: rows.map((row) => dayOf(row, use, language)) });
  },
});
