import { z } from "zod";
import { loadCourt, usageOf, windowOf } from "#app/modules/bookings/bookings.server.ts";
import { visibleListing } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { describeQuote, quoteOutput } from "../quote.output.ts";
import { quote } from "../quote.ts";
import { publicSchema } from "../tariff.schema.ts";
import type { Tariff } from "../tariff.ts";

const keys = z
  .string()
  .max(1000)
  .default("")
  .transform((text) => text.split(",").filter(Boolean))
  .describe("Keys of options, separated by commas");

export const getQuote = defineUseCase({
  name: "get-quote",
  module: "prices",
  summary: "What a listing would cost from one moment to another, whether or not it is free then.",
  method: "GET",
  path: "/listings/{listing}/quote",
  access: "anyone",
  input: z.object({
    listing: z.string().trim().min(1).max(40),
    use: z.enum(["away", "on_the_spot"]).optional(),
    from: z.string().trim().min(1).max(35),
    to: z.string().trim().min(1).max(35),
    quantity: z.coerce.number().int().min(1).max(10_000).default(1),
    persons: z.coerce.number().int().min(1).max(100_000).optional(),
    public: publicSchema.default("individual"),
    options: keys,
  }),
  output: quoteOutput,
  async run({ viewer, now }, { listing, use, from, to, quantity, persons = null, public: asked, options }) {
    const visible = await visibleListing(viewer, listing);
    if (!visible.ok) return visible;
    const court = await loadCourt(visible.value.id, now);
    if (!court?.listing.tariff) return fail("no_tariff");
    const { tariff, zone } = court.listing;
    const granularity = court.situation.rules[usageOf(court, use)]?.granularity ?? "minutes";
    const window = windowOf({ from, to }, granularity, zone);
    if (!window.ok) return window;
    const occasion = { interval: window.value, zone, quantity, persons, public: asked, options };
    return ok(describeQuote(quote(JSON.parse(tariff) as Tariff, occasion)));
  },
});
