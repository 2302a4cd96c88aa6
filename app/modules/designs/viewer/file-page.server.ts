import { listingPath } from "#app/modules/listings/listing.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import {
  type Figures,
  figures as figuresSchema,
  type LengthUnit,
  type MeshFigures,
  warning,
} from "../analysis/analysis.schema.ts";
import { figureRows, warningSentences } from "../analysis/figures.view.ts";
import { fits } from "../analysis/fits.ts";
import { fitSentences } from "../analysis/fits.view.ts";
import { inUnit } from "../analysis/units.ts";
import { settingsColumn, unitColumn } from "../columns.ts";
import type { ViewerBed } from "../components/model-viewer.tsx";
import { designPath, revisionFilePath, revisionPath } from "../design.urls.ts";
import { findAnalyses } from "../repos/analysed.repo.server.ts";
import { scaleBetween } from "../revision.ts";
import { type MachineWithBed, machinesNear } from "./bed.repo.server.ts";
import { fileSeenBy } from "./file-seen.server.ts";
import { massView } from "./mass.view.ts";
import { viewerWords } from "./viewer-words.server.ts";

interface Part {
  size: readonly [number, number, number] | readonly [number, number];
  material: string | undefined;
  mayStand: boolean;
}

function bedView(machine: MachineWithBed, part: Part, { language }: Visit): ViewerBed & { href: string } {
  const { code, title, space, materials, size } = machine;
  const [width = 0, depth = 0, height] = size;
  const fit = fits(part, { space: size, materials, processes: [] });
  const line = fitSentences(fit, language).join(" ");
  return { id: code, name: `${title} · ${space}`, line, href: listingPath(code), width, depth, height };
}

/** The unit that a person confirmed is said as such. */
export function rowsOf(shown: Figures, confirmed: LengthUnit | null, { t, language }: Visit) {
  return figureRows(shown, language).map(({ label, value }) => {
    const isUnit = confirmed !== null && label === t("analysis.unit");
    const unit = confirmed && t(`analysis.unit_name_${confirmed}`);
    return { name: label, value: isUnit ? t("viewer.unit_confirmed", { unit: unit ?? "" }) : value };
  });
}

/** The light model is in millimetres as they were guessed; another unit that was confirmed makes it larger or smaller. */
export function modelScale({ unit }: Pick<MeshFigures, "unit">, confirmed: LengthUnit | null): number {
  return confirmed ? scaleBetween(unit.name, confirmed) : 1;
}

/** A file with its picture, its figures, and the machines near that it fits on. Undefined: it is not there for this viewer. */
export async function filePage(visit: Visit, params: { code: string; number: string; file: string }) {
  const { viewer, language, t } = visit;
  const seen = await fileSeenBy(viewer, params);
  if (!seen) return undefined;
  const { design, revision, file } = seen;
  const row = (await findAnalyses([file.sha256])).get(file.sha256);
  const read = row?.state === "done" ? figuresSchema.safeParse(row.figures) : undefined;
  const found = read?.success ? read.data : undefined;
  const confirmed = unitColumn(file.unit);
  const shown = found?.kind === "mesh" && confirmed ? inUnit(found, confirmed) : found;
  const { listing } = design;
  const path = (what?: "picture" | "model") => revisionFilePath(listing.code, revision.number, file.id, what);
  const settings = settingsColumn(revision.settings);
  const measured = shown?.kind === "mesh" || shown?.kind === "drawing" ? shown : undefined;
  const own = viewer.kind === "person" ? viewer.memberships.map(({ spaceId }) => spaceId) : [];
  const machines = measured ? await machinesNear([...new Set([listing.spaceId, ...own])]) : [];
  const part = measured && { size: measured.size, material: settings.material, mayStand: settings.mayStand ?? false };
  return {
    title: file.name,
    design: { label: listing.title, href: designPath(listing.code) },
    revision: {
      label: t("viewer.revision", { number: revision.number }),
      href: revisionPath(listing.code, revision.number),
    },
    picture: row?.pictured ? path("picture") : null,
    model:
      row?.modelled && found?.kind === "mesh" ? { address: path("model"), scale: modelScale(found, confirmed) } : null,
    take: { href: path(), label: t("viewer.take") },
    rows: shown ? rowsOf(shown, confirmed, visit) : [],
    mass: massView(shown, settings, language),
    warnings: warningSentences(
      warning
        .array()
        .catch([])
        .parse(row?.warnings ?? []),
      language,
    ),
    beds: part ? machines.map((machine) => bedView(machine, part, visit)) : [],
    viewer: viewerWords(t),
    words: {
      figures: t("viewer.figures"),
      machines: t("viewer.machines"),
      no_machines: t("viewer.no_machines"),
      picture: t("viewer.picture", { name: file.name }),
      waiting: shown ? "" : t("viewer.nothing_known"),
    },
    language,
  };
}

export type FilePage = NonNullable<Awaited<ReturnType<typeof filePage>>>;
