import type { Use } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { ListingPageRow } from "./repos/listing-page.repo.server.ts";

interface Asked {
  use: Use;
  byDay: boolean;
  /** A first day is chosen and the last is not. */
  isHalf: boolean;
}

/** What the panel that takes dates says: a room is booked, a thing is borrowed, or used where it stands. */
export function panelWords(row: ListingPageRow, { use, byDay, isHalf }: Asked, { t }: Pick<Visit, "t">) {
  const away = use === "away";
  const days = t(isHalf ? "things.pick_last_day" : "things.pick_days");
  const shared = {
    pick: byDay ? days : t("rooms.pick_day"),
    calendarLine: t(byDay ? "things.dates_line" : "rooms.dates_line", { town: row.space.town || row.space.name }),
    reasons: {
      start: t(away ? "things.reasons_start" : "rooms.reasons_start"),
      between: t("things.reasons_between"),
      end: t(away ? "things.reasons_end" : "rooms.reasons_end"),
    },
    taken: t("rooms.taken"),
  };
  return row.kind === "room"
    ? { title: t(row.occupancy === "shared" ? "rooms.book_place" : "rooms.book"), ask: t("rooms.ask"), ...shared }
    : {
        title: t(away ? "things.borrow" : "things.use_here"),
        ask: t(away ? "things.ask_loan" : "things.ask_use"),
        ...shared,
      };
}
