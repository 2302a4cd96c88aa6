import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { readOrThrow } from "../found.server.ts";
import type { SpaceOutput } from "../space.schema.ts";
import { listSpaceEvents } from "../use-cases/list-space-events.server.ts";

/** What happened to a space, in sentences. */
export async function historyView(space: SpaceOutput, after: string | undefined, visit: Visit) {
  const { language, now } = visit;
  const { items, next } = await readOrThrow(visit, listSpaceEvents, { space: space.id, after });
  const events = items.map(({ id, kind, actor, at, details, names }) => {
    const person = typeof details.person === "string" ? names[details.person] : undefined;
    const role = details.role ?? details.to;
    const params = {
      actor: actor ?? say(language, "space_sentences.somebody"),
      person: person ?? say(language, "space_sentences.somebody"),
      role: typeof role === "string" ? say(language, `spaces.role_${role}`) : "",
    };
    return {
      id,
      at,
      when: formatMoment(new Date(at), language, space.zone, now),
      text: say(language, `space_sentences.event_${kind}`, params),
    };
  });
  return { events, next };
}
