import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import {
  bagsToInspect,
  claimsToDecide,
  pledgesToLapse,
  promisesToShip,
  requestsToVerify,
  shipmentsToConfirm,
  unprovedHandOvers,
  type WaitingRow,
} from "./repos/coordination.repo.server.ts";

export const waitingKinds = ["verify", "inspect", "ship", "confirm", "decide", "lapse"] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export interface Waiting extends Omit<WaitingRow, "all"> {
  kind: WaitingKind;
  /** Of a shipment whose last hand-over nothing proves: what was said of it, if anything. */
  unproved?: string;
}

const day = 86_400_000;
/** A promise whose day is so near is named before it is late. */
const noticeDays = 2;

type Found = Record<WaitingKind, (WaitingRow & Pick<Waiting, "unproved">)[]>;

const kept = keptUntilWritten<Omit<Found, "lapse">>(50);

async function withProof(shipments: readonly WaitingRow[]): Promise<Found["confirm"]> {
  const unproved = await unprovedHandOvers(shipments.map(({ code }) => code));
  return shipments.map((row) => {
    const reason = unproved.get(row.code);
    return reason === undefined ? row : { ...row, unproved: reason };
  });
}

/** What waits for somebody’s act; time alone adds only promises that come near their day. */
function standing(id: string, limit: number): Promise<Omit<Found, "lapse">> {
  return kept(JSON.stringify([id, limit]), 0, async () => ({
    value: {
      verify: await requestsToVerify(id, limit),
      inspect: await bagsToInspect(id, limit),
      ship: await promisesToShip(id, limit),
      confirm: await withProof(await shipmentsToConfirm(id, limit)),
      decide: await claimsToDecide(id, limit),
    },
    until: Number.POSITIVE_INFINITY,
  }));
}

/** What waits in a campaign, the oldest first, at most `limit` of each kind; and how many of each there are in all. */
export async function waitingIn({ id }: CampaignRow, now: Date, limit: number) {
  const found: Found = {
    ...(await standing(id, limit)),
    lapse: await pledgesToLapse(id, new Date(now.getTime() + noticeDays * day), limit),
  };
  const counts = Object.fromEntries(waitingKinds.map((kind) => [kind, found[kind][0]?.all ?? 0]));
  const rows = waitingKinds.flatMap((kind) => found[kind].map(({ all: _all, ...row }): Waiting => ({ ...row, kind })));
  return {
    counts: counts as Record<WaitingKind, number>,
    rows: rows.sort((a, b) => a.since.getTime() - b.since.getTime() || (a.code < b.code ? -1 : 1)),
  };
}
