import { z } from "zod";
import { isLocalDate } from "#app/modules/availability/availability.ts";
import { categories } from "#app/modules/listings/category.ts";
import { line, paragraphs } from "#app/modules/listings/listing.schema.ts";
import { deliverySplits, orderKinds, orderStatuses, orderUnits } from "./order.ts";

export const orderName = z.string().trim().min(1).max(40);
export const spaceName = z.string().trim().min(1).max(80);
const mostPacks = 10_000;
const packs = z.int().min(0).max(mostPacks);
const cents = z.int().min(0).max(10_000_000);

const localDate = z.string().refine(isLocalDate, { message: "failures.orders.deadline_unreadable" });

/** Only what a browser may open. */
const link = z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]).default("");

/** A plain date (that day is the last one), or a moment `YYYY-MM-DDTHH:MM`, both in the zone of the coordinating space. */
const deadline = z.string().trim().min(10).max(16);

const described = {
  title: line(120, 3),
  description: paragraphs(4000).default(""),
  link,
  deadline,
};

const step = z.object({
  from: z.int().min(1).max(mostPacks).describe("Packs, from which on this price holds"),
  unitCents: cents.min(1).describe("Of one pack; of a machine, of the whole"),
});

export const openOrderInput = z
  .object({
    network: spaceName,
    space: spaceName.describe("Who orders and keeps the accounts"),
    kind: z.enum(orderKinds).default("consumable"),
    ...described,
    packName: line(40, 1).default("pack"),
    unit: z.enum(orderUnits).default("piece"),
    packSize: z.int().min(1).max(10_000_000).default(1).describe("Integers of the smallest unit: gram, millilitre …"),
    steps: z.array(step).min(1).max(8),
    deliveryCents: cents.default(0),
    deliverySplit: z.enum(deliverySplits).default("by_quantity"),
    minimum: z.int().min(1).max(mostPacks).default(1).describe("Packs, or parts of a machine"),
  })
  .superRefine(({ kind, steps }, context) => {
    const issue = (at: number, field: string, message: string) =>
      context.addIssue({ code: "custom", path: ["steps", at, field], message: `failures.orders.${message}` });
    steps.forEach(({ from, unitCents }, at) => {
      const before = steps[at - 1];
      if (before && from <= before.from) issue(at, "from", "issue_rising");
      if (before && unitCents >= before.unitCents) issue(at, "unitCents", "issue_falling");
    });
    if (kind === "machine" && steps.length > 1) issue(1, "from", "issue_one_price");
  });

export const updateOrderInput = z.object({ order: orderName, version: z.int().min(1), ...described });

export const setWishInput = z
  .object({
    order: orderName,
    space: spaceName,
    packs: packs.optional().describe("0 takes the wish back"),
    quantity: z
      .int()
      .min(0)
      .optional()
      .describe("Instead of packs, integers of the smallest unit: rounded up to whole packs"),
    ceilingCents: cents.nullable().default(null).describe("The most that a pack may cost; null: whatever it costs"),
  })
  .superRefine(({ packs: given, quantity }, context) => {
    if ((given === undefined) === (quantity === undefined))
      context.addIssue({ code: "custom", path: ["packs"], message: "failures.orders.issue_packs" });
  });

export const recordDeliveryInput = z
  .object({
    order: orderName,
    space: spaceName,
    good: packs.default(0),
    damaged: packs.default(0),
    missing: packs.default(0).describe("Will not come"),
    note: line(300).default(""),
  })
  .superRefine(({ good, damaged, missing }, context) => {
    if (good + damaged + missing === 0)
      context.addIssue({ code: "custom", path: ["good"], message: "failures.orders.issue_nothing" });
  });

export const stockDeliveryInput = z.object({
  order: orderName,
  space: spaceName,
  into: z
    .string()
    .trim()
    .max(40)
    .optional()
    .describe("Code of a material of that space, in the same unit; absent: a new one"),
  category: z.enum(categories).optional().describe("Of a new material"),
  batch: line(60).default("").describe("The number printed on the package"),
  expiresOn: localDate.nullable().default(null),
});

export const recordPaymentInput = z
  .object({
    order: orderName,
    space: spaceName,
    cents: z.int().min(-10_000_000).max(10_000_000).describe("Below zero: paid back"),
    note: line(300).default(""),
  })
  .superRefine(({ cents: amount }, context) => {
    if (amount === 0) context.addIssue({ code: "custom", path: ["cents"], message: "failures.orders.issue_nothing" });
  });

const who = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export const orderOutput = z.object({
  id: z.string(),
  code: z.string(),
  network: z.object({ slug: z.string(), name: z.string() }),
  coordinator: who,
  kind: z.enum(orderKinds),
  status: z.enum(orderStatuses),
  title: z.string(),
  description: z.string(),
  link: z.string(),
  packName: z.string(),
  unit: z.enum(orderUnits),
  packSize: z.int(),
  steps: z.array(step),
  deliveryCents: z.int(),
  deliverySplit: z.enum(deliverySplits),
  minimum: z.int(),
  minimumReached: z.boolean(),
  deadline: z.string(),
  packs: z.int().describe("What stands now, or was ordered"),
  unitCents: z.int(),
  next: z
    .object({ from: z.int(), unitCents: z.int(), missing: z.int(), paysForItself: z.boolean() })
    .nullable()
    .describe("The next step of the price"),
  wishes: z.array(
    z.object({ space: who, packs: z.int(), ceilingCents: z.int().nullable(), stands: z.boolean(), at: z.string() }),
  ),
  shares: z.array(
    z.object({
      space: who,
      packs: z.int(),
      goodsCents: z.int(),
      deliveryCents: z.int(),
      totalCents: z.int(),
      expected: z.int(),
      good: z.int(),
      damaged: z.int(),
      missing: z.int(),
      awaited: z.int(),
      settledCents: z.int(),
    }),
  ),
  version: z.int(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  abandonedAt: z.string().nullable(),
});
export type OrderOutput = z.infer<typeof orderOutput>;

export const historyOutput = z.array(
  z.object({
    kind: z.string(),
    space: z.string().nullable().describe("Its name"),
    packs: z.int().nullable(),
    ceilingCents: z.int().nullable(),
    cents: z.int().nullable(),
    delivery: z
      .object({ id: z.string(), good: z.int(), damaged: z.int(), missing: z.int(), corrected: z.boolean() })
      .nullable(),
    note: z.string(),
    at: z.string(),
  }),
);
export type HistoryOutput = z.infer<typeof historyOutput>;
