import { z } from "zod";
import { changeListing, editableBookable } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { tariffColumn } from "../repos/tariff.repo.server.ts";
import { setTariffInput, tariffSchema } from "../tariff.schema.ts";

export const setTariff = defineUseCase({
  name: "set-tariff",
  module: "prices",
  summary: "Say what a listing costs and for whom; null takes all prices away. What was asked before keeps its prices.",
  method: "PUT",
  path: "/listings/{listing}/tariff",
  access: "person",
  input: setTariffInput,
  output: z.object({ listing: z.string(), version: z.int(), tariff: tariffSchema.nullable() }),
  async run({ viewer, now }, { listing, version, tariff }) {
    const found = await editableBookable(viewer, listing);
    if (!found.ok) return found;
    const row = found.value;
    const data = { tariff: tariffColumn(tariff) };
    const details = { members: ["tariff"] };
    const changed = await changeListing({ viewer, now, row, version, data, kind: "changed", details });
    return changed.ok ? ok({ listing: row.code, version: changed.value.version, tariff }) : changed;
  },
});
