import { billColumn, namesColumn, settingsColumn } from "./columns.ts";
import type { Comparable } from "./compare.ts";
import { describedFiles } from "./describe-design.server.ts";
import type { RevisionRow } from "./repos/revision.repo.server.ts";

export async function comparableOf(revision: RevisionRow): Promise<Comparable> {
  const { licence, minutesPerPiece, milligramsPerPiece, piecesPerPlate } = revision;
  return {
    ...{ licence, minutesPerPiece, milligramsPerPiece, piecesPerPlate },
    authors: namesColumn(revision.authors),
    settings: settingsColumn(revision.settings),
    materials: billColumn(revision.materials),
    files: await describedFiles(revision.files),
  };
}
