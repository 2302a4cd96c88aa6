/** What turns a file into a thing. */
export const processes = ["fdm", "resin", "laser", "cnc", "vinyl"] as const;
export type Process = (typeof processes)[number];

export interface FitWish {
  /** Millimetres: width, depth and height as exported; a drawing has no height. */
  size: readonly [number, number, number] | readonly [number, number];
  material?: string | undefined;
  process?: Process | undefined;
  /** The part may be laid on another of its sides; otherwise it is only turned on the plate. */
  mayStand: boolean;
}

export interface MachineFacts {
  /** Millimetres: width, depth and height; undefined when the sheet of the machine does not say. A flat machine has two. */
  space: readonly number[] | undefined;
  /** As the sheet lists them; empty when it lists none, and then nothing is known against any. */
  materials: readonly string[];
  processes: readonly Process[];
}

export type FitReason =
  | { code: "too_wide" | "too_high"; part: number; machine: number; excess: number }
  | { code: "wrong_material"; material: string }
  | { code: "wrong_process"; process: Process }
  | { code: "unknown_size" };

export interface Fit {
  fits: boolean;
  /** How the part lies, when it fits: turned on the plate by so many degrees, on another side or not. */
  turn?: 0 | 90;
  stands?: boolean;
  reasons: FitReason[];
}

interface Pose {
  size: [number, number, number];
  turn: 0 | 90;
  stands: boolean;
}

/** Hundredths of a millimetre: what a file and a machine state is not finer, and 0.05 mm too much is too much. */
const hundredths = (value: number) => Math.round(value * 100);

function posesOf({ size, mayStand }: FitWish): Pose[] {
  const [x, y, z = 0] = size;
  const turned: Pose[] = [
    { size: [x, y, z], turn: 0, stands: false },
    { size: [y, x, z], turn: 90, stands: false },
  ];
  if (!mayStand || size.length === 2) return turned;
  const onSides: [number, number, number][] = [
    [x, z, y],
    [y, z, x],
  ];
  return [
    ...turned,
    ...onSides.flatMap(([a, b, c]): Pose[] => [
      { size: [a, b, c], turn: 0, stands: true },
      { size: [b, a, c], turn: 90, stands: true },
    ]),
  ];
}

function excesses(pose: Pose, space: readonly number[]): FitReason[] {
  const over = (code: "too_wide" | "too_high", part: number, machine: number): FitReason[] =>
    hundredths(part) > hundredths(machine)
      ? [{ code, part, machine, excess: (hundredths(part) - hundredths(machine)) / 100 }]
      : [];
  const [width = 0, depth = 0, height] = space;
  return [
    ...over("too_wide", pose.size[0], width),
    ...over("too_wide", pose.size[1], depth),
    ...(height === undefined ? [] : over("too_high", pose.size[2], height)),
  ];
}

const sizeOf = (reasons: readonly FitReason[]) =>
  reasons.reduce((sum, reason) => sum + ("excess" in reason ? reason.excess : 0), 0);

const sameWord = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Whether a machine can make a part: quarter-turns on the plate only, unless the part may stand. All reasons at once; of sizes,
 * those of the pose that misses by the least.
 */
export function fits(wish: FitWish, machine: MachineFacts): Fit {
  const { material, process } = wish;
  const reasons: FitReason[] = [];
  if (process && !machine.processes.includes(process)) reasons.push({ code: "wrong_process", process });
  if (material && machine.materials.length > 0 && !machine.materials.some((one) => sameWord(one, material)))
    reasons.push({ code: "wrong_material", material });
  if (!machine.space || machine.space.length < 2)
    return { fits: false, reasons: [...reasons, { code: "unknown_size" }] };
  const tried = posesOf(wish).map((pose) => ({ pose, over: excesses(pose, machine.space ?? []) }));
  const best = tried.reduce((least, one) => (sizeOf(one.over) < sizeOf(least.over) ? one : least));
  reasons.push(...best.over);
  if (reasons.length > 0) return { fits: false, reasons };
  return { fits: true, turn: best.pose.turn, stands: best.pose.stands, reasons };
}
