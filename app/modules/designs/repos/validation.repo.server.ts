import { database } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { Decision, Regime, Usage, ValidationFact } from "../validation.ts";

export interface StoredValidation {
  id: string;
  authority: string;
  usage: string;
  regime: string;
  territory: string;
  decision: string;
  words: string;
  validFrom: Date;
  validUntil: Date | null;
  recordedAt: Date;
}

/** A row as the pure rules read it. */
export function factOf(row: StoredValidation): ValidationFact {
  return {
    id: row.id,
    authority: row.authority,
    usage: row.usage as Usage,
    regime: row.regime as Regime,
    territory: row.territory,
    decision: row.decision as Decision,
    words: row.words,
    from: row.validFrom.getTime(),
    until: row.validUntil?.getTime() ?? null,
    recordedAt: row.recordedAt.getTime(),
  };
}

export async function insertValidation(data: Prisma.DesignValidationUncheckedCreateInput): Promise<string> {
  const db = await database();
  return (await db.designValidation.create({ data, select: { id: true } })).id;
}

export async function findValidation(id: string) {
  const db = await database();
  return db.designValidation.findUnique({
    where: { id },
    include: {
      withdrawnBy: { select: { id: true } },
      evidence: { select: { name: true, sha256: true } },
      revision: { select: { id: true, number: true, designId: true } },
    },
  });
}

export async function listValidations(revisionId: string): Promise<StoredValidation[]> {
  const db = await database();
  return db.designValidation.findMany({ where: { revisionId }, orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
}
