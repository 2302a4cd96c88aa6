import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#app/modules/accounts/accounts.server.ts";
import { mayCoordinate, maySpeakForRequester } from "#app/modules/campaigns/campaign.policy.ts";
import { type CampaignRow, findCampaign, requestKey } from "#app/modules/campaigns/campaigns.server.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import type { HandOver } from "./hand-over.ts";
import { findRound, type RoundRow, roundsWith } from "./repos/round.repo.server.ts";
import { findShipment, type ShipmentRow } from "./repos/shipment.repo.server.ts";
import { type RoundLink, roundLink } from "./round-stage.ts";

/** What the link of a driver opens: one round. Computed each time, kept nowhere. */
export function roundKey({ id, driverId }: { id: string; driverId: string | null }): string {
  return createHmac("sha256", authSecret()).update(`round:${id}:${driverId}`).digest("base64url").slice(0, 32);
}

/** What whoever hands a delivery over reads out to its driver. Computed each time, kept nowhere. */
export function loadCode({ id }: { id: string }): string {
  return shortCode(createHmac("sha256", authSecret()).update(`load:${id}`).digest().subarray(0, 4));
}

function same(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export type ShipmentRole = "coordinator" | "sender" | "recipient" | "driver";

/** The key of a private link, if there is one, and when it is used. */
interface ByKey {
  key?: string | undefined;
  now: Date;
}

export interface OpenedShipment {
  shipment: ShipmentRow;
  campaign: CampaignRow;
  roles: ShipmentRole[];
  /** Who acts, without a name. */
  actorId: string;
}

/**
 * A shipment for whoever coordinates, the space it leaves from or goes to, whoever asked it (or holds the key of the request), and
 * the driver who holds the key of its round while it is driven. For anybody else it does not exist.
 */
export async function shipmentFor(viewer: Viewer, named: string, { key, now }: ByKey): Promise<Result<OpenedShipment>> {
  const shipment = await findShipment(named);
  const campaign = shipment && (await findCampaign(shipment.campaignId));
  if (!shipment || !campaign) return fail("shipment_not_found");
  const roles: ShipmentRole[] = [];
  const { request } = shipment;
  if (key !== undefined) {
    if (request && same(key, requestKey(request)))
      return ok({ shipment, campaign, roles: ["recipient"], actorId: request.contactId ?? "" });
    const round = (await roundsWith(shipment.id)).find((one) => same(key, roundKey(one)));
    if (!round || roundLink(round, now) === "expired") return fail("shipment_not_found");
    if (round.id !== shipment.roundId) return fail("not_in_round");
    if (roundLink(round, now) !== "open") return fail("shipment_not_found");
    return ok({ shipment, campaign, roles: ["driver"], actorId: `round:${round.id}` });
  }
  if (viewer.kind === "visitor") return fail("shipment_not_found");
  if (mayCoordinate(viewer, campaign)) roles.push("coordinator");
  if (hasRole(viewer, shipment.fromSpaceId, "keeper")) roles.push("sender");
  if (request && maySpeakForRequester(viewer, request)) roles.push("recipient");
  if (shipment.toSpaceId && hasRole(viewer, shipment.toSpaceId, "keeper")) roles.push("recipient");
  return roles.length > 0 ? ok({ shipment, campaign, roles, actorId: viewer.userId }) : fail("shipment_not_found");
}

/** The code that the other side of a hand-over has: of whoever gives it to a driver, of whoever receives it from anybody. */
export function expectedCode({ shipment, roles }: OpenedShipment, moment: HandOver): string | undefined {
  if (moment === "drop_at_intermediary") return undefined;
  return moment === "hand_over" && roles.includes("driver") ? loadCode(shipment) : shipment.handOverCode;
}

/** A round, for whoever coordinates, and by its link for whoever drives: until two days after it leaves. */
export async function roundFor(
  viewer: Viewer,
  named: string,
  { key, now }: ByKey,
): Promise<Result<{ round: RoundRow; campaign: CampaignRow; link: RoundLink }>> {
  const round = await findRound(named);
  const campaign = round && (await findCampaign(round.campaignId));
  if (!round || !campaign) return fail("round_not_found");
  const opens = key !== undefined ? same(key, roundKey(round)) : mayCoordinate(viewer, campaign);
  if (!opens) return fail("round_not_found");
  const link = roundLink(round, now);
  return key !== undefined && link === "expired" ? fail("round_over") : ok({ round, campaign, link });
}
