import type { eventsOf } from "#app/modules/flows/flows.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { OpenedRequest } from "../access.server.ts";
import { requestVerbs } from "../request.ts";
import { usageWords } from "../request-words.server.ts";

type Events = Awaited<ReturnType<typeof eventsOf>>;

const known = new Set<string>(["asked", ...requestVerbs]);
const bad = new Set(["cancel", "expire", "close_short"]);

/** Quantities by line, as an event wrote them. */
function quantitiesIn(details: unknown): Record<string, number> {
  if (details === null || typeof details !== "object") return {};
  return Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

/** What happened to a request, the oldest first: each change with what it was before. */
export function requestHistory(visit: Visit, { request, campaign }: OpenedRequest, events: Events) {
  const { language, now } = visit;
  const quantities = new Map(request.lines.map(({ id, asked }) => [id, asked]));
  const asked = request.lines.map((line) => `${line.asked}\u00a0× ${line.item.name}`).join(", ");
  return events
    .filter(({ kind }) => known.has(kind))
    .map(({ id, kind, details, occurredAt }) => {
      const changes: string[] = [];
      if (kind === "change")
        for (const [lineId, after] of Object.entries(quantitiesIn(details))) {
          const line = request.lines.find((one) => one.id === lineId);
          const before = quantities.get(lineId) ?? 0;
          quantities.set(lineId, after);
          if (line && before !== after)
            changes.push(visit.t("request_pages.event_change_line", { item: line.item.name, before, after }));
        }
      const { reason, place, usage } = (details ?? {}) as Record<string, unknown>;
      if (place === true) changes.push(visit.t("request_pages.event_change_place"));
      if (typeof usage === "string")
        changes.push(visit.t("request_pages.event_change_usage", { usage: usageWords(usage, language) }));
      return {
        id,
        as: bad.has(kind) ? ("warn" as const) : ("event" as const),
        words: say(language, `request_pages.event_${kind}`, { what: asked }),
        changes,
        reason: typeof reason === "string" ? reason : "",
        iso: occurredAt.toISOString(),
        when: formatMoment(occurredAt, language, campaign.space.zone, now),
      };
    });
}

export type HistoryView = ReturnType<typeof requestHistory>;
