import { askDateUrl, askTimeUrl, type ByDate, roomWeekUrl } from "./planning.urls.ts";
import type { Piece } from "./views/track.view.ts";

/**
 * A week of one room. Each day is one text, a line for each of its pieces, or a word where there are none: fifty rooms are two
 * thousand pieces, which as objects and as elements would take ten times as long as all the rest of the page.
 */
export interface WeekRow {
  code: string;
  label: string;
  /** Added to the address, where the listing has more than one use. */
  use: string;
  byDate: ByDate;
  days: string[];
}

/** « 600-660:10 h – 12 h libre » can be asked for; « b:7KQ2:… » opens a booking; « -:… » is only said. */
export function lineOf({ ask, booking, time, note }: Piece): string {
  const words = `${time} ${note}`;
  if (booking) return `b:${booking}:${words}`;
  return ask ? `${ask[0]}-${ask[1]}:${words}` : `-:${words}`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * What means something in markup, and whatever is not ASCII: a text of a hundred kilobytes that needs no encoding is copied
 * several times faster on its way out.
 */
const special = /[&<>"']|[^\x20-\x7e]/gu;

export function escaped(text: string): string {
  return text.replace(special, (sign) => entities[sign] ?? `&#${sign.codePointAt(0)};`);
}

const asked = /^(\d+)-(\d+):(.*)$/s;
const known = /^b:(\w+):(.*)$/s;

function pieceMarkup(line: string, row: WeekRow, date: string): string {
  const booking = known.exec(line);
  if (booking) return `<a class="known" href="/b/${booking[1]}">${escaped(booking[2] ?? "")}</a>`;
  const free = asked.exec(line);
  if (!free) return line.startsWith("-:") ? `<s>${escaped(line.slice(2))}</s>` : escaped(line);
  const href = row.byDate
    ? askDateUrl(row.code, date, row.byDate, row.use)
    : askTimeUrl(row.code, date, Number(free[1]), Number(free[2]), row.use);
  return `<a href="${escaped(href)}">${escaped(free[3] ?? "")}</a>`;
}

/** The rows of the table as text: every word of it escaped here, and nowhere else. */
export function weekMarkup(rows: readonly WeekRow[], dates: readonly string[]): string {
  return rows
    .map((row) => {
      const cells = row.days.map((day, at) => {
        const lines = day.split("\n").map((line) => pieceMarkup(line, row, dates[at] ?? ""));
        return `<td>${lines.join(" ")}</td>`;
      });
      const head = `<a href="${escaped(roomWeekUrl(row.code, dates[0]))}">${escaped(row.label)}</a>`;
      return `<tr><th scope="row">${head}</th>${cells.join("")}</tr>`;
    })
    .join("");
}
