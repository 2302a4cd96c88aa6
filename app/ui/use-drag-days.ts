import { type DragEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import { daysBetween } from "./calendar-days.ts";

export type DragDays = {
  onPointerDown: (event: PointerEvent<HTMLTableElement>) => void;
  onPointerOver: (event: PointerEvent<HTMLTableElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLTableElement>) => void;
  onPointerLeave: (event: PointerEvent<HTMLTableElement>) => void;
  onClickCapture: (event: MouseEvent<HTMLTableElement>) => void;
  onDragStart: (event: DragEvent<HTMLTableElement>) => void;
};

/** The two ends of a drag in the order of time, whichever way it went. */
export function rangeOf(anchor: string, reached: string): { from: string; to: string } {
  return anchor <= reached ? { from: anchor, to: reached } : { from: reached, to: anchor };
}

function dayUnder(event: { target: EventTarget }): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("td[data-day]") : null;
}

function mark(table: HTMLElement, days: readonly string[]) {
  for (const cell of table.querySelectorAll<HTMLElement>("td[data-day]")) {
    cell.classList.toggle("dragged", days.includes(cell.dataset.day ?? ""));
  }
}

/**
 * Lets a mouse or a pen drag over the days of a `MonthCalendar`: `onPick` gets the first and the last day, both included.
 * A finger scrolls and taps; a plain click follows the day's link.
 */
export function useDragDays(onPick: (from: string, to: string) => void): DragDays {
  const anchor = useRef<string | null>(null);
  const reached = useRef<string | null>(null);
  const justDragged = useRef(false);

  function stop(table: HTMLElement) {
    anchor.current = null;
    reached.current = null;
    mark(table, []);
  }

  return {
    onPointerDown(event) {
      justDragged.current = false;
      const cell = dayUnder(event);
      if (event.pointerType === "touch" || event.button !== 0 || !cell?.querySelector("a")) return;
      anchor.current = cell.dataset.day ?? null;
      reached.current = anchor.current;
    },
    onPointerOver(event) {
      const day = dayUnder(event)?.dataset.day;
      if (!anchor.current || !day || day === reached.current) return;
      reached.current = day;
      const { from, to } = rangeOf(anchor.current, day);
      mark(event.currentTarget, daysBetween(from, to));
    },
    onPointerUp(event) {
      const [start, end] = [anchor.current, reached.current];
      stop(event.currentTarget);
      if (!start || !end || start === end) return;
      justDragged.current = true;
      const { from, to } = rangeOf(start, end);
      onPick(from, to);
    },
    onPointerLeave(event) {
      stop(event.currentTarget);
    },
    onClickCapture(event) {
      if (!justDragged.current) return;
      justDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    onDragStart(event) {
      event.preventDefault();
    },
  };
}
