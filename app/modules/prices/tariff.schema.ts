import { z } from "zod";
import { line } from "#app/modules/listings/listing.schema.ts";
import { defaultHalfDayMinutes, optionUnits, priceUnits, publics, tariffProblems } from "./tariff.ts";

const cents = z.int().min(0).max(100_000_000);

const during = z
  .array(
    z
      .object({
        weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
        opens: z.int().min(0).max(1439),
        closes: z.int().min(1).max(2880),
      })
      .refine(({ opens, closes }) => closes > opens, { path: ["closes"], message: "failures.prices.issue_during" }),
  )
  .min(1)
  .max(30);

const priceLine = z.object({ per: z.enum(priceUnits), amountCents: cents, during: during.optional() });

const publicPrices = z.object({
  kind: z.enum(["priced", "free", "free_contribution"]),
  lines: z.array(priceLine).max(12).default([]),
});

export const tariffSchema = z
  .object({
    currency: z.literal("EUR").default("EUR"),
    publics: z.partialRecord(z.enum(publics), publicPrices),
    halfDayMinutes: z.int().min(60).max(720).default(defaultHalfDayMinutes),
    options: z
      .array(z.object({ key: line(40, 1), name: line(80, 1), amountCents: cents, per: z.enum(optionUnits) }))
      .max(20)
      .default([]),
    depositCents: cents.nullable().default(null),
  })
  .superRefine((tariff, context) => {
    for (const { public: one, problem } of tariffProblems(tariff))
      context.addIssue({ code: "custom", path: ["publics", one], message: `failures.prices.issue_${problem}` });
    const keys = tariff.options.map(({ key }) => key);
    if (new Set(keys).size < keys.length)
      context.addIssue({ code: "custom", path: ["options"], message: "failures.prices.issue_option_twice" });
  });

export const setTariffInput = z.object({
  /** A listing, by its id or its code. */
  listing: z.string().trim().min(1).max(40),
  /** The version of the listing that was read: one changed since then is not overwritten. */
  version: z.int(),
  tariff: tariffSchema.nullable(),
});

export const publicSchema = z.enum(publics);
/** What is said of oneself and chosen beside, when something with prices is asked for. */
export const priceFields = {
  public: publicSchema.optional(),
  options: z.array(line(40, 1)).max(20).default([]),
};
