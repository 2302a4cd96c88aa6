import { useRef } from "react";
import { useFetcher, useNavigate } from "react-router";
import { classNames } from "#app/ui/class-names.ts";
import { useLinksInside } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { columnsBetween, columnsOf } from "../axis.ts";
import { askDateUrl, askTimeUrl } from "../planning.urls.ts";
import type { Track, Tracks } from "../views/planning.view.server.ts";
import type { Piece } from "../views/track.view.ts";
import { useDragTime } from "./use-drag-time.ts";

/** What the server answered to a booking that was moved by dragging. */
export type MoveAnswer = { tone: "ok" | "warn" | "stop"; message: string };

type Words = { choose: string; moving: string; moment: string };

/** Where a free stretch is asked for. */
export function askHref({ code, date, use, byDate }: Pick<Track, "code" | "date" | "use" | "byDate">, piece: Piece) {
  if (!piece.ask) return undefined;
  const [from, to] = piece.ask;
  return byDate ? askDateUrl(code, date, byDate, use) : askTimeUrl(code, date, from, to, use);
}

function PieceCell({ track, piece, at, columns }: { track: Track; piece: Piece; at: number; columns: number }) {
  const href = piece.booking ? `/b/${piece.booking}` : askHref(track, piece);
  const inside = (
    <>
      <b>{piece.time}</b> <i>{piece.note}</i>
    </>
  );
  return (
    <td
      colSpan={columns}
      className={classNames(piece.booking ? "known" : piece.state, piece.version !== undefined && "movable")}
      data-piece={piece.ask || piece.version ? at : undefined}
    >
      {href ? <a href={href}>{inside}</a> : <span>{inside}</span>}
    </td>
  );
}

/** The pieces of a day in their columns, with what is closed in between. */
function Cells({ track, axis }: { track: Track; axis: Tracks["axis"] }) {
  const total = columnsOf(axis);
  const cells = [];
  let reached = 0;
  for (const [at, piece] of track.pieces.entries()) {
    const start = Math.max(reached, columnsBetweenOrNone(axis, axis.from, piece.from));
    if (start > reached) cells.push(<td key={`before ${piece.from}`} colSpan={start - reached} />);
    const columns = columnsBetween(axis, Math.max(piece.from, axis.from), piece.to);
    cells.push(<PieceCell key={`${piece.from} ${piece.time}`} track={track} piece={piece} at={at} columns={columns} />);
    reached = start + columns;
  }
  if (reached < total) cells.push(<td key="after" colSpan={total - reached} />);
  return cells;
}

function columnsBetweenOrNone(axis: Tracks["axis"], from: number, to: number): number {
  return to <= from ? 0 : columnsBetween(axis, from, to);
}

/**
 * Rooms of a day, or days of a room, on one axis of time: a table of links that needs no script. With script one drags over a
 * free stretch to ask for it, and drags a booking to move it.
 */
export function TimeTracks({
  tracks,
  axis,
  hours,
  words,
  label,
}: Omit<Tracks, "now"> & { words: Words; label: string }) {
  const navigate = useNavigate();
  const fetcher = useFetcher<MoveAnswer>();
  const followLink = useLinksInside();
  const band = useRef<HTMLDivElement>(null);
  const drag = useDragTime({
    axis,
    tracks,
    band,
    onChoose: ({ code, date, use }, from, to) => navigate(askTimeUrl(code, date, from, to, use)),
    onMove: (piece, fields) =>
      fetcher.submit({ booking: piece.booking ?? "", version: piece.version ?? 0, ...fields }, { method: "post" }),
  });
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const movable = tracks.some(({ pieces }) => pieces.some(({ version }) => version));
  const chosen = tracks.some(({ pieces, step }) => step > 0 && pieces.some(({ ask }) => ask));
  return (
    <>
      <div role="status">{answer ? <Note tone={answer.tone}>{answer.message}</Note> : null}</div>
      <div className={classNames("tracks", fetcher.state !== "idle" && "busy")}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the handlers only serve the links inside, which the keyboard reaches */}
        <table onClick={followLink} {...drag} aria-label={label}>
          <thead>
            <tr>
              {hours.map((hour) => (
                <th key={hour.label} scope="col" colSpan={hour.columns}>
                  {hour.label}
                </th>
              ))}
            </tr>
          </thead>
          {tracks.map((track, at) => (
            <tbody key={`${track.code} ${track.date}`} className={track.today ? "today" : undefined}>
              <tr>
                <th scope="rowgroup" colSpan={columnsOf(axis)} aria-current={track.today ? "date" : undefined}>
                  <a href={track.href}>{track.label}</a> <small>{track.line}</small>
                </th>
              </tr>
              <tr className="track" data-track={at}>
                <Cells track={track} axis={axis} />
              </tr>
            </tbody>
          ))}
        </table>
        <div ref={band} className="band" aria-hidden="true" hidden />
      </div>
      {chosen || movable ? (
        <p className="quiet drag-line">
          {chosen ? words.choose : null} {movable ? words.moving : null}
        </p>
      ) : null}
    </>
  );
}
