import { type DragEvent, type MouseEvent, type PointerEvent, type RefObject, useRef } from "react";
import type { Axis } from "../axis.ts";
import { typedMoment } from "../planning.urls.ts";
import type { Track } from "../views/planning.view.server.ts";
import type { Piece } from "../views/track.view.ts";

type TableEvent = PointerEvent<HTMLTableElement>;

interface Dragging {
  verb: "choose" | "move";
  track: Track;
  piece: Piece;
  /** Where the pointer took hold: a moment, or how far into the booking. */
  hold: number;
  x: number;
  /** What would be asked or moved to, once the pointer has really moved. */
  result: { track: Track; row: HTMLElement; from: number; to: number } | null;
}

interface Options {
  axis: Axis;
  tracks: readonly Track[];
  /** Drawn over what is dragged, without drawing the plan again. */
  band: RefObject<HTMLDivElement | null>;
  onChoose: (track: Track, from: number, to: number) => void;
  onMove: (piece: Piece, fields: { from: string; to: string }) => void;
}

const farEnough = 5;

/** As the server says it; only ever seen while dragging. */
function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0")];
  if (document.documentElement.lang === "en") return `${String(hour).padStart(2, "0")}:${minute}`;
  return minute === "00" ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`;
}

/** A stretch on the steps of the listing around two moments, within `[low, high)`. */
export function chosenSpan(a: number, b: number, step: number, low: number, high: number) {
  const first = Math.ceil(low / step) * step;
  const last = Math.floor(high / step) * step;
  const from = Math.max(first, Math.floor(Math.min(a, b) / step) * step);
  const to = Math.min(last, Math.ceil(Math.max(a, b) / step) * step);
  return to > from ? { from, to } : null;
}

/** Where something of that length comes to stand: on a step, and on the axis. */
export function movedSpan(start: number, length: number, step: number, { from, to }: Axis) {
  const snapped = Math.round(start / step) * step;
  const begin = Math.min(Math.max(from, snapped), Math.max(from, Math.floor((to - length) / step) * step));
  return { from: begin, to: begin + length };
}

function minuteAt({ clientX }: { clientX: number }, row: HTMLElement, axis: Axis): number {
  const { left, width } = row.getBoundingClientRect();
  return axis.from + ((clientX - left) / width) * (axis.to - axis.from);
}

function show(band: HTMLDivElement | null, result: Dragging["result"], axis: Axis) {
  if (!band) return;
  band.hidden = result === null;
  if (!result) return;
  const frame = band.parentElement?.getBoundingClientRect();
  const box = result.row.getBoundingClientRect();
  const whole = axis.to - axis.from;
  band.style.left = `${box.left - (frame?.left ?? 0) + ((result.from - axis.from) / whole) * box.width}px`;
  band.style.width = `${((result.to - result.from) / whole) * box.width}px`;
  band.style.top = `${box.top - (frame?.top ?? 0)}px`;
  band.style.height = `${box.height}px`;
  band.textContent = `${clock(result.from)} – ${clock(result.to)}`;
}

function stretched(now: Dragging, event: TableEvent, row: HTMLElement, axis: Axis): Dragging["result"] {
  const { track, piece, hold } = now;
  const span = chosenSpan(hold, minuteAt(event, row, axis), track.step, piece.from, piece.to);
  return span && { track, row, ...span };
}

function carried(now: Dragging, event: TableEvent, row: HTMLElement, options: Options): Dragging["result"] {
  const { axis, tracks } = options;
  const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("tr[data-track]");
  const over = under ? tracks[Number(under.dataset.track)] : undefined;
  // A booking stays in its room: only another day of the same one may take it.
  const [track, place] = over && under && over.code === now.track.code ? [over, under] : [now.track, row];
  const length = now.piece.to - now.piece.from;
  return { track, row: place, ...movedSpan(minuteAt(event, place, axis) - now.hold, length, track.step || 15, axis) };
}

/**
 * Lets a mouse or a pen drag on the tracks: over a free stretch to choose a time, or a booking to another time. A finger scrolls
 * and taps; a plain click follows the link.
 */
export function useDragTime(options: Options) {
  const dragging = useRef<Dragging | null>(null);
  const row = useRef<HTMLElement | null>(null);
  const justDragged = useRef(false);

  function stop() {
    dragging.current = null;
    show(options.band.current, null, options.axis);
  }

  return {
    onPointerDown(event: TableEvent) {
      justDragged.current = false;
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("td[data-piece]") : null;
      const line = cell?.closest<HTMLElement>("tr[data-track]");
      const track = options.tracks[Number(line?.dataset.track)];
      const piece = track?.pieces[Number(cell?.dataset.piece)];
      if (event.pointerType === "touch" || event.button !== 0 || !line || !track || !piece || track.byDate) return;
      if (!piece.version && track.step === 0) return;
      row.current = line;
      const minute = minuteAt(event, line, options.axis);
      const verb = piece.version ? "move" : "choose";
      const hold = verb === "move" ? minute - piece.from : minute;
      dragging.current = { verb, track, piece, hold, x: event.clientX + event.clientY, result: null };
    },
    onPointerMove(event: TableEvent) {
      const now = dragging.current;
      if (!now || !row.current) return;
      if (!now.result && Math.abs(event.clientX + event.clientY - now.x) < farEnough) return;
      now.result =
        now.verb === "choose"
          ? stretched(now, event, row.current, options.axis)
          : carried(now, event, row.current, options);
      show(options.band.current, now.result, options.axis);
    },
    onPointerUp() {
      const now = dragging.current;
      stop();
      if (!now?.result) return;
      justDragged.current = true;
      const { track, from, to } = now.result;
      if (now.verb === "choose") return options.onChoose(track, from, to);
      const moved = from !== now.piece.from || track.date !== now.track.date;
      if (moved) options.onMove(now.piece, { from: typedMoment(track.date, from), to: typedMoment(track.date, to) });
    },
    onPointerLeave: stop,
    onPointerCancel: stop,
    onClickCapture(event: MouseEvent<HTMLTableElement>) {
      if (!justDragged.current) return;
      justDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    onDragStart(event: DragEvent<HTMLTableElement>) {
      event.preventDefault();
    },
  };
}
