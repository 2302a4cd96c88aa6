import { nightsOf, partsOf } from "#app/modules/availability/availability.ts";
import { formatTime } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { askedWindow, type TypedAs, type TypedWindow, typedParts, typedWindow } from "../asked-window.ts";
import type { DatesView } from "./booking.view.ts";

interface Question {
  typedAs: TypedAs;
  zone: string;
  language: Language;
}

function clock(minutes: number, language: Language): string {
  return formatTime(new Date((minutes % 1440) * 60_000), language, "UTC");
}

/** Moments, as links carry them, become parts; what is not made of parts stays a moment. */
function partsTyped(typed: TypedWindow, { typedAs, zone }: Question) {
  const asked = typed.from && typed.to ? askedWindow(typed, typedAs, zone) : undefined;
  const parts = typedAs === "minutes" ? null : partsOf(typedAs);
  if (!asked?.ok || !parts) return null;
  const found = typedParts(asked.interval, parts, zone);
  return found && { ...found, fromPart: String(found.fromPart), toPart: String(found.toPart) };
}

/** Links carry moments; nights are typed as dates, unless they begin or end at another hour. */
function nightsTyped(typed: TypedWindow, { typedAs, zone }: Question) {
  const asked = askedWindow(typed, typedAs, zone);
  return asked.ok
    ? typedWindow(asked.interval, typedAs, zone)
    : { from: typed.from.slice(0, 10), to: typed.to.slice(0, 10) };
}

type Asked = Pick<DatesView, "granularity" | "from" | "to"> & Partial<Pick<DatesView, "parts">>;

/** The fields in which dates are typed, and what stands in them: days, nights, parts of the day, or moments. */
export function datesAsked(typed: TypedWindow, question: Question): Asked {
  const { typedAs, language } = question;
  const { from, to } = typed;
  if (typedAs === "day") return { granularity: "day", from, to };
  if (typedAs === "minutes") return { granularity: "minutes", from, to };
  if (nightsOf(typedAs)) {
    const dates = nightsTyped(typed, question);
    const isByDate = [dates.from, dates.to].every((text) => text.length <= 10);
    return { granularity: isByDate ? "nights" : "minutes", from: dates.from, to: dates.to };
  }
  const parts = partsOf(typedAs);
  const found = partsTyped(typed, question);
  const isEmpty = [from, to].every((text) => text.length <= 10);
  if (!parts || !(found || isEmpty)) return { granularity: "minutes", from, to };
  const options = parts.map(({ opens, closes }, index) => ({
    value: String(index + 1),
    label: `${clock(opens, language)} – ${clock(closes, language)}`,
  }));
  const labels = { fromLabel: say(language, "loans.from_part"), toLabel: say(language, "loans.to_part") };
  const chosen = { fromPart: found?.fromPart ?? "1", toPart: found?.toPart ?? String(parts.length) };
  return {
    granularity: "parts",
    from: found?.from ?? from,
    to: found?.to ?? to,
    parts: { options, ...labels, ...chosen },
  };
}
