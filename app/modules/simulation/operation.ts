import { Random } from "./random.ts";

/** How often each verb comes, of the sum of all. */
const weights = {
  declare: 12,
  inspect: 16,
  rework: 4,
  recount: 2,
  write_off: 2,
  judge_returned: 4,
  assemble: 4,
  ask: 9,
  retarget: 4,
  cancel: 2,
  allocate: 6,
  promise: 8,
  release: 3,
  prepare: 10,
  hand_over: 10,
  drop: 4,
  pick_up: 2,
  receive: 12,
  come_back: 2,
  correct: 5,
  recall: 1,
  lift_recall: 1,
  withdraw: 1,
  validate: 1,
  claim: 5,
  decide: 5,
} as const;
export type Verb = keyof typeof weights;

/**
 * One thing that somebody does. What it is done to is named by numbers that mean something whatever exists (the so-manieth from the
 * end), so that any part of a list of operations is a list of operations.
 */
export interface Operation {
  verb: Verb;
  actor: number;
  /** Which ones. */
  one: number;
  other: number;
  /** How many. */
  quantity: number;
  /** Splits a quantity: of a hundred. */
  share: number;
  /** How long ago it is said to have happened, in minutes; 0: now. */
  ago: number;
  /** The key of an earlier operation is used again. */
  repeats: boolean;
}

const bag: Verb[] = (Object.keys(weights) as Verb[]).flatMap((verb) =>
  Array.from({ length: weights[verb] }, () => verb),
);

export const actors = 8;

export function operationFrom(random: Random): Operation {
  return {
    verb: random.pick(bag),
    actor: random.below(actors),
    one: random.below(1000),
    other: random.below(1000),
    quantity: random.between(1, 60),
    share: random.below(101),
    ago: random.chance(20) ? random.between(1, 600) : 0,
    repeats: random.chance(8),
  };
}

/** The same operations for the same seed. */
export function* operations(seed: number, count: number): Generator<Operation> {
  const random = new Random(seed);
  for (let index = 0; index < count; index += 1) yield operationFrom(random);
}
