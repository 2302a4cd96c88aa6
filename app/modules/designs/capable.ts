import { type Fit, type FitReason, fits, type MachineFacts, type Process } from "./analysis/fits.ts";
import type { DescribedFile } from "./describe-file.ts";
import { isMade, type PrintSettings } from "./revision.ts";

const processOfCategory: Record<string, Process> = {
  printer_filament: "fdm",
  printer_resin: "resin",
  laser_cutter: "laser",
  cnc: "cnc",
  vinyl_cutter: "vinyl",
};

interface StatedFacts {
  buildVolumeMm?: { x: number; y: number; z: number } | undefined;
  bedMm?: { x: number; y: number } | undefined;
  materials?: string[] | undefined;
}

/** What the sheet of a machine says, as `fits` reads it. */
export function machineFacts(category: string, { buildVolumeMm, bedMm, materials = [] }: StatedFacts): MachineFacts {
  const process = processOfCategory[category];
  return {
    space: buildVolumeMm ? [buildVolumeMm.x, buildVolumeMm.y, buildVolumeMm.z] : bedMm ? [bedMm.x, bedMm.y] : undefined,
    materials,
    processes: process ? [process] : [],
  };
}

/** The files of a revision that are made, with a size that is known. */
export function madeFiles(files: readonly DescribedFile[]): DescribedFile[] {
  return files.filter(({ role, size }) => isMade(role) && size !== null);
}

export interface Capability {
  fits: boolean;
  /** File by file, in the order of the revision. */
  files: { name: string; fit: Fit }[];
}

function wishOf({ size }: DescribedFile, { process, material, mayStand = false }: PrintSettings) {
  const { x = 0, y = 0, z = null } = size ?? {};
  return {
    size: z === null ? ([x, y] as const) : ([x, y, z] as const),
    mayStand,
    ...(material ? { material } : {}),
    ...(process && process !== "by_hand" ? { process } : {}),
  };
}

/** Whether a machine can make every part of a revision; false when nothing of it has a size. */
export function capabilityOf(
  files: readonly DescribedFile[],
  settings: PrintSettings,
  machine: MachineFacts,
): Capability {
  const judged = madeFiles(files).map((file) => ({ name: file.name, fit: fits(wishOf(file, settings), machine) }));
  return { fits: judged.length > 0 && judged.every(({ fit }) => fit.fits), files: judged };
}

/** Reasons that hold for the machine whatever the part are said once. */
export function isOfTheMachine({ code }: FitReason): boolean {
  return code === "wrong_material" || code === "wrong_process" || code === "unknown_size";
}
