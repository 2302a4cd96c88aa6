import { drawingOf } from "#app/modules/listings/category.ts";
import { editPath, pictureAddress, pictureSet } from "#app/modules/listings/listing.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate, formatNumber } from "#app/platform/i18n/format.ts";
import { roles } from "#app/platform/viewer.ts";
import { designSeenBy, keptOf, type Revised } from "../access.server.ts";
import { billColumn, namesColumn, settingsColumn } from "../columns.ts";
import { currentOf, describedFiles, draftOf } from "../describe-design.server.ts";
import type { DescribedFile } from "../describe-file.ts";
import { mayAnswerFor, mayChange } from "../design.policy.ts";
import {
  archivePath,
  designPagePath,
  designPath,
  editRevisionPath,
  manifestPath,
  revisionFilePath,
  revisionPath,
} from "../design.urls.ts";
import { billWords, foundWords, licenceView, minutesWords, validityView } from "../design-words.server.ts";
import { familyOf } from "../family.server.ts";
import { allows, parseLicence } from "../licence.ts";
import { pageWords } from "../page-words.server.ts";
import type { DesignRow } from "../repos/design.repo.server.ts";
import { piecesPrinted } from "../repos/print.repo.server.ts";
import { findRevision, type RevisionRow } from "../repos/revision.repo.server.ts";
import { factOf } from "../repos/validation.repo.server.ts";

const names = [
  ...[
    "by",
    "older",
    "purpose",
    "validity",
    "no_validation",
    "validations_all",
    "make",
    "to_make",
    "machines",
    "print",
    "archive",
  ],
  ...["archive_hint", "manifest_toml", "manifest_yaml", "settings", "bill", "licence", "licence_any", "licence_all"],
  ...[
    "files",
    "file",
    "role",
    "figures",
    "state",
    "revisions",
    "current",
    "family",
    "family_line",
    "fork",
    "fork_line",
  ],
  ...["fork_title", "fork_space", "fork_act", "next_revision", "edit", "photos", "keeping", "no_revision"],
  ...["no_revision_text", "draft_line", "compare", "changed"],
] as const;

type T = Visit["t"];

function fileView(file: DescribedFile, address: (what?: "picture" | "view") => string, visit: Visit) {
  const { language, t } = visit;
  return {
    id: file.id,
    name: file.name,
    role: t(`design_words.role_${file.role}`),
    status: t(`design_words.status_${file.status}`),
    tone:
      file.status === "refused" ? ("stop" as const) : file.status === "waiting" ? ("act" as const) : ("ok" as const),
    found: foundWords(file, language).join(" · "),
    href: address(),
    take: t("design_pages.take", { name: file.name }),
    picture: file.pictured ? address("picture") : null,
    view: { href: address("view"), label: t("viewer.look", { name: file.name }) },
  };
}

export function fileViews(files: readonly DescribedFile[], code: string, number: number, visit: Visit) {
  return files.map((file) => fileView(file, (what) => revisionFilePath(code, number, file.id, what), visit));
}

export type FileView = ReturnType<typeof fileViews>[number];

