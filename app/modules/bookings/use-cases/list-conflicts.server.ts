import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput, describeBooking } from "../booking.outputs.ts";
import { conflictsOfSpaces, conflictWords } from "../conflicts.server.ts";
import { languageOf } from "../judge-booking.server.ts";

const conflictOutput = z.object({
  booking: bookingOutput,
  missing: z.int().describe("Units that are missing at the worst moment"),
  reasons: z.array(z.string()),
  obstacles: z.array(
    z.object({
      cause: z.string().describe("booking, maintenance, own_use, or external: an event of an attached calendar"),
      listing: z.string(),
      booking: z.string().nullable(),
      calendar: z.string().nullable(),
      startAt: z.string(),
      endAt: z.string().nullable(),
    }),
  ),
});

export const listConflicts = defineUseCase({
  name: "list-conflicts",
  module: "bookings",
  summary:
    "What a space of one's own has promised and cannot keep as things stand, from now on, with what stands in its way; nothing is ever cancelled for it.",
  method: "GET",
  path: "/spaces/{space}/conflicts",
  access: "person",
  input: z.object({ space: z.string().min(1).max(40) }),
  output: z.object({ items: z.array(conflictOutput) }),
  async run({ viewer, now }, { space }) {
    if (!hasRole(viewer, space, "keeper")) return fail("not_yours");
    const found = await conflictsOfSpaces([space], now);
    return ok({
      items: found.map((conflict) => ({
        booking: describeBooking(conflict.row, now),
        missing: conflict.missing,
        reasons: conflictWords(conflict, languageOf(viewer), now),
        obstacles: conflict.obstacles.map(({ cause, title, code, calendar, start, end }) => ({
          ...{ cause, listing: title, booking: code, calendar },
          startAt: isoWithOffset(new Date(start), conflict.row.zone),
          endAt: end === null ? null : isoWithOffset(new Date(end), conflict.row.zone),
        })),
      })),
    });
  },
});
