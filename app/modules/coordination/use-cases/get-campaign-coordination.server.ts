import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { atOf, dayField } from "#app/modules/publication/at.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { shortagesOf, stateOf } from "../coordination.server.ts";
import { spaceNames } from "../repos/coordination.repo.server.ts";
import { waitingIn, waitingKinds } from "../waiting.server.ts";

const pieces = z.int();
const figures = z.object({
  promised: pieces,
  made: pieces,
  accepted: pieces,
  reserved: pieces.describe("Promised to a line of a request, and not left yet"),
  road: pieces,
  held: pieces.describe("At intermediaries: neither on the road nor received"),
  received: pieces,
  gone: pieces.describe("Left, and damaged, refused, missing, returned or lost"),
});
const quantity = z.int().describe("In the smallest unit: g, mm, cm², sheet, piece, ml");

export const getCampaignCoordination = defineUseCase({
  name: "get-campaign-coordination",
  module: "coordination",
  summary:
    "How far everything is, by item and by space; which material will be missing and when; what waits for whom, the oldest first.",
  method: "GET",
  path: "/campaigns/{campaign}/coordination",
  access: "person",
  input: z.object({
    campaign: z.string().trim().min(1).max(40),
    at: dayField,
    limit: z.coerce.number().int().min(1).max(200).default(50).describe("Of each kind of what waits"),
  }),
  output: z.object({
    at: z.string().nullable(),
    items: z.array(z.object({ item: z.string(), name: z.string(), asked: pieces.nullable(), figures })),
    spaces: z.array(
      z.object({
        space: z.object({ id: z.string(), name: z.string() }).nullable().describe("Null: people by themselves"),
        item: z.string(),
        figures,
      }),
    ),
    shortages: z
      .object({
        days: z.int().describe("Looked back on for the pace"),
        materials: z.array(
          z.object({
            material: z.string(),
            unit: z.string(),
            state: z.enum(["unknown", "enough", "short"]),
            available: quantity.nullable().describe("Null: nobody says, which is not nothing"),
            needed: quantity,
            used: quantity,
            missing: quantity,
            daysLeft: z.int().nullable(),
          }),
        ),
      })
      .nullable()
      .describe("Of the present only"),
    waiting: z
      .object({
        counts: z.record(z.enum(waitingKinds), z.int()),
        rows: z.array(
          z.object({
            kind: z.enum(waitingKinds),
            code: z.string().describe("Of the request, the bag, the shipment, the claim or the run"),
            name: z.string(),
            whom: z.string().describe("The space or whoever receives, where it is one"),
            quantity: z.int().describe("Pieces; cents of a claim"),
            since: z.string(),
            unproved: z
              .string()
              .nullable()
              .describe("Of a shipment whose last hand-over had neither code nor signature: what was said of it"),
          }),
        ),
      })
      .nullable()
      .describe("Of the present only"),
  }),
  async run({ viewer, now }, { campaign: code, at: day, limit }) {
    const found = await campaignFor(viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    const { zone } = campaign.space;
    const at = atOf(day, zone, now);
    const { items, spaces } = await stateOf(campaign, at);
    const names = await spaceNames([...new Set(spaces.map(({ spaceId }) => spaceId))]);
    const shortages = at ? null : await shortagesOf(campaign, items, { viewer, now });
    const waiting = at ? null : await waitingIn(campaign, now, limit);
    return ok({
      at: at?.date ?? null,
      items: items.map(({ item, ...state }) => ({ item: item.id, name: item.name, ...state })),
      spaces: spaces.map(({ spaceId: id, itemId: item, figures: own }) => ({
        space: id === "" ? null : { id, name: names.get(id) ?? "" },
        item,
        figures: own,
      })),
      shortages: shortages && {
        days: shortages.days,
        materials: shortages.materials.map(({ stocks: _stocks, outlook, ...material }) => ({
          ...material,
          state: outlook.state,
          missing: outlook.state === "short" ? outlook.missing : 0,
          daysLeft: outlook.state === "short" ? outlook.days : null,
        })),
      },
      waiting: waiting && {
        counts: waiting.counts,
        rows: waiting.rows.map(({ kind, code: named, name, whom, pieces: count, since, unproved = null }) => ({
          ...{ kind, code: named, name, whom, quantity: count, unproved },
          since: isoWithOffset(since, zone),
        })),
      },
    });
  },
});
