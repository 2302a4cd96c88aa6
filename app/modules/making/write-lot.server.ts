import { randomBytes } from "node:crypto";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { actorOf, insertEvent, post, type Written } from "#app/modules/flows/flows.server.ts";
import type { Move } from "#app/modules/flows/ledger.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { describeLots } from "./describe.server.ts";
import { fail } from "./failures.ts";
import { findLot, insertLot, type LotRow } from "./repos/lot.repo.server.ts";

/** What every write of the ledger says of itself. */
export function writtenBy(
  context: Pick<Context, "viewer" | "now">,
  campaignId: string,
  occurredAt: Date,
  key: string,
): Written {
  return { campaignId, actorId: actorOf(context.viewer), occurredAt, recordedAt: context.now, key };
}

export function randomKey(prefix: string): string {
  return `${prefix}:${randomBytes(12).toString("base64url")}`;
}

interface NewLot {
  campaign: CampaignRow;
  itemId: string;
  runId?: string;
  pledgeId?: string;
  makerId: string;
  spaceId: string;
  quantity: number;
  revision: string;
  materialBatch?: string;
  pilot?: boolean;
  isKit?: boolean;
  occurredAt: Date;
  key: string;
}

/** The row of a new bag, with its code; its pieces come by the ledger. */
export async function newLot(context: Context, given: NewLot): Promise<string> {
  const { campaign, quantity, occurredAt, ...lot } = given;
  const quarantineHours = given.isKit ? 0 : campaign.policy.quarantineHours;
  return insertLot({
    ...lot,
    campaignId: campaign.id,
    code: await freeCode("Lot", 6),
    declared: quantity,
    occurredAt,
    recordedAt: context.now,
    quarantineUntil: new Date(occurredAt.getTime() + quarantineHours * 3_600_000),
  });
}

/** Writes moves of a lot and says how it stands then. */
export async function postForLot(
  context: Context,
  lot: LotRow,
  campaign: CampaignRow,
  moves: readonly Move[],
  written: Written,
) {
  const posted = await post(moves, written);
  if (!posted.ok) return posted;
  return describedLot(context, lot.id, campaign);
}

export async function describedLot(context: Context, lotId: string, campaign: CampaignRow) {
  const after = await findLot(lotId);
  const [described] = after ? await describeLots([after], campaign, context.now) : [];
  return described ? ok(described) : fail("lot_not_found");
}

/** Something decided about a lot, a pledge or a run. */
export async function noteDecision(
  context: Pick<Context, "viewer" | "now">,
  given: Pick<
    Parameters<typeof insertEvent>[0],
    "campaignId" | "subjectKind" | "subjectId" | "kind" | "fromStage" | "toStage" | "details"
  >,
): Promise<void> {
  await insertEvent({ ...given, actorId: actorOf(context.viewer), occurredAt: context.now, recordedAt: context.now });
}

export type Answer<Value> = Promise<Result<Value>>;
