/** Pieces that lines of some kinds may be served from; a kind is a bit of `kinds`. */
export interface Shelf {
  quantity: number;
  kinds: number;
}

/** More kinds are not told apart: each one doubles the sets that are looked at. */
export const mostKinds = 10;

/**
 * What is promised to lines of several kinds, when each kind may only be served from some of the pieces. All promises can be kept
 * exactly when no set of kinds is promised more than there is of what any of them may have (Hall’s condition): `slack` is that
 * difference, set by set. Kinds are numbers from 0, sets are bits.
 */
export function promisesOn(shelves: readonly Shelf[], kinds: number) {
  const byKinds = new Map<number, number>();
  for (const shelf of shelves) byKinds.set(shelf.kinds, (byKinds.get(shelf.kinds) ?? 0) + shelf.quantity);
  const slack = Array.from({ length: 2 ** kinds }, (_none, set) =>
    [...byKinds].reduce((sum, [may, quantity]) => sum + (may & set ? quantity : 0), 0),
  );

  const least = (concerned: (set: number) => boolean) =>
    slack.reduce((found, pieces, set) => (concerned(set) ? Math.min(found, pieces) : found), Number.POSITIVE_INFINITY);
  const lessen = (concerned: (set: number) => boolean, pieces: number) => {
    for (const [set, before] of slack.entries()) if (concerned(set)) slack[set] = before - pieces;
  };
  const has = (set: number, kind: number) => (set & (1 << kind)) !== 0;

  return {
    /** How many pieces more can be promised to lines of this kind, all that is promised already being kept. */
    room: (kind: number): number => least((set) => has(set, kind)),
    /** By how many pieces each of these lines can get more at once; `lines` counts them by kind. */
    evenRoom: (lines: readonly number[]): number =>
      slack.reduce((found, pieces, set) => {
        const counted = lines.reduce((sum, count, kind) => sum + (has(set, kind) ? count : 0), 0);
        return counted === 0 ? found : Math.min(found, Math.floor(pieces / counted));
      }, Number.POSITIVE_INFINITY),
    promise(kind: number, pieces: number): void {
      lessen((set) => has(set, kind), pieces);
    },
    /** How many pieces that these kinds may have can go to a line of this kind without another promise being broken. */
    spare: (kind: number, may: number): number => least((set) => !has(set, kind) && (set & may) !== 0),
    /** Keeps a part of a promise with pieces that these kinds may have. */
    keep(kind: number, may: number, pieces: number): void {
      lessen((set) => !has(set, kind) && (set & may) !== 0, pieces);
    },
    /** Kinds that may have some of the same pieces, itself among them, as bits. */
    alike: (kind: number): number => [...byKinds.keys()].reduce((all, may) => (has(may, kind) ? all | may : all), 0),
  };
}

export type Promises = ReturnType<typeof promisesOn>;
