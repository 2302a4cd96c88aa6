import type { Prisma } from "#app/platform/db/generated/client.ts";
import { copyStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { insertFile, insertRevision, type RevisionRow } from "./repos/revision.repo.server.ts";

interface Into {
  designId: string;
  number: number;
  /** What it is made from when that is another design. */
  derivedFromId?: string;
  authors: string[];
  actorId: string;
  now: Date;
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

/** A draft that begins as a published revision was: its files under rows of their own, its settings, its bill of materials. */
export async function draftFrom(source: RevisionRow, into: Into): Promise<string> {
  const { designId, number, derivedFromId, authors, actorId, now } = into;
  const revisionId = await insertRevision({
    ...{ designId, number, authors },
    licence: source.licence,
    derivedFromId: derivedFromId ?? source.derivedFromId,
    derivedFromAddress: derivedFromId ? "" : source.derivedFromAddress,
    settings: json(source.settings),
    materials: json(source.materials),
    minutesPerPiece: source.minutesPerPiece,
    milligramsPerPiece: source.milligramsPerPiece,
    piecesPerPlate: source.piecesPerPlate,
    createdById: actorId,
    createdAt: now,
    updatedAt: now,
  });
  for (const {
    name,
    role,
    copies,
    position,
    unit,
    sha256,
    storedFileId,
    unitConfirmedById,
    unitConfirmedAt,
  } of source.files) {
    const id = await copyStoredFile(storedFileId, `designs/revision/${revisionId}`, actorId, now);
    await insertFile({
      ...{
        revisionId,
        storedFileId: id,
        sha256,
        name,
        role,
        copies,
        position,
        unit,
        unitConfirmedById,
        unitConfirmedAt,
      },
      createdAt: now,
    });
  }
  return revisionId;
}