/** The settings of a revision as facts; what is not said is left out. */
export function settingFacts(revision: RevisionRow, { t, language }: Visit): { name: string; value: string }[] {
  const settings = settingsColumn(revision.settings);
  const micro = (value: number | undefined) =>
    value === undefined ? "" : `${formatNumber(value / 1000, language, 3)} mm`;
  const { minutesPerPiece, milligramsPerPiece, piecesPerPlate, piecesConfirmedAt } = revision;
  const perPiece = [
    minutesPerPiece === null ? "" : minutesWords(minutesPerPiece, language),
    milligramsPerPiece === null ? "" : `${formatNumber(milligramsPerPiece / 1000, language)} g`,
  ];
  const plate = piecesConfirmedAt ? "design_pages.plate_confirmed" : "design_pages.plate_guess";
  return [
    { name: t("design_pages.process"), value: settings.process ? t(`design_words.process_${settings.process}`) : "" },
    { name: t("design_pages.material"), value: settings.material ?? "" },
    { name: t("design_pages.layer"), value: micro(settings.layerUm) },
    { name: t("design_pages.nozzle"), value: micro(settings.nozzleUm) },
    { name: t("design_pages.walls"), value: settings.walls === undefined ? "" : String(settings.walls) },
    {
      name: t("design_pages.infill"),
      value: settings.infillPercent === undefined ? "" : `${settings.infillPercent}\u00a0%`,
    },
    {
      name: t("design_pages.supports"),
      value: settings.supports ? t(`design_words.supports_${settings.supports}`) : "",
    },
    {
      name: t("design_pages.stand"),
      value: settings.process ? t(settings.mayStand ? "design_pages.may_stand" : "design_pages.as_drawn") : "",
    },
    { name: t("design_pages.note"), value: settings.note ?? "" },
    { name: t("design_pages.time"), value: perPiece.filter(Boolean).join(" · ") },
    { name: t("design_pages.plate"), value: piecesPerPlate === null ? "" : t(plate, { count: piecesPerPlate }) },
  ].filter(({ value }) => value !== "");
}

