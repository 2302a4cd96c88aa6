import { formatNumber, formatPercent } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Figures } from "../analysis/analysis.schema.ts";
import { type DenseMaterial, densities, densityOf, estimatedMass } from "../analysis/mass.ts";
import type { PrintSettings } from "../revision.ts";

/** Those that printers of such places take most often. */
const shown = ["pla", "petg", "abs", "tpu"] as const satisfies readonly DenseMaterial[];
const infills = [0.2, 0.5, 1] as const;
/** Usual where a revision says nothing: three walls of a nozzle of 0.4 mm, a fifth filled. */
const usual = { walls: 3, nozzleUm: 400, infillPercent: 20 };

const gramsWords = (grams: number, language: Language) =>
  say(language, "viewer.grams", { value: formatNumber(grams, language, grams < 10 ? 1 : 0) });

/**
 * What a part would weigh, by material and by how much of it is filled; as the revision asks for, where it says of what. Only of a
 * closed part that is printed from filament.
 */
export function massView(figures: Figures | undefined, settings: PrintSettings, language: Language) {
  const isPrinted = settings.process === undefined || settings.process === "fdm";
  if (figures?.kind !== "mesh" || !figures.watertight || figures.volume <= 0 || !isPrinted) return null;
  const wall = ((settings.walls ?? usual.walls) * (settings.nozzleUm ?? usual.nozzleUm)) / 1000;
  const grams = (density: number, infill: number) =>
    gramsWords(estimatedMass(figures, density, { wall, infill }), language);
  const density = settings.material ? densityOf(settings.material) : undefined;
  const infill = (settings.infillPercent ?? usual.infillPercent) / 100;
  const asked = { material: settings.material ?? "", infill: formatPercent(infill, language) };
  return {
    title: say(language, "viewer.mass"),
    own: density === undefined ? "" : say(language, "viewer.mass_own", { ...asked, grams: grams(density, infill) }),
    line: say(language, "viewer.mass_line", { wall: formatNumber(wall, language) }),
    material: say(language, "viewer.mass_material"),
    infills: infills.map((one) => say(language, "viewer.mass_infill", { percent: formatPercent(one, language) })),
    rows: shown.map((material) => ({
      material: material.toUpperCase(),
      grams: infills.map((one) => grams(densities[material], one)),
    })),
  };
}

export type MassView = NonNullable<ReturnType<typeof massView>>;
