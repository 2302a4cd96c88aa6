import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";

interface Event {
  id: string;
  kind: string;
  at: string;
  actor: string | null;
  details: Record<string, unknown>;
}

/** Every kind of event, as it is written; its sentence is `things.event_<kind>`. */
export const eventKinds = [
  "created",
  "changed",
  "published",
  "paused",
  "resumed",
  "archived",
  "restored",
  "duplicated",
  "offered",
  "offer_ended",
  "transferred",
  "unit_added",
  "units_added",
  "unit_changed",
  "unit_withdrawn",
  "unit_returned",
  "accessories_changed",
  "pictures_added",
  "picture_removed",
  "pictures_ordered",
  "picture_described",
  "block_added",
  "block_ended",
  "interlock_set",
  "interlock_removed",
  "names_shown",
  "names_hidden",
  "calendar_attached",
  "calendar_removed",
  "revision_published",
  "validation_recorded",
] as const;

/** An event in words: what happened, who did it, when in the zone of the space. */
export function eventLine({ id, kind, at, actor, details }: Event, zone: string, { language, now }: Visit) {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details))
    if (typeof value === "string" || typeof value === "number") params[name] = value;
  const known = eventKinds.find((one) => one === kind) ?? "changed";
  const detail = params.reason ?? params.label ?? params.to ?? params.contains ?? params.insideOf;
  const sentence = say(language, `things.event_${known}`);
  return {
    id,
    at,
    when: formatMoment(new Date(at), language, zone, now),
    actor: actor ?? say(language, "things.somebody"),
    sentence: typeof detail === "string" && detail ? `${sentence} (${detail})` : sentence,
  };
}
