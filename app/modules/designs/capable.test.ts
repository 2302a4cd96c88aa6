import { describe, expect, test } from "vitest";
import { capabilityOf, isOfTheMachine, machineFacts, madeFiles } from "./capable.ts";
import { describeFile } from "./describe-file.ts";
import type { FileRole } from "./revision.ts";

type Size = readonly [number, number, number];

/** A part as its analysis left it. */
function aPart(name: string, size: Size | null, role: FileRole = "part") {
  const figures = size && {
    ...{ kind: "mesh", unit: { name: "millimeter", stated: false }, size: [...size] },
    ...{ volume: 1000, surface: 900, triangles: 12, watertight: true },
  };
  const found = { state: size ? "done" : "waiting", format: "stl", figures, warnings: [], refusal: null };
  const bare = { id: name, name, role, copies: 1, sha256: name, bytes: 84, format: "stl" };
  return describeFile(bare, "millimeter", { ...found, pictured: false, modelled: false });
}

const side = (x: number, y = x, z = 250) => machineFacts("printer_filament", { buildVolumeMm: { x, y, z } });
/** A-Principal of the Madrid visor, as its file measures. */
const visor = aPart("A-Principal", [220.04851531982422, 171.19912719726562, 14.999999821186066]);

describe("which machine can make a revision", () => {
  test("A-Principal, 220.05 mm, is refused by a bed of 220 mm for 0.05 mm, and taken by one of 221", () => {
    const { fits, files } = capabilityOf([visor], {}, side(220));
    expect(fits).toBe(false);
    expect(files).toEqual([
      {
        name: "A-Principal",
        fit: { fits: false, reasons: [expect.objectContaining({ code: "too_wide", machine: 220, excess: 0.05 })] },
      },
    ]);
    expect(capabilityOf([visor], {}, side(221)).fits).toBe(true);
  });

  test("a part stands only where the revision allows it", () => {
    const tall = aPart("Tige", [300, 20, 20]);
    const narrow = side(100, 100, 320);
    expect(capabilityOf([tall], {}, narrow).fits).toBe(false);
    expect(capabilityOf([tall], { mayStand: false }, narrow).fits).toBe(false);
    expect(capabilityOf([tall], { mayStand: true }, narrow)).toMatchObject({
      fits: true,
      files: [{ fit: { stands: true } }],
    });
  });

  test("all of its parts have to fit; sources and documents do not count", () => {
    const small = aPart("Rondelle", [20, 20, 3]);
    const huge: Size = [900, 900, 900];
    expect(capabilityOf([small, visor], {}, side(220))).toMatchObject({
      fits: false,
      files: [
        { name: "Rondelle", fit: { fits: true } },
        { name: "A-Principal", fit: { fits: false } },
      ],
    });
    const beside = [aPart("Source", huge, "source"), aPart("Notice", huge, "document")];
    expect(capabilityOf([small, ...beside], {}, side(220)).fits).toBe(true);
    expect(madeFiles([small, ...beside]).map(({ name }) => name)).toEqual(["Rondelle"]);
  });

  test("where nothing has a size yet, nothing is promised", () => {
    expect(capabilityOf([aPart("Attend", null)], {}, side(220))).toEqual({ fits: false, files: [] });
  });

  test("process and material count, and are said of the machine, not of each part", () => {
    const petg = machineFacts("printer_filament", { buildVolumeMm: { x: 300, y: 300, z: 300 }, materials: ["PETG"] });
    const part = aPart("Bandeau", [20, 20, 3]);
    expect(capabilityOf([part], { process: "fdm", material: "petg" }, petg).fits).toBe(true);
    const other = capabilityOf([part], { process: "resin", material: "ABS" }, petg).files[0]?.fit.reasons ?? [];
    expect(other.map(({ code }) => code)).toEqual(["wrong_process", "wrong_material"]);
    expect(other.every(isOfTheMachine)).toBe(true);
    expect(capabilityOf([part], { process: "by_hand" }, petg).fits).toBe(true);
  });

  test("a sheet of a machine that says no size is told, and a flat bed takes drawings by two sides", () => {
    expect(capabilityOf([visor], {}, machineFacts("printer_filament", {})).files[0]?.fit.reasons).toEqual([
      { code: "unknown_size" },
    ]);
    const laser = machineFacts("laser_cutter", { bedMm: { x: 600, y: 400 } });
    expect(laser).toMatchObject({ space: [600, 400], processes: ["laser"] });
    expect(machineFacts("sewing_machine", {}).processes).toEqual([]);
  });
});
