import type { z } from "zod";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { lotStatus } from "./lot.ts";
import type { lotOutput, pledgeOutput, runOutput } from "./making.schema.ts";
import { commitmentLeft, counted, pledgeStatus } from "./pledge.ts";
import { type LotRow, lotFacts } from "./repos/lot.repo.server.ts";
import { acceptedOfRun, listPledgeRows, type PledgeRow, pledgeFacts, type RunRow } from "./repos/run.repo.server.ts";

type Zoned = Pick<CampaignRow, "space" | "policy" | "code">;

const texts = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);

/** What a run counts on, from its pledges. */
export async function commitments(runId: string, goal: number, percent: number) {
  const pledges = await listPledgeRows({ runId });
  const facts = await pledgeFacts(pledges);
  const countedOn = [...facts.values()].reduce((sum, one) => sum + counted(one), 0);
  const waiting = pledges.filter(({ stage }) => stage === "waitlisted");
  return { countedOn, waiting, left: commitmentLeft(goal, percent, countedOn) };
}

export async function describeRun(row: RunRow, campaign: Zoned): Promise<z.input<typeof runOutput>> {
  const { id, code, revision, target, stage, pausedBy, pilotPieces } = row;
  const moment = (at: Date | null) => (at ? isoWithOffset(at, campaign.space.zone) : null);
  const { countedOn, waiting, left } = await commitments(id, target, campaign.policy.overCommitmentPercent);
  const { settings, checklist, name } = row.item;
  return {
    ...{ id, code, revision, target, stage, pausedBy, countedOn, pilotPieces },
    accepted: await acceptedOfRun(id),
    pilotAccepted: await acceptedOfRun(id, true),
    startsAt: moment(row.startsAt),
    neededAt: moment(row.neededAt),
    campaign: campaign.code,
    item: { id: row.item.id, name, settings, checklist: texts(checklist) },
    commitmentLeft: left,
    waiting: waiting.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

export async function describePledges(
  rows: readonly PledgeRow[],
  campaign: Zoned,
): Promise<z.input<typeof pledgeOutput>[]> {
  const facts = await pledgeFacts(rows);
  return rows.flatMap((row) => {
    const own = facts.get(row.id);
    if (!own) return [];
    const { id, code, space, quantity, condition, run } = row;
    return [
      {
        ...{ id, code, space, quantity, condition, first: own.first, made: own.made, accepted: own.accepted },
        run: { id: run.id, code: run.code, item: run.item.name, revision: run.revision },
        campaign: campaign.code,
        status: pledgeStatus(own),
        promisedFor: isoWithOffset(row.promisedFor, campaign.space.zone),
      },
    ];
  });
}

/** Sums over the places in which something of the lot lies. */
export async function describeLots(
  rows: readonly LotRow[],
  campaign: Zoned,
  now: Date,
): Promise<z.input<typeof lotOutput>[]> {
  const facts = await lotFacts(rows);
  return rows.map((row) => {
    const places = facts.get(row.id) ?? [];
    const sum = (name: "awaiting" | "inRework" | "scrapped" | "free" | "reserved" | "quarantine") =>
      places.reduce((total, place) => total + place[name], 0);
    const [here] = places;
    const sums = {
      ...{ awaiting: sum("awaiting"), inRework: sum("inRework"), scrapped: sum("scrapped") },
      ...{ free: sum("free"), reserved: sum("reserved"), quarantine: sum("quarantine") },
    };
    const { id, code, declared, revision, materialBatch, pilot, isKit, item, space } = row;
    return {
      ...{ id, code, declared, revision, materialBatch, pilot, isKit, ...sums },
      campaign: campaign.code,
      item: { id: item.id, name: item.name },
      space: { id: space.id, slug: space.slug, name: space.name },
      status: here ? lotStatus({ ...here, ...sums, declared }, now.getTime()) : "shipped",
      occurredAt: isoWithOffset(row.occurredAt, campaign.space.zone),
      quarantineUntil: isoWithOffset(row.quarantineUntil, campaign.space.zone),
    };
  });
}
