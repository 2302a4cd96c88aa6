import {
  calendar,
  dayInterval,
  isByDate,
  isLocalDate,
  type LocalDate,
  localDateOf,
  nightsOf,
  type Situation,
  type Use,
} from "#app/modules/availability/availability.ts";
import { type AskedWindow, askedWindow } from "#app/modules/bookings/asked-window.ts";
import { loadSituation } from "#app/modules/bookings/repos/situation.repo.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { statusOf } from "../listing.columns.ts";
import { maySee } from "../listing.policy.ts";
import type { Wish } from "../listing.urls.ts";
import { leadToOwnPage } from "../page-access.server.ts";
import { panelWords } from "../panel-words.ts";
import { findListingPage, type ListingPageRow } from "../repos/listing-page.repo.server.ts";
import { type ListingView, listingView } from "./listing.view.ts";
import { type CalendarFrame, calendarView, daysOfMonth, monthOf } from "./listing-calendar.view.ts";
import { timesView } from "./picked-times.view.ts";
import { daySlots, windowView } from "./picked-window.view.ts";
import { withoutAccount } from "./without-account.view.ts";

const day = 86_400_000;

interface Asked extends Wish {
  use: Use;
  month: string;
  from: string | undefined;
  to: string | undefined;
}

function dateIn(text: string | null): LocalDate | undefined {
  const date = text?.slice(0, 10) ?? "";
  return isLocalDate(date) && date >= "2000" && date < "2200" ? date : undefined;
}

/** Reads the address; what makes no sense there is as if it were absent. */
function askedOf(search: URLSearchParams, row: ListingPageRow, today: LocalDate): Asked {
  const offered = (["away", "on_the_spot"] as const).filter((use) => row.rules[use]);
  const use = offered.find((one) => one === search.get("use")) ?? offered[0] ?? "away";
  const [from, to] = [search.get("from") || undefined, search.get("to") || undefined];
  const given = search.get("month") ?? "";
  const wanted = /^\d{4}-\d{2}$/.test(given) ? dateIn(`${given}-01`) : dateIn(from ?? null);
  const month = wanted && monthOf(wanted) > monthOf(today) ? monthOf(wanted) : monthOf(today);
  const quantity = Math.min(10_000, Math.max(1, Math.trunc(Number(search.get("quantity"))) || 1));
  return {
    use,
    quantity,
    message: (search.get("message") ?? "").slice(0, 500),
    month,
    from: dateIn(from ?? null) ? from : undefined,
    to: dateIn(to ?? null) ? to : undefined,
  };
}

function situationWindow(row: ListingPageRow, asked: Asked, now: Date) {
  const { from, to } = daysOfMonth(asked.month);
  const month = dayInterval(from, to, row.space.zone);
  const horizon = row.rules[asked.use]?.horizonDays ?? 0;
  // Other dates are only looked for when some were picked.
  const end = asked.to ? Math.max(month.end, now.getTime() + (horizon + 366) * day) : month.end;
  return { start: Math.min(month.start, now.getTime()), end };
}

/** Two dates are picked, and no hours: whole days, or nights. */
function picksDates(row: ListingPageRow, use: Use): boolean {
  const rules = row.rules[use];
  return rules !== undefined && isByDate(rules.granularity);
}

function frameOf(row: ListingPageRow, asked: Asked, visit: Visit, today: LocalDate): CalendarFrame {
  const horizon = row.rules[asked.use]?.horizonDays ?? 0;
  const { language, now } = visit;
  const { zone } = row.space;
  return {
    byHour: !picksDates(row, asked.use),
    byNight: nightsOf(row.rules[asked.use]?.granularity ?? "day") !== null,
    ...{ code: row.code, language, zone, now, today, month: asked.month },
    ...{ use: asked.use, quantity: asked.quantity, message: asked.message },
    lastMonth: monthOf(localDateOf(now.getTime() + horizon * day, zone)),
    from: asked.from?.slice(0, 10),
    to: asked.to?.slice(0, 10),
  };
}

function startOf(window: AskedWindow | undefined): number | undefined {
  return window?.ok ? window.interval.start : undefined;
}

function pickedOf(row: ListingPageRow, situation: Situation, asked: Asked, visit: Visit) {
  const { language, now } = visit;
  const { use, quantity, message, from, to } = asked;
  const question = { code: row.code, zone: row.space.zone, language, now, use, quantity, message, tariff: row.tariff };
  const byHour = !picksDates(row, use);
  const hours = from && byHour ? daySlots(situation, question, from.slice(0, 10)) : [];
  const start = from?.includes("T") ? askedWindow({ from, to: from }, "minutes", row.space.zone) : undefined;
  return {
    window: from && to ? windowView(situation, { ...question, from, to }) : null,
    // What is free is among the times to choose; what is taken says why.
    hours: hours.filter(({ free }) => !free),
    firstFree: hours.find(({ free }) => free) ?? null,
    times: from && byHour ? timesView(situation, question, { from, start: startOf(start), to }) : null,
  };
}

export interface ListingPage extends ListingView {
  calendar: ReturnType<typeof calendarView>;
  borrow: ReturnType<typeof pickedOf> & {
    use: Use;
    byDay: boolean;
    quantity: number;
    message: string;
    from: string;
    to: string;
    today: LocalDate;
    words: ReturnType<typeof panelWords>;
    withoutAccount: ReturnType<typeof withoutAccount>;
  };
}

/** The page of a listing in three queries (four where a training is required); undefined where the viewer may not see it. */
export async function listingPage(
  visit: Visit,
  code: string,
  search: URLSearchParams,
): Promise<ListingPage | undefined> {
  const row = await findListingPage(code);
  if (!row || !maySee(visit.viewer, { spaceId: row.space.id, status: statusOf(row.status) })) return undefined;
  leadToOwnPage(row);
  const { now, viewer } = visit;
  const today = localDateOf(now.getTime(), row.space.zone);
  const asked = askedOf(search, row, today);
  const situation = await loadSituation(row.id, situationWindow(row, asked, now), now, { viewer });
  if (!situation) return undefined;
  const { use, quantity, message, month, from = "", to = "" } = asked;
  const byDay = picksDates(row, use);
  const days = calendar(situation, { use, quantity, ...daysOfMonth(month) });
  return {
    ...listingView(row, visit, asked),
    calendar: calendarView(days, frameOf(row, asked, visit, today)),
    borrow: {
      ...pickedOf(row, situation, asked, visit),
      ...{ use, quantity, message, from, to, today, byDay },
      words: panelWords(row, { use, byDay, isHalf: from !== "" && to === "" }, visit),
      withoutAccount: withoutAccount(row, visit, { use, from, to, quantity }),
    },
  };
}
