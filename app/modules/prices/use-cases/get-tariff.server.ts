import { z } from "zod";
import { visibleListing } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { findPrices } from "../repos/tariff.repo.server.ts";
import { tariffSchema } from "../tariff.schema.ts";

export const getTariff = defineUseCase({
  name: "get-tariff",
  module: "prices",
  summary: "What a listing costs, by public.",
  method: "GET",
  path: "/listings/{listing}/tariff",
  access: "anyone",
  input: z.object({ listing: z.string().trim().min(1).max(40) }),
  output: tariffSchema,
  async run({ viewer }, { listing }) {
    const visible = await visibleListing(viewer, listing);
    if (!visible.ok) return visible;
    const found = await findPrices(visible.value.id);
    return found?.tariff ? ok(found.tariff) : fail("no_tariff");
  },
});
