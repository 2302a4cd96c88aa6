import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { readDay, type SheetItem } from "../delivery-sheet.ts";
import { fail } from "../failures.ts";
import { count, named } from "../giving.schema.ts";
import { type ImportedDelivery, writeDelivery } from "../write-imported.server.ts";

const day = z.object({
  /** `2020-04-15` */
  date: z.iso.date(),
  totals: z.record(z.string(), count),
  detail: line(2000),
});

const undetailed = "—";

export const importDeliveries = defineUseCase({
  name: "import-deliveries",
  module: "giving",
  summary:
    "Bring in a sheet of past deliveries, day by day, through the ledger: the days whose totals contradict their detail are named, and what went to an intermediary is held there, not received.",
  method: "POST",
  path: "/campaigns/{campaign}/deliveries",
  status: 201,
  access: "person",
  input: z.object({
    campaign: named,
    items: z
      .array(z.object({ item: named, words: z.array(line(40, 1)).min(1).max(10) }))
      .min(1)
      .max(5),
    intermediaries: z.array(line(120, 1)).max(20).default([]),
    days: z.array(day).min(1).max(400),
  }),
  output: z.object({
    deliveries: z.int(),
    totals: z.record(z.string(), z.int()),
    days: z.array(z.object({ date: z.string(), verdict: z.string(), rest: z.record(z.string(), z.int()) })),
  }),
  async run(context, { campaign: code, items: asked, intermediaries, days }) {
    const found = await campaignFor(context.viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    if (asked.some(({ item }) => !campaign.items.some(({ id }) => id === item))) return fail("line_not_found");
    if (campaign.policy.validationRequired) return fail("not_valid");
    const items: SheetItem[] = asked.map(({ item, words }) => ({
      itemId: item,
      column: item,
      words: words.map((word) => word.toLowerCase()),
    }));
    const totals: Record<string, number> = Object.fromEntries(items.map(({ itemId }) => [itemId, 0]));
    const read = days.map((one) => readDay(one, items));
    let deliveries = 0;
    for (const { date, recipients, rest } of read) {
      const at = new Date(`${date}T12:00:00Z`);
      if (at > context.now) return fail("not_open");
      const parts = [...recipients, { name: undetailed, quantities: rest, untyped: 0 }];
      for (const [place, { name, quantities }] of parts.entries())
        for (const [itemId, quantity] of Object.entries(quantities)) {
          if (quantity < 1) continue;
          const throughIntermediary = intermediaries.some((one) => name.toLowerCase().startsWith(one.toLowerCase()));
          const delivery: ImportedDelivery = { recipient: name, itemId, quantity, at, throughIntermediary };
          const key = `import:${campaign.id}:${date}:${place}:${itemId}`;
          const written = await writeDelivery(campaign, delivery, context.now, key);
          if (!written.ok) return written;
          totals[itemId] = (totals[itemId] ?? 0) + quantity;
          deliveries += 1;
        }
    }
    return ok({ deliveries, totals, days: read.map(({ date, verdict, rest }) => ({ date, verdict, rest })) });
  },
});
