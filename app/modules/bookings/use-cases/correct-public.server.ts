import { readQuote } from "#app/modules/prices/prices.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { publicCorrectionSchema } from "../booking.schema.ts";
import { perform, record } from "../perform.server.ts";
import { recountedQuote } from "../recount.ts";

export const correctPublic = defineUseCase({
  name: "correct-public",
  module: "bookings",
  summary: "Before answering, correct in which quality the borrower comes: the price is counted again.",
  method: "POST",
  path: "/bookings/{booking}/correct-public",
  access: "person",
  input: publicCorrectionSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "correct_public", async (act) => {
      const { row } = act;
      const before = readQuote(row.quote);
      const counted = recountedQuote(row, { public: input.public });
      if (!before || !counted) return fail("no_price");
      const quote = JSON.parse(JSON.stringify(counted)) as Prisma.InputJsonObject;
      const details = { from: before.public, to: input.public };
      return record(act, { kind: "public_corrected", changes: { quote }, details });
    }),
});
