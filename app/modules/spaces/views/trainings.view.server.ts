import { localDateOf } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { readOrThrow } from "../found.server.ts";
import type { SpaceOutput } from "../space.schema.ts";
import { listTrainingRecords } from "../use-cases/list-training-records.server.ts";
import { listTrainings } from "../use-cases/list-trainings.server.ts";

const tones = { valid: "ok", expired: "warn", not_yet: "act", revoked: "stop" } as const;

function validity(months: number | null, { t }: Visit): string {
  return months === null ? t("spaces.valid_for_ever") : t("spaces.valid_months", { count: months });
}

/** The trainings of a space, each with the latest records. */
export async function trainingsView(space: SpaceOutput, visit: Visit) {
  const { language, now } = visit;
  const day = (iso: string) => ({ at: iso, text: formatDay(new Date(iso), language, space.zone, now) });
  const { items } = await readOrThrow(visit, listTrainings, { space: space.id });
  return Promise.all(
    items.map(async ({ id, name, description, validMonths, archived }) => {
      const records = await readOrThrow(visit, listTrainingRecords, { training: id });
      return {
        id,
        name,
        description,
        validMonths,
        archived,
        today: localDateOf(now.getTime(), space.zone),
        validity: validity(validMonths, visit),
        records: records.items.map((record) => ({
          id: record.id,
          name: record.name,
          from: day(record.heldFrom),
          until: record.expiresAt ? day(record.expiresAt) : null,
          state: say(language, `space_sentences.record_${record.state}`),
          tone: tones[record.state],
          revoked: record.state === "revoked",
        })),
      };
    }),
  );
}

export type TrainingView = Awaited<ReturnType<typeof trainingsView>>[number];
