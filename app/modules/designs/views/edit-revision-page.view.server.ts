import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { draftChangedBy, type Revised } from "../access.server.ts";
import { billColumn, namesColumn, settingsColumn } from "../columns.ts";
import { describedFiles, missingIn } from "../describe-design.server.ts";
import { isMeasured } from "../describe-file.ts";
import { designPath, revisionPath } from "../design.urls.ts";
import { licencePhrases, sizeWords } from "../design-words.server.ts";
import { proposedLicences } from "../licence.ts";
import { pageWords } from "../page-words.server.ts";
import { fileRoles, fileUnits, isMade, processes, supportKinds } from "../revision.ts";
import { billText } from "../typed-bill.ts";
import { fileViews } from "./design-page.view.server.ts";

const names = [
  ...["draft_line", "missing", "ready", "publish_line", "discard", "discard_line", "files", "files_none", "files_add"],
  ...["files_add_hint", "files_role", "files_send", "file_name", "file_copies", "file_unit", "about", "licence"],
  ...["licence_hint", "licence_other", "licence_none", "licences_allow", "authors", "authors_hint", "derived"],
  ...["derived_hint", "note", "note_hint", "how", "process", "process_none", "material", "material_hint", "layer"],
  ...["nozzle", "walls", "infill", "supports", "may_stand", "may_stand_hint", "settings_note", "minutes", "grams"],
  ...["pieces", "pieces_confirmed", "bill", "bill_hint", "save", "saved"],
] as const;

/** The draft of the address for those who may change it; others get 403 or 404, a published one leads to its page. */
export async function keptDraft(visit: Visit, request: Request, code: string, number: number): Promise<Revised> {
  const found = await draftChangedBy(personOf(visit, request), { design: code, number });
  if (found.ok) return found.value;
  if (found.failure.code === "designs.revision_published")
    throw new Response(null, { status: 302, headers: { Location: revisionPath(code, number) } });
  throw new Response(null, { status: found.failure.status });
}

function choices({ t }: Visit) {
  return {
    roles: fileRoles.map((value) => ({ value, label: t(`design_words.role_${value}`) })),
    units: fileUnits.map((value) => ({ value, label: t(`design_words.unit_${value}`) })),
    processes: processes.map((value) => ({ value, label: t(`design_words.process_${value}`) })),
    supports: supportKinds.map((value) => ({ value, label: t(`design_words.supports_${value}`) })),
    licences: proposedLicences.map((value) => ({ value, label: value })),
  };
}

const comma = (value: number | null | undefined, divisor: number) =>
  value === null || value === undefined ? "" : String(value / divisor).replace(".", ",");

/** What the form shows before anybody types. */
function storedOf({ revision }: Revised, language: "fr" | "en") {
  const settings = settingsColumn(revision.settings);
  const isProposed = proposedLicences.some((one) => one === revision.licence);
  return {
    licence: isProposed ? revision.licence : "",
    licenceOther: isProposed ? "" : revision.licence,
    authors: namesColumn(revision.authors).join("\n"),
    derivedFromAddress: revision.derivedFromAddress,
    note: revision.note,
    process: settings.process ?? "",
    material: settings.material ?? "",
    layer: comma(settings.layerUm, 1000),
    nozzle: comma(settings.nozzleUm, 1000),
    walls: settings.walls === undefined ? "" : String(settings.walls),
    infill: settings.infillPercent === undefined ? "" : String(settings.infillPercent),
    supports: settings.supports ?? "",
    mayStand: settings.mayStand ?? false,
    settingsNote: settings.note ?? "",
    minutesPerPiece: revision.minutesPerPiece === null ? "" : String(revision.minutesPerPiece),
    grams: comma(revision.milligramsPerPiece, 1000),
    piecesPerPlate: revision.piecesPerPlate === null ? "" : String(revision.piecesPerPlate),
    piecesConfirmed: revision.piecesConfirmedAt !== null,
    materials: billText(billColumn(revision.materials), language),
  };
}

async function filesOf({ design, revision }: Revised, visit: Visit) {
  const { t, language } = visit;
  const described = await describedFiles(revision.files);
  const views = fileViews(described, design.listing.code, revision.number, visit);
  const waiting = described.filter(({ status }) => status === "waiting").length;
  const files = described.map((file, at) => {
    const asks = isMade(file.role) && isMeasured(file);
    return {
      ...views[at]!,
      roleKey: file.role,
      copies: file.copies,
      unit: file.unit?.name ?? "millimeter",
      asksUnit: asks,
      isConfirmed: file.unit?.confirmed ?? true,
      unitHint: asks ? t("design_edit.file_unit_hint", { size: sizeWords(file, language) }) : "",
      saveWords: t("design_edit.file_save", { name: file.name }),
      removeWords: t("design_edit.file_remove", { name: file.name }),
    };
  });
  return { described, files, waiting };
}

/** The page on which a draft is made. */
export async function editRevisionPage(visit: Visit, revised: Revised, saved: boolean) {
  const { design, revision } = revised;
  const { t, language } = visit;
  const { code, title } = design.listing;
  const { described, files, waiting } = await filesOf(revised, visit);
  const { number, version } = revision;
  return {
    ...{ code, number, version, files, saved },
    title: t("design_edit.draft_title", { number, title }),
    trail: [{ href: designPath(code), label: title }, { label: t("design_pages.revision", { number }) }],
    words: pageWords(visit, "design_edit", names),
    choices: choices(visit),
    stored: storedOf(revised, language),
    licences: proposedLicences.map((one) => ({ name: one, phrases: licencePhrases(one, language).join(" · ") })),
    missing: missingIn(revision, described).map(({ problem, file = "" }) => ({
      key: `${problem} ${file}`,
      words: t(`design_words.missing_${problem}`, { file }),
    })),
    progress:
      waiting > 0
        ? {
            done: files.length - waiting,
            all: files.length,
            words: t("design_pages.progress", { done: files.length - waiting, all: files.length }),
            line: t("design_pages.waiting_line", { count: waiting }),
          }
        : null,
    publish: t("design_edit.publish", { number }),
    mayDiscard: design.revisions.length > 1,
  };
}

export type EditRevisionView = Awaited<ReturnType<typeof editRevisionPage>>;
