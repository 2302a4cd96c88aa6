import { addDays, localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { recordListingEvent } from "#app/modules/listings/listings.server.ts";
import { claimFiles, findStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { Revised } from "./access.server.ts";
import { fail } from "./design.failures.ts";
import { factOf, findValidation, insertValidation } from "./repos/validation.repo.server.ts";
import { pinOf } from "./revision.ts";
import type { Decision, Regime, Usage } from "./validation.ts";
import { validationProblems } from "./validation.ts";
import { tellValidation } from "./validation-hooks.server.ts";

interface Given {
  authority: string;
  usage: Usage;
  regime: Regime;
  territory: string;
  decision: Decision;
  words: string;
  validFrom: Date;
  validUntil: Date | null;
  evidenceFileId: string | null;
  evidenceAddress: string;
  withdrawsId?: string;
}

/** Plain dates of the space, both included, as the instants `[from, until)`; from now on when nothing is said. */
export function periodOf(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  zone: string,
  now: Date,
): { validFrom: Date; validUntil: Date | null } {
  const today = localDateOf(now.getTime(), zone);
  return {
    validFrom: from === undefined || from === today ? now : new Date(startOfDay(from, zone)),
    validUntil: until === undefined ? null : new Date(startOfDay(addDays(until, 1), zone)),
  };
}

const fieldOf = {
  ends_before_it_begins: "until",
  derogation_without_end: "until",
  reason_missing: "words",
  conditions_missing: "words",
} as const;

/** A decision that cannot be, with the field that says it. */
export function judgeValidation(given: Pick<Given, "decision" | "regime" | "words" | "validFrom" | "validUntil">) {
  const [problem] = validationProblems({
    ...given,
    from: given.validFrom.getTime(),
    until: given.validUntil?.getTime() ?? null,
  });
  if (!problem) return ok(null);
  return fail("wrong_validation", { fields: { [fieldOf[problem]]: [{ key: `failures.designs.issue_${problem}` }] } });
}

/** The file that proves it, sent by the viewer a moment ago. */
export async function claimEvidence(
  viewer: Person,
  revisionId: string,
  fileId: string | undefined,
): Promise<Result<string | null>> {
  if (!fileId) return ok(null);
  const holder = `designs/evidence/${revisionId}`;
  const claimed =
    (await findStoredFile(fileId)) && (await claimFiles({ fileIds: [fileId], createdById: viewer.userId, holder }));
  return claimed ? ok(fileId) : fail("file_not_yours");
}

/** One row, its event, and whoever has to know. */
export async function writeValidation(
  { viewer, now }: { viewer: Person; now: Date },
  { design, revision }: Revised,
  given: Given,
): Promise<NonNullable<Awaited<ReturnType<typeof findValidation>>>> {
  const id = await insertValidation({
    ...given,
    revisionId: revision.id,
    recordedById: viewer.userId,
    recordedAt: now,
  });
  const row = await findValidation(id);
  if (!row) throw new Error("a validation that was just written is not there");
  const { decision, usage, authority } = given;
  const details = { number: revision.number, decision, usage, authority };
  await recordListingEvent({
    listingId: design.listingId,
    kind: "validation_recorded",
    actorId: viewer.userId,
    at: now,
    details,
  });
  const pin = pinOf({ design: design.listing.code, number: revision.number });
  const change = { designId: design.id, revisionId: revision.id, number: revision.number, pin, fact: factOf(row) };
  await tellValidation({ ...change, actorId: viewer.userId, now });
  return row;
}
