/** The ledger of stock: what movements make of batches and of advances. Pure; quantities in the smallest unit (quantity.ts). */

export const movementKinds = ["receive", "give", "transfer", "advance", "consume", "return", "lose", "adjust"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** One row of the ledger, in the order (occurredAt, number). */
export interface Movement {
  number: number;
  batchId: string;
  kind: MovementKind;
  /** What the shelf gains (below zero: loses). */
  delta: number;
  /** What the holder of the advance gains. */
  custody: number;
  advanceId: string | null;
  /** The number of the movement that this one corrects; it has that one's kind and instant. */
  correctsNumber: number | null;
  /** Epoch milliseconds. */
  occurredAt: number;
}

type Moved = Pick<Movement, "delta" | "custody">;

/** What a movement of `quantity` (above zero; of any sign for an adjustment) does to the shelf and to an advance. */
export function effectOf(kind: MovementKind, quantity: number, ofAdvance: boolean): Moved {
  switch (kind) {
    case "receive":
    case "adjust":
      return { delta: quantity, custody: 0 };
    case "return":
      return { delta: quantity, custody: ofAdvance ? -quantity : 0 };
    case "advance":
      return { delta: -quantity, custody: quantity };
    case "consume":
    case "lose":
      return ofAdvance ? { delta: 0, custody: -quantity } : { delta: -quantity, custody: 0 };
    default:
      return { delta: -quantity, custody: 0 };
  }
}

export function inOrder<M extends Pick<Movement, "occurredAt" | "number">>(movements: readonly M[]): M[] {
  return [...movements].sort((a, b) => a.occurredAt - b.occurredAt || a.number - b.number);
}

/** On the shelf after everything that happened up to `at`, included. */
export function balanceAt(movements: readonly Movement[], at: number): number {
  return movements.reduce((sum, { delta, occurredAt }) => (occurredAt <= at ? sum + delta : sum), 0);
}

/** The lowest that the shelf ever was from `from` on, what it was then included; below zero is impossible. */
export function lowestFrom(movements: readonly Movement[], from = Number.NEGATIVE_INFINITY): number {
  let balance = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { delta, occurredAt } of inOrder(movements)) {
    if (occurredAt >= from && lowest === Number.POSITIVE_INFINITY) lowest = balance;
    balance += delta;
    if (occurredAt >= from) lowest = Math.min(lowest, balance);
  }
  return Math.min(lowest, balance);
}

/** Whether every batch and every advance stays at or above zero at every instant. */
export function isPossible(movements: readonly Movement[]): boolean {
  const held = new Map<string, number>();
  for (const { batchId, delta, custody, advanceId } of inOrder(movements)) {
    for (const [name, change] of [
      [`batch ${batchId}`, delta],
      [`advance ${advanceId}`, custody],
    ] as const) {
      const after = (held.get(name) ?? 0) + change;
      if (after < 0) return false;
      held.set(name, after);
    }
  }
  return true;
}

/** What a movement now counts for: what it said, and what its corrections made of it. */
export function effectiveQuantity(movement: Movement, movements: readonly Movement[]): number {
  const size = ({ delta, custody }: Moved) => (delta !== 0 ? delta : custody);
  const corrections = movements.filter(({ correctsNumber }) => correctsNumber === movement.number);
  const said = size(movement) + corrections.reduce((sum, each) => sum + size(each), 0);
  return movement.kind === "adjust" ? said : Math.abs(said);
}

/** The row that makes of `movement` one of `quantity`; undefined when it is already. */
export function correctionOf(
  movement: Movement,
  effective: number,
  quantity: number,
): (Moved & { kind: MovementKind }) | undefined {
  if (quantity === effective) return undefined;
  const was = effectOf(movement.kind, effective, movement.custody !== 0);
  const should = effectOf(movement.kind, quantity, movement.custody !== 0);
  return { kind: movement.kind, delta: should.delta - was.delta, custody: should.custody - was.custody };
}

export interface Custody {
  advanced: number;
  consumed: number;
  returned: number;
  lost: number;
  /** What the holder has not accounted for yet: still there, and unknown is not zero. */
  remaining: number;
}

/** advanced = consumed + returned + lost + remaining, always. */
export function custodyOf(movements: readonly Pick<Movement, "kind" | "custody">[]): Custody {
  const of = (kind: MovementKind) =>
    movements.reduce((sum, one) => (one.kind === kind ? sum + Math.abs(one.custody) * sign(one, kind) : sum), 0);
  const [advanced, consumed, returned, lost] = [of("advance"), of("consume"), of("return"), of("lose")];
  return { advanced, consumed, returned, lost, remaining: advanced - consumed - returned - lost };
}

/** A correction counts against its kind when it goes the other way. */
function sign({ custody }: Pick<Movement, "custody">, kind: MovementKind): 1 | -1 {
  return custody > 0 === (kind === "advance") ? 1 : -1;
}

export interface Shelf {
  batchId: string;
  onHand: number;
  /** Plain date, included; null: does not expire. */
  expiresOn: string | null;
  createdAt: number;
}

/** What may be promised or taken by somebody else: on hand, less what is reserved; what has expired is not counted. */
export function freeOf(shelves: readonly Shelf[], reserved: number, today: string): number {
  const usable = shelves.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today);
  return Math.max(0, usable.reduce((sum, { onHand }) => sum + onHand, 0) - reserved);
}

/**
 * From which batches `quantity` is taken: what expires first, then what came first; what has expired only where nothing else is
 * left. Undefined where there is not enough.
 */
export function takeFrom(
  shelves: readonly Shelf[],
  quantity: number,
  today: string,
): { batchId: string; quantity: number }[] | undefined {
  const late = ({ expiresOn }: Shelf) => (expiresOn !== null && expiresOn < today ? 1 : 0);
  const order = [...shelves].sort(
    (a, b) =>
      late(a) - late(b) ||
      (a.expiresOn ?? "9999").localeCompare(b.expiresOn ?? "9999") ||
      a.createdAt - b.createdAt ||
      a.batchId.localeCompare(b.batchId),
  );
  let left = quantity;
  const taken: { batchId: string; quantity: number }[] = [];
  for (const { batchId, onHand } of order) {
    const some = Math.min(left, onHand);
    if (some > 0) taken.push({ batchId, quantity: some });
    left -= some;
    if (left === 0) return taken;
  }
  return undefined;
}
