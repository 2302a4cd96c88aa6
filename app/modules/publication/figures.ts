import type { Bucket, MoveKind } from "#app/modules/flows/ledger.ts";

/** The figures that a campaign publishes of one item; each is the sum of the rows that it opens. */
export const figureNames = [
  "asked",
  "promised",
  "made",
  "accepted",
  "scrapped",
  "left",
  "road",
  "held",
  "received",
  "gone",
] as const;
export type FigureName = (typeof figureNames)[number];

/** Pieces of one kind of movement, corrections taken off; `delivers` where it belongs to the line of a request. */
export interface Moved {
  kind: MoveKind;
  delivers: boolean;
  pieces: number;
}

/** The same with the buckets that they joined. */
export interface Joined extends Moved {
  from: string;
  to: string;
}

/** What a bucket holds after these movements. */
export function heldIn(bucket: Bucket, moved: readonly Pick<Joined, "from" | "to" | "pieces">[]): number {
  return moved.reduce(
    (sum, { from, to, pieces }) => sum + (to === bucket ? pieces : 0) - (from === bucket ? pieces : 0),
    0,
  );
}

/**
 * Which movements make each figure that comes from the ledger. What goes to another space or waits at an intermediary is never
 * received. What has left, with what was found beyond it, is on the road, held by an intermediary, received good, or gone some other
 * way (damaged, refused, missing, returned, lost): each piece in one of them.
 */
export const movementsOf = {
  made: { add: ["declared", "counted_up", "assembled"], take: ["counted_down"], delivers: undefined },
  accepted: { add: ["accepted", "assembled", "reaccepted"], take: [], delivers: undefined },
  scrapped: { add: ["scrapped", "scrapped_after"], take: [], delivers: undefined },
  left: { add: ["shipped"], take: [], delivers: true },
  road: {
    add: ["shipped", "surplus_found", "left_intermediary"],
    take: ["reached_intermediary", "good", "damaged", "refused", "missing", "returned", "lost"],
    delivers: true,
  },
  held: { add: ["reached_intermediary"], take: ["left_intermediary"], delivers: true },
  received: { add: ["good"], take: [], delivers: true },
  gone: { add: ["damaged", "refused", "missing", "returned", "lost"], take: [], delivers: true },
} as const satisfies Partial<
  Record<FigureName, { add: readonly MoveKind[]; take: readonly MoveKind[]; delivers: boolean | undefined }>
>;
export type LedgerFigure = keyof typeof movementsOf;
export const ledgerFigures = Object.keys(movementsOf) as LedgerFigure[];

export const isLedgerFigure = (name: FigureName): name is LedgerFigure => name in movementsOf;

/** One figure, from the sums of the ledger. Pieces. */
export function figureOf(name: LedgerFigure, moved: readonly Moved[]): number {
  const { add, take, delivers } = movementsOf[name];
  const is = (kinds: readonly MoveKind[], kind: MoveKind) => kinds.includes(kind);
  return moved
    .filter((one) => delivers === undefined || one.delivers === delivers)
    .reduce((sum, { kind, pieces }) => sum + (is(add, kind) ? pieces : 0) - (is(take, kind) ? pieces : 0), 0);
}

/**
 * Pieces that may be put together from these parts: the scarcest decides. A thing without parts counts for itself.
 */
export function possible(own: number, parts: readonly { count: number; pieces: number }[]): number {
  if (parts.length === 0) return own;
  return Math.min(...parts.map(({ count, pieces }) => Math.floor(pieces / count)));
}

export interface Published {
  published: number;
  recomputed: number;
  rows: number;
}

/** Nothing to explain when the figure, the ledger and the rows say the same. */
export function differenceOf({ published, recomputed, rows }: Published): { ofLedger: number; ofRows: number } {
  return { ofLedger: recomputed - published, ofRows: rows - published };
}
