/** Grams in a cubic centimetre, as makers of these materials state them; the spread between brands is a few per cent. */
export const densities = {
  pla: 1.24,
  petg: 1.27,
  abs: 1.04,
  asa: 1.07,
  tpu: 1.21,
  pa: 1.14,
  pc: 1.2,
  pp: 0.9,
  resin: 1.12,
} as const;
export type DenseMaterial = keyof typeof densities;

export function densityOf(material: string): number | undefined {
  const name = material
    .trim()
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const found = Object.entries(densities).find(([known]) => name === known || name.startsWith(known));
  return found?.[1];
}

export interface Filling {
  /** Millimetres of wall all around: walls × the width of a line. */
  wall: number;
  /** 0 to 1: how much of what is inside the walls is filled. */
  infill: number;
}

/**
 * An estimate of the mass in grams: walls follow the whole surface, never thicker than the part, and the rest is filled in part.
 * Volume in mm³, surface in mm². Supports, skirts and what stays in the nozzle are not in it; a slicer knows better.
 */
export function estimatedMass(
  { volume, surface }: { volume: number; surface: number },
  density: number,
  { wall, infill }: Filling,
): number {
  const walls = Math.min(volume, surface * wall);
  const inside = Math.max(0, volume - walls) * Math.min(1, Math.max(0, infill));
  return ((walls + inside) / 1000) * density;
}
