import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fits, type MachineFacts } from "./fits.ts";
import { fitSentences } from "./fits.view.ts";
import { densityOf, estimatedMass } from "./mass.ts";

const printer = (space: number[] | undefined): MachineFacts => ({
  space,
  materials: ["PLA", "PETG"],
  processes: ["fdm"],
});
/** A-Principal of the Madrid visor. */
const visor = [220.04851531982422, 171.19912719726562, 14.999999821186066] as const;

describe("which machine fits", () => {
  test("a visor of 220.05 mm is refused by a bed of 220 mm, for 0.05 mm, and says so", () => {
    const fit = fits({ size: visor, material: "petg", process: "fdm", mayStand: false }, printer([220, 220, 250]));
    expect(fit).toEqual({ fits: false, reasons: [{ code: "too_wide", part: visor[0], machine: 220, excess: 0.05 }] });
    expect(fitSentences(fit, "fr")[0]?.replaceAll(/\s/g, " ")).toBe(
      "Trop large de 0,05 mm : la pièce mesure 220,05 mm, le plateau 220 mm.",
    );
  });

  test("a quarter-turn on the plate is tried; standing only where it may", () => {
    expect(fits({ size: visor, mayStand: false }, printer([180, 230, 200]))).toMatchObject({ fits: true, turn: 90 });
    const tall = { size: [100, 10, 300] as const, mayStand: false };
    expect(fits(tall, printer([310, 110, 200]))).toMatchObject({
      fits: false,
      reasons: [{ code: "too_high", excess: 100 }],
    });
    expect(fits({ ...tall, mayStand: true }, printer([310, 110, 200]))).toMatchObject({ fits: true, stands: true });
  });

  test("every reason is told at once, and what is not known is not guessed", () => {
    const fit = fits({ size: visor, material: "ABS", process: "resin", mayStand: false }, printer(undefined));
    expect(fit.reasons.map(({ code }) => code)).toEqual(["wrong_process", "wrong_material", "unknown_size"]);
    expect(fitSentences(fit, "en")).toHaveLength(3);
    const anything = { ...printer([300, 300]), materials: [] };
    expect(fits({ size: [200, 100], material: "contreplaqué", mayStand: false }, anything)).toMatchObject({
      fits: true,
    });
  });

  test("it fits exactly when some allowed pose does", () => {
    const side = fc.integer({ min: 1, max: 4000 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.tuple(side, side, side), fc.tuple(side, side, side), fc.boolean(), (part, space, mayStand) => {
        const [x, y, z] = part;
        const onPlate = [
          [x, y, z],
          [y, x, z],
        ];
        const standing = [
          [x, z, y],
          [z, x, y],
          [y, z, x],
          [z, y, x],
        ];
        const poses = mayStand ? [...onPlate, ...standing] : onPlate;
        const expected = poses.some((pose) => pose.every((length, axis) => length <= space[axis]!));
        expect(fits({ size: part, mayStand }, printer([...space])).fits).toBe(expected);
      }),
    );
  });
});

describe("mass", () => {
  test("a cube of 20 mm in PLA, solid, is its volume; filled by a fifth, less; thin walls are never thicker than the part", () => {
    const cube = { volume: 8000, surface: 2400 };
    expect(estimatedMass(cube, densityOf("PLA")!, { wall: 0.8, infill: 1 })).toBeCloseTo(9.92);
    expect(estimatedMass(cube, 1.24, { wall: 0.8, infill: 0.2 })).toBeCloseTo((1920 + 6080 * 0.2) * 0.00124);
    expect(estimatedMass({ volume: 100, surface: 900 }, 1, { wall: 1.2, infill: 0.2 })).toBeCloseTo(0.1);
    expect(densityOf("PETG noir")).toBe(1.27);
    expect(densityOf("laine")).toBeUndefined();
  });
});
