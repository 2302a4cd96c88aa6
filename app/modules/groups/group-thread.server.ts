import {
  type BookingRow,
  bareEventEntry,
  type EventRow,
  findNames,
  listEventsOfGroup,
  listMessagesOfGroup,
  messageEntry,
  type Onlooker,
  tellingOf,
  thingWords,
} from "#app/modules/bookings/together.server.ts";
import type { ThreadEntry } from "#app/modules/bookings/views/booking.view.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";

/** Lines named one by one; with more of them, their number says enough. */
const namedLines = 3;

/** What happened to several lines at once is one entry. */
function bundles(events: readonly EventRow[]): EventRow[][] {
  const found = new Map<string, EventRow[]>();
  for (const event of events) {
    const key = `${event.occurredAt} ${event.kind} ${event.actorId}`;
    found.set(key, [...(found.get(key) ?? []), event]);
  }
  return [...found.values()];
}

interface Thread {
  visit: Visit;
  onlooker: Onlooker;
  rows: ReadonlyMap<string, BookingRow>;
}

function eventsEntry({ visit, onlooker, rows }: Thread, events: readonly EventRow[]): ThreadEntry | null {
  const [first] = events;
  const row = first && rows.get(first.bookingId);
  if (!row) return null;
  const entry = bareEventEntry(tellingOf(visit, row), onlooker, first);
  const things = events.flatMap(({ bookingId }) => {
    const one = rows.get(bookingId);
    return one ? [thingWords(tellingOf(visit, one))] : [];
  });
  const isAll = events.length === rows.size && rows.size > 1;
  const what = isAll
    ? say(visit.language, "together.all_lines", { count: events.length })
    : things.length > namedLines || new Set(things).size < things.length
      ? say(visit.language, "together.lines", { count: things.length })
      : things.join(", ");
  const text = events.length === 1 ? [what, entry.text].filter(Boolean).join(" · ") : what;
  return { ...entry, id: `e${first.id}`, text };
}

/** Words and events of all the lines in one line of time, oldest first. */
export async function groupThread(lines: readonly BookingRow[], visit: Visit, viewer: Person): Promise<ThreadEntry[]> {
  const groupId = lines[0]?.groupId;
  if (!groupId) return [];
  const [events, messages] = await Promise.all([listEventsOfGroup(groupId), listMessagesOfGroup(groupId)]);
  const actors = [...events.map(({ actorId }) => actorId), ...messages.map(({ authorId }) => authorId)];
  const names = await findNames([...new Set(actors.filter((id) => id !== null))]);
  const rows = new Map(lines.map((row) => [row.id, row]));
  const thread: Thread = { visit, onlooker: { userId: viewer.userId, names }, rows };
  const [anyLine] = lines;
  const entries = [
    ...bundles(events).map((bundle) => ({
      at: bundle[0]?.occurredAt ?? 0,
      order: 1,
      entry: eventsEntry(thread, bundle),
    })),
    ...messages.map((message) => ({
      at: message.at,
      order: 0,
      entry: anyLine
        ? messageEntry(tellingOf(visit, anyLine), thread.onlooker, {
            ...message,
            at: new Date(message.at),
            erasedAt: message.erased ? new Date(message.at) : null,
          })
        : null,
    })),
  ];
  return entries.sort((a, b) => a.at - b.at || a.order - b.order).flatMap(({ entry }) => entry ?? []);
}