function aboutFacts({ design, revision }: Revised, t: T) {
  const parent = revision.derivedFrom;
  const isSeen = parent?.design.listing.status === "published" || parent?.design.listing.status === "paused";
  return {
    authors: namesColumn(revision.authors).join(", "),
    authorsName: t("design_pages.authors"),
    derivedName: t("design_pages.derived"),
    derived:
      parent && isSeen
        ? { href: revisionPath(parent.design.listing.code, parent.number), words: parent.design.listing.title }
        : revision.derivedFromAddress
          ? { href: revision.derivedFromAddress, words: revision.derivedFromAddress.replace(/^https?:\/\//, "") }
          : null,
    keywordsName: t("design_pages.keywords"),
    keywords: namesColumn(design.keywords).join(", "),
    documentationName: t("design_pages.documentation"),
    documentation: design.address,
  };
}

function revisionLines(design: DesignRow, shownNumber: number, { t, language, viewer }: Visit) {
  const { code, space } = design.listing;
  const seen = design.revisions.filter(({ publishedAt }) => publishedAt || mayChange(viewer, keptOf(design)));
  return seen.map(({ number, publishedAt, note }, at) => {
    const before = seen[at + 1];
    return {
      number,
      href: publishedAt ? revisionPath(code, number) : editRevisionPath(code, number),
      words: publishedAt
        ? t("design_pages.revision_on", { number, date: formatDate(publishedAt, language, space.zone) })
        : t("design_pages.draft", { number }),
      note,
      isShown: number === shownNumber,
      isCurrent: number === currentOf(design)?.number,
      compare: before
        ? {
            href: designPagePath(code, "compare", { a: before.number, b: number }),
            words: t("design_pages.compare_with", { a: before.number, b: number }),
          }
        : null,
    };
  });
}

async function familyLines(design: DesignRow, { t }: Visit) {
  return (await familyOf(design)).map(({ code, title, space, number, generation, from }) => ({
    key: `${code}-${number}`,
    href: generation < 0 ? revisionPath(code, number) : designPath(code),
    words:
      generation < 0
        ? t("design_pages.parent", { title, number, space })
        : t("design_pages.child", { title, space, number: from ?? 1 }),
  }));
}

function keepingOf(design: DesignRow, { viewer, t }: Visit) {
  if (!mayChange(viewer, keptOf(design))) return null;
  const { code, spaceId } = design.listing;
  const draft = draftOf(design);
  return {
    edit: designPagePath(code, "edit"),
    photos: mayAnswerFor(viewer, { spaceId }) ? editPath(code) : null,
    draft: draft
      ? {
          href: editRevisionPath(code, draft.number),
          words: t("design_pages.continue_draft", { number: draft.number }),
        }
      : null,
    mayStart: !draft && currentOf(design) !== undefined,
  };
}

/** The spaces in whose name the viewer may begin a design, as choices. */
export function spacesToKeep({ viewer }: Visit): { value: string; label: string }[] {
  if (viewer.kind === "visitor") return [];
  return viewer.memberships
    .filter(({ role }) => roles.indexOf(role) <= roles.indexOf("keeper"))
    .map(({ slug, name }) => ({ value: slug, label: name }));
}

function headOf(design: DesignRow, { t }: Visit) {
  const { code, title, category, space, pictures, description } = design.listing;
  const [first] = pictures.filter(({ role }) => role !== "plan");
  return {
    ...{ code, title, description },
    word: t("things.kind_design"),
    space: { name: space.name, href: `/s/${space.slug}`, town: space.town },
    drawing: drawingOf(category),
    picture: first
      ? { src: pictureAddress(first.storageKey, 960), srcSet: pictureSet(first.storageKey), alt: first.alt }
      : null,
    purpose: design.purpose,
  };
}

async function revisionView(revised: Revised, visit: Visit) {
  const { design, revision } = revised;
  const { code, space } = design.listing;
  const { t, language, now } = visit;
  const { number, publishedAt, note } = revision;
  const files = await describedFiles(revision.files);
  const waiting = files.filter(({ status }) => status === "waiting").length;
  const current = currentOf(design);
  const licence = parseLicence(revision.licence);
  return {
    number,
    note,
    title: publishedAt
      ? t("design_pages.revision_on", { number, date: formatDate(publishedAt, language, space.zone) })
      : t("design_pages.draft", { number }),
    isPublished: publishedAt !== null,
    latest:
      publishedAt && current && current.number !== number
        ? { href: revisionPath(code, current.number), words: t("design_pages.see_latest", { number: current.number }) }
        : null,
    validity: validityView(revision.validations.map(factOf), {
      ...{ language, at: now.getTime() },
      zone: space.zone,
      territory: space.country,
    }),
    settings: settingFacts(revision, visit),
    bill: billColumn(revision.materials).map((line) => billWords(line, language)),
    licence: licenceView(revision.licence, language),
    about: aboutFacts(revised, t),
    files: fileViews(files, code, number, visit),
    waiting: waiting > 0 ? t("design_pages.waiting_line", { count: waiting }) : "",
    links: {
      validations: designPagePath(code, "validations", { r: number }),
      machines: designPagePath(code, "machines", { r: number }),
      print: designPagePath(code, "print", { r: number }),
      archive: archivePath(code, number),
      toml: manifestPath(code, number, "toml"),
      yaml: manifestPath(code, number, "yaml"),
    },
    fork: publishedAt && !(licence && allows(licence, "change") === false) ? { spaces: spacesToKeep(visit) } : null,
  };
}

/** The page of a design, or of one of its revisions: the latest published when none is named. Undefined: it is not there for this viewer. */
export async function designPage(visit: Visit, code: string, number?: number) {
  const seen = await designSeenBy(visit.viewer, code);
  if (!seen.ok) return undefined;
  const design = seen.value;
  const wanted = number ?? currentOf(design)?.number;
  const revision = wanted === undefined ? null : await findRevision({ designId: design.id, number: wanted });
  const changes = mayChange(visit.viewer, keptOf(design));
  if (number !== undefined && !(revision && (revision.publishedAt || changes))) return undefined;
  const pieces = await piecesPrinted(design.id);
  return {
    head: headOf(design, visit),
    words: pageWords(visit, "design_pages", names),
    keeping: keepingOf(design, visit),
    revision: revision ? await revisionView({ design, revision }, visit) : null,
    revisions: revisionLines(design, wanted ?? 0, visit),
    compare: design.revisions.length > 1 ? designPagePath(design.listing.code, "compare") : null,
    family: await familyLines(design, visit),
    printed: pieces > 0 ? visit.t("design_pages.printed", { count: formatNumber(pieces, visit.language) }) : "",
    code: design.listing.code,
  };
}

export type DesignPageView = NonNullable<Awaited<ReturnType<typeof designPage>>>;
