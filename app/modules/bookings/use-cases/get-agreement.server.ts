import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { maySee } from "../booking.policy.ts";
import { bookingName } from "../booking.schema.ts";
import { findAgreement } from "../repos/agreement.repo.server.ts";
import { findBooking } from "../repos/booking.repo.server.ts";

export const getAgreement = defineUseCase({
  name: "get-agreement",
  module: "bookings",
  summary: "The loan agreement in force: its canonical text, its hash, and who accepted it.",
  method: "GET",
  path: "/bookings/{booking}/agreement",
  access: "person",
  input: z.object({ booking: bookingName }),
  output: z.object({
    version: z.int(),
    hash: z.string().describe("sha-256 of `text`, hexadecimal"),
    text: z.string().describe("Canonical JSON, exactly as hashed"),
    createdAt: z.string(),
    acceptances: z.array(z.object({ side: z.string(), name: z.string(), acceptedAt: z.string() })),
  }),
  async run({ viewer }, { booking }) {
    const row = await findBooking(booking);
    if (!row || !maySee(viewer, row)) return fail("not_found");
    const agreement = await findAgreement(row.id);
    if (!agreement) return fail("no_agreement");
    const { version, hash, body: text, createdAt } = agreement;
    const acceptances = agreement.acceptances.map(({ side, name, acceptedAt }) => ({
      side,
      name,
      acceptedAt: isoWithOffset(acceptedAt, row.zone),
    }));
    return ok({ version, hash, text, createdAt: isoWithOffset(createdAt, row.zone), acceptances });
  },
});
