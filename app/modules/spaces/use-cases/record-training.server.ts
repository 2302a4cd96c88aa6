import { z } from "zod";
import { localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok, type Sentence } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { trainingFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { findPersonByEmail } from "../repos/person.repo.server.ts";
import { insertTrainingRecord } from "../repos/training.repo.server.ts";
import { localDate, recordOutput } from "../training.schema.ts";
import { expiryDate, recordState } from "../training.ts";

function dateIssues(from: string, until: string | undefined, today: string): Record<string, Sentence[]> {
  if (from > today) return { heldFrom: [{ key: "space_sentences.issue_future_training" }] };
  if (until !== undefined && until <= from) return { expires: [{ key: "space_sentences.issue_expiry_order" }] };
  return {};
}

export const recordTraining = defineUseCase({
  name: "record-training",
  module: "spaces",
  summary: "Record that a person holds a training. The expiry is worked out from the training, unless one is given.",
  method: "POST",
  path: "/trainings/{training}/records",
  status: 201,
  access: "person",
  input: z.object({
    training: reference,
    email: z.email(),
    heldFrom: localDate.optional(),
    expires: localDate.optional(),
  }),
  output: recordOutput,
  async run({ viewer, now }, { training: id, email, heldFrom, expires }) {
    const found = await trainingFor(viewer, id, "record_training");
    if (!found.ok) return found;
    const training = found.value;
    if (training.archivedAt) return fail("training_archived");
    const { zone } = training.space;
    const today = localDateOf(now.getTime(), zone);
    const from = heldFrom ?? today;
    const fields = dateIssues(from, expires, today);
    if (Object.keys(fields).length > 0) return fail("impossible_dates", { fields });
    const person = await findPersonByEmail(email);
    if (!person)
      return fail("person_not_found", { fields: { email: [{ key: "space_sentences.issue_unknown_person" }] } });
    const until = expires ?? (training.validMonths ? expiryDate(from, training.validMonths) : undefined);
    const record = await insertTrainingRecord({
      trainingId: training.id,
      userId: person.userId,
      heldFrom: new Date(startOfDay(from, zone)),
      expiresAt: until ? new Date(startOfDay(until, zone)) : null,
      recordedById: viewer.userId,
      recordedAt: now,
    });
    await recordEvent({
      spaceId: training.spaceId,
      kind: "training_recorded",
      actorId: viewer.userId,
      at: now,
      details: { training: training.id, record: record.id, person: person.userId },
    });
    return ok({
      id: record.id,
      person: person.userId,
      name: person.name,
      heldFrom: isoWithOffset(record.heldFrom, zone),
      expiresAt: record.expiresAt ? isoWithOffset(record.expiresAt, zone) : null,
      state: recordState(record, now),
      recordedAt: isoWithOffset(now, zone),
    });
  },
});
