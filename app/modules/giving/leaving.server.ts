import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { promisesOfLines } from "#app/modules/flows/flows.server.ts";
import { unpromised } from "#app/modules/making/lot.ts";
import { inspectionsOf, lotFacts, lotsById, validationFacts } from "#app/modules/making/making.server.ts";
import { validationFor } from "#app/modules/making/validity.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { ShipmentRow } from "./repos/shipment.repo.server.ts";
import type { LeavingFacts } from "./shipment.ts";

/**
 * What decides whether each line may leave at that instant, and the derogations to be printed on the note. A kit is inspected through its
 * components: they were accepted before they went into it.
 */
export async function leavingFacts(shipment: ShipmentRow, campaign: CampaignRow, at: Date) {
  const lots = await lotsById(shipment.lines.map(({ lotId }) => lotId));
  const places = await lotFacts(lots);
  const inspections = await inspectionsOf(lots.map(({ id }) => id));
  const validations = await validationFacts(campaign.id);
  const promises = await promisesOfLines(
    shipment.lines.flatMap(({ requestLineId }) => (requestLineId ? [requestLineId] : [])),
  );
  const makers = new Map(lots.map(({ id, makerId, pledge }) => [id, [makerId, pledge?.userId]]));
  const { inspectorIsNotProducer } = campaign.policy;
  const facts = new Map<string, LeavingFacts>();
  const derogations: { item: string; authority: string; regime: string; from: string; until: string | null }[] = [];
  for (const line of shipment.lines) {
    const lot = lots.find(({ id }) => id === line.lotId);
    const here = places.get(line.lotId)?.find(({ spaceId }) => spaceId === shipment.fromSpaceId);
    const asked = { itemId: line.itemId, revision: lot?.revision ?? "", usage: shipment.request?.usage ?? "" };
    const validation = validationFor(validations, asked, at.getTime());
    if (validation && validation.regime !== "no_claim")
      derogations.push({
        item: line.itemId,
        authority: validation.authority,
        regime: validation.regime,
        from: isoWithOffset(new Date(validation.validFrom), campaign.space.zone),
        until:
          validation.validUntil === null ? null : isoWithOffset(new Date(validation.validUntil), campaign.space.zone),
      });
    facts.set(line.id, {
      blocked: here?.blocked ?? false,
      valid: !campaign.policy.validationRequired || validation !== undefined,
      inspected:
        (lot?.isKit ?? false) ||
        inspections.some(
          ({ lotId, accepted, inspectorId }) =>
            lotId === line.lotId &&
            accepted > 0 &&
            !(inspectorIsNotProducer && makers.get(lotId)?.includes(inspectorId)),
        ),
      unpromised: here ? unpromised(here) : 0,
      quarantineUntil: lot?.quarantineUntil.getTime() ?? 0,
      promised: promises
        .filter(
          (one) =>
            one.requestLineId === line.requestLineId &&
            one.lotId === line.lotId &&
            one.spaceId === shipment.fromSpaceId,
        )
        .reduce((sum, one) => sum + one.quantity, 0),
    });
  }
  return { facts, derogations };
}
