import type { LengthUnit, MeshFigures, Warning } from "./analysis.schema.ts";

export const millimetresOf: Record<LengthUnit, number> = {
  micron: 0.001,
  millimeter: 1,
  centimeter: 10,
  inch: 25.4,
  foot: 304.8,
  meter: 1000,
};

/** Below this nothing is made on these machines, above it hardly anything: the unit is asked for. Millimetres. */
const plausible = { least: 1, inches: 12, most: 2000 };

/**
 * What the size says about the unit, when the file states none and millimetres are taken for granted: a part of 0.02 mm or
 * 4.5 m is questioned; one that is small, and would be of an ordinary size in inches, may have been drawn in inches.
 */
export function unitWarnings(size: readonly number[], stated: boolean): Warning[] {
  const largest = Math.max(...size);
  const params = { size: Number(largest.toPrecision(4)) };
  if (largest < plausible.least) return [{ code: "tiny", params }];
  if (largest > plausible.most) return [{ code: "huge", params }];
  return !stated && largest < plausible.inches
    ? [
        {
          code: "inches_suspected",
          params: { ...params, inches: Number((largest * millimetresOf.inch).toPrecision(4)) },
        },
      ]
    : [];
}

/** Units in which the largest side would be between 5 mm and 2 m, the likeliest first. */
export function likelyUnits(largest: number): LengthUnit[] {
  const order: LengthUnit[] = ["millimeter", "inch", "centimeter", "meter", "micron", "foot"];
  return order.filter((unit) => largest * millimetresOf[unit] >= 5 && largest * millimetresOf[unit] <= plausible.most);
}

/** The figures of the same mesh when its numbers are of another unit: what a person confirms. */
export function inUnit(figures: MeshFigures, name: LengthUnit): MeshFigures {
  const scale = millimetresOf[name] / millimetresOf[figures.unit.name];
  const scaled = ([x, y, z]: [number, number, number]): [number, number, number] => [x * scale, y * scale, z * scale];
  return {
    ...figures,
    unit: { name, stated: true },
    min: scaled(figures.min),
    max: scaled(figures.max),
    size: scaled(figures.size),
    volume: figures.volume * scale ** 3,
    surface: figures.surface * scale ** 2,
  };
}
