import { z } from "zod";
import { named, pieces } from "#app/modules/campaigns/campaign.schema.ts";
import { pinOutput } from "#app/modules/geography/pin.ts";
import { line, paragraphs } from "#app/modules/listings/listing.schema.ts";

export { named, pieces };
export const count = z.int().min(0).max(1_000_000);
export const reason = line(500);
export const optionalReason = reason.default("");
export const occurredAt = z.iso
  .datetime({ offset: true })
  .optional()
  .describe("When it happened, if not now; never later than now");
export const linkKey = z.string().trim().min(1).max(100).optional();

/** Drawn with a finger at the hand-over; kept in a row that can be erased, never in the ledger. */
const signature = z
  .string()
  .max(140_000)
  .regex(/^(data:image\/png;base64,)?[A-Za-z0-9+/]+=*$/)
  .optional()
  .describe("A PNG in base64, of at most 100 kB");

/** Of a hand-over: one of the three. */
export const proofFields = {
  code: line(12).optional().describe("Read out by the other side of the hand-over"),
  signature,
  reason: optionalReason.describe("Why; at a hand-over, why there is neither code nor signature"),
};

const explanation = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string(),
});

export const shareOutput = z.object({
  line: z.string(),
  request: z.string(),
  name: z.string(),
  wanted: z.int(),
  quantity: z.int(),
  from: z.array(z.object({ lot: z.string(), space: z.string(), quantity: z.int() })),
  explanation,
});

export const shipmentOutput = z.object({
  id: z.string(),
  code: z.string(),
  campaign: z.string(),
  purpose: z.enum(["deliver", "transfer"]),
  stage: z.string(),
  from: z.object({ slug: z.string(), name: z.string() }),
  to: z.string().describe("Who asked, or the space"),
  request: z.string().nullable(),
  round: z.string().nullable(),
  intermediary: z.string(),
  handedOverAt: z.string().nullable(),
  derogations: z.array(
    z.object({
      item: z.string(),
      authority: z.string(),
      regime: z.string(),
      from: z.string(),
      until: z.string().nullable(),
    }),
  ),
  lines: z.array(
    z.object({
      id: z.string(),
      requestLine: z.string().nullable(),
      lot: z.string(),
      item: z.string(),
      quantity: z.int(),
      inTransit: z.int(),
      atIntermediary: z.int(),
      good: z.int(),
      damaged: z.int(),
      refused: z.int(),
      missing: z.int(),
      surplus: z.int(),
    }),
  ),
  version: z.int(),
});

export const receiptLine = z.object({
  line: named,
  good: count.default(0),
  damaged: count.default(0),
  refused: count.default(0),
  refusedReason: line(300).default(""),
  missing: count.default(0),
  /** More than was sent; counted in the others too. */
  surplus: count.default(0),
});

export const receiptFields = z.object({
  lines: z.array(receiptLine).min(1).max(200),
  /** The surplus is kept: whoever asked consents to it. */
  keepsSurplus: z.boolean().default(false),
  by: z.enum(["code", "signature", "link", "account"]).default("account"),
  note: paragraphs(1000).default(""),
  occurredAt,
});

export const roundOutput = z.object({
  id: z.string(),
  code: z.string(),
  campaign: z.string(),
  stage: z.string(),
  leavesAt: z.string(),
  capacity: z.int(),
  kilometres: z.number(),
  driver: z.object({ name: z.string(), phone: z.string() }),
  stops: z.array(
    z.object({
      position: z.int(),
      kind: z.enum(["pickup", "drop"]),
      shipment: z.string(),
      place: z.string(),
      address: z.string().describe("Empty for a driver once the stop is done"),
      contact: z.string(),
      phone: z.string(),
      hours: z.string(),
      opens: z.string().nullable(),
      closes: z.string().nullable(),
      lines: z.array(z.object({ item: z.string(), quantity: z.int() })),
      ...pinOutput,
      pieces: z.int(),
      doneAt: z.string().nullable(),
    }),
  ),
  left: z.array(z.string()).describe("Shipments that did not fit"),
});
