import { WEEKDAYS } from "#app/modules/availability/availability.ts";
import type { OwnOpening } from "./listing.ts";
import { rangesText } from "./typed-text.ts";

const emptyLines = 3;

/** Hours of its own as the form shows them: one text per weekday, and exceptions that end with empty lines to fill. */
export function openingFields(opening: OwnOpening | null) {
  const weekly = opening && opening.weekly !== "always" ? opening.weekly : [];
  const empty = Array.from({ length: emptyLines }, () => ({ date: "", hours: "", reason: "" }));
  return {
    mode: opening === null ? "space" : opening.weekly === "always" ? "always" : "own",
    days: WEEKDAYS.map((weekday) => rangesText(weekly.filter((range) => range.weekday === weekday))),
    exceptions: [
      ...(opening?.exceptions ?? []).map(({ date, ranges, reason }) => ({
        date,
        hours: rangesText(ranges),
        reason: reason ?? "",
      })),
      ...empty,
    ],
  };
}
