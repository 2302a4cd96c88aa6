import type { CSSProperties } from "react";
import { useLinksInside } from "#app/ui/link.tsx";
import { roomWeekUrl } from "../planning.urls.ts";
import type { SpacePlanning, WeekRow } from "../space-planning.server.ts";
import { askHref } from "./time-tracks.tsx";

type Week = NonNullable<SpacePlanning["week"]>;

function Day({ row, date, pieces }: { row: WeekRow; date: string; pieces: WeekRow["days"][number] }) {
  if (typeof pieces === "string") return <td>{pieces}</td>;
  return (
    <td>
      {pieces.map((piece) => {
        const href = piece.booking ? `/b/${piece.booking}` : askHref({ ...row, date }, piece);
        const words = `${piece.time} ${piece.note}`;
        return href ? (
          <a key={piece.from} href={href} className={piece.booking ? "known" : undefined}>
            {words}
          </a>
        ) : (
          <s key={piece.from}>{words}</s>
        );
      })}
    </td>
  );
}

/** The week of every room: a row each, a column per day; on a phone a card each, its days one under the other. */
export function WeekTable({ week, label }: { week: Week; label: string }) {
  const followLink = useLinksInside();
  const names = Object.fromEntries(week.dates.map((date, at) => [`--day-${at + 1}`, JSON.stringify(date.label)]));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the handler only serves the links inside, which the keyboard reaches
    <table className="week-table" aria-label={label} onClick={followLink} style={names as CSSProperties}>
      <thead>
        <tr>
          <th scope="col">{week.room}</th>
          {week.dates.map((date) => (
            <th key={date.href} scope="col" aria-current={date.today ? "date" : undefined}>
              <a href={date.href}>{date.label}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {week.rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <a href={roomWeekUrl(row.code, week.monday)}>{row.label}</a>
            </th>
            {row.days.map((pieces, at) => (
              <Day key={week.dates[at]?.href} row={row} date={dateOf(week, at)} pieces={pieces} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dateOf(week: Week, at: number): string {
  return new Date(Date.parse(`${week.monday}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10);
}
