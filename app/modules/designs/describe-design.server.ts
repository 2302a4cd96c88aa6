import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { billColumn, namesColumn, roleColumn, settingsColumn, unitColumn } from "./columns.ts";
import { type DescribedFile, describeFile, isMeasured } from "./describe-file.ts";
import type { DesignOutput, FileOutput, RevisionOutput, ValidationOutput } from "./design.schema.ts";
import { archivePath, designPath, evidencePath, revisionFilePath } from "./design.urls.ts";
import { findAnalyses } from "./repos/analysed.repo.server.ts";
import type { DesignRow } from "./repos/design.repo.server.ts";
import type { FileRow, RevisionRow, ValidationRow } from "./repos/revision.repo.server.ts";
import { factOf } from "./repos/validation.repo.server.ts";
import { publishProblems } from "./revision.ts";

const named = ({ id, slug, name }: { id: string; slug: string; name: string }) => ({ id, slug, name });

/** The latest published revision. */
export function currentOf(design: Pick<DesignRow, "revisions">) {
  return design.revisions.find(({ publishedAt }) => publishedAt !== null);
}

export function draftOf(design: Pick<DesignRow, "revisions">) {
  return design.revisions.find(({ publishedAt }) => publishedAt === null);
}

/** A design as the API says it; drafts are there for those who may change it. */
export function describeDesign(design: DesignRow, changes: boolean): DesignOutput {
  const { id, listing, purpose, address, editors } = design;
  const { space } = listing;
  return {
    ...{ id, purpose },
    listingId: listing.id,
    code: listing.code,
    address: designPath(listing.code),
    title: listing.title,
    category: listing.category,
    description: listing.description,
    status: listing.status,
    space: named(space),
    keywords: namesColumn(design.keywords),
    documentation: address,
    editing: design.editing === "members" ? "members" : "keepers",
    editors: editors.map((editor) => named(editor.space)),
    current: currentOf(design)?.number ?? null,
    revisions: design.revisions
      .filter(({ publishedAt }) => changes || publishedAt)
      .map(({ publishedAt, ...one }) => ({
        ...{ id: one.id, number: one.number, note: one.note, licence: one.licence },
        published: publishedAt !== null,
        publishedAt: publishedAt ? isoWithOffset(publishedAt, space.zone) : null,
      })),
  };
}

/** The files of a revision with what was found in them. */
export async function describedFiles(files: readonly FileRow[]): Promise<DescribedFile[]> {
  const found = await findAnalyses(files.map(({ sha256 }) => sha256));
  return files.map(({ id, name, role, copies, sha256, unit, storedFile: { bytes, format } }) =>
    describeFile(
      { id, name, role: roleColumn(role), copies, sha256, bytes, format },
      unitColumn(unit),
      found.get(sha256),
    ),
  );
}

export function missingIn(revision: RevisionRow, files: readonly DescribedFile[]) {
  return publishProblems({
    number: revision.number,
    licence: revision.licence,
    authors: namesColumn(revision.authors),
    note: revision.note,
    piecesPerPlate: revision.piecesPerPlate,
    piecesConfirmed: revision.piecesConfirmedAt !== null,
    files: files.map((file) => ({ ...file, measured: isMeasured(file), unitConfirmed: file.unit?.confirmed ?? false })),
  });
}

function fileOutputOf(file: DescribedFile, address: string): FileOutput {
  const { id, name, role, copies, sha256, bytes, format, status, unit, size, raw, warnings, refusal } = file;
  return {
    ...{ id, name, role, copies, sha256, bytes, format, status, unit, size, address },
    figures: raw,
    warnings: warnings.map(({ code }) => code),
    refusal: refusal?.code ?? null,
  };
}

function parentOf({ derivedFrom }: RevisionRow): RevisionOutput["derivedFrom"] {
  if (!derivedFrom) return null;
  const { code, title, status } = derivedFrom.design.listing;
  if (status !== "published" && status !== "paused") return null;
  return { code, title, number: derivedFrom.number };
}

export async function describeRevision(design: DesignRow, revision: RevisionRow): Promise<RevisionOutput> {
  const { code, title, space } = design.listing;
  const files = await describedFiles(revision.files);
  const { id, number, note, licence, version, publishedAt } = revision;
  return {
    ...{ id, number, note, licence, version },
    design: { id: design.id, code, title },
    published: publishedAt !== null,
    publishedAt: publishedAt ? isoWithOffset(publishedAt, space.zone) : null,
    authors: namesColumn(revision.authors),
    derivedFrom: parentOf(revision),
    derivedFromAddress: revision.derivedFromAddress,
    settings: settingsColumn(revision.settings),
    materials: billColumn(revision.materials),
    minutesPerPiece: revision.minutesPerPiece,
    milligramsPerPiece: revision.milligramsPerPiece,
    piecesPerPlate: revision.piecesPerPlate,
    piecesConfirmed: revision.piecesConfirmedAt !== null,
    files: files.map((file) => fileOutputOf(file, revisionFilePath(code, number, file.id))),
    archive: archivePath(code, number),
    missing: publishedAt ? [] : missingIn(revision, files),
  };
}

type Evidenced = Pick<ValidationRow, "id" | "evidenceFileId" | "evidenceAddress" | "withdrawsId"> &
  Parameters<typeof factOf>[0];

export function describeValidation(row: Evidenced, { code, zone }: { code: string; zone: string }): ValidationOutput {
  const { id, authority, usage, regime, territory, decision, words } = factOf(row);
  return {
    ...{ id, authority, usage, regime, territory, decision, words },
    from: isoWithOffset(row.validFrom, zone),
    until: row.validUntil ? isoWithOffset(row.validUntil, zone) : null,
    evidence: row.evidenceFileId ? evidencePath(code, id) : row.evidenceAddress || null,
    withdraws: row.withdrawsId,
    recordedAt: isoWithOffset(row.recordedAt, zone),
  };
}
