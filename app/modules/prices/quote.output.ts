import { z } from "zod";
import type { Quote } from "./quote.ts";
import { publics } from "./tariff.ts";

/** A quote as the API says it. Amounts in integer cents, without tax; recorded, never collected. */
export const quoteOutput = z.object({
  kind: z
    .enum(["priced", "free", "free_contribution", "incomplete", "unknown"])
    .describe("incomplete: say how many people come; unknown: to be agreed with the space"),
  public: z.enum(publics),
  lines: z.array(
    z.object({
      what: z.enum(["hour", "half_day", "day", "night", "person", "use", "option", "pass"]),
      name: z.string().nullable(),
      count: z.int().describe("Minutes for hours"),
      unitCents: z.int(),
      amountCents: z.int(),
    }),
  ),
  totalCents: z.int().nullable(),
  depositCents: z.int().nullable(),
  currency: z.literal("EUR"),
});
export type QuoteOutput = z.infer<typeof quoteOutput>;

export function describeQuote({ kind, lines, totalCents, depositCents, currency, ...rest }: Quote): QuoteOutput {
  return {
    kind,
    public: rest.public,
    lines: lines.map(({ what, name = null, count, unitCents, amountCents }) => ({
      what,
      name,
      count,
      unitCents,
      amountCents,
    })),
    totalCents,
    depositCents,
    currency,
  };
}
