import { type Interval, overlaps } from "./interval.ts";
import { weekdayOfDayNumber } from "./local-date.ts";
import { rangesOn } from "./opening.ts";
import { type Rules, type Span, spanInMinutes } from "./rules.ts";
import { localDayNumber } from "./zone.ts";

/** True when `interval` meets the hours that have rules of their own (the evening, the week-end), on the clock of the place. */
export function touchesSpecial(
  rules: Pick<Rules, "special">,
  { zone }: { readonly zone: string },
  interval: Interval,
): boolean {
  const windows = rules.special?.windows ?? [];
  if (windows.length === 0 || interval.start >= interval.end) return false;
  const first = localDayNumber(interval.start, zone) - 1;
  const last = Math.min(localDayNumber(interval.end - 1, zone), first + 8);
  for (let day = first; day <= last; day += 1) {
    const onThatDay = windows.filter(({ weekday }) => weekday === weekdayOfDayNumber(day));
    if (rangesOn(day, onThatDay, zone).some((range) => overlaps(range, interval))) return true;
  }
  return false;
}

/** True when those hours are never accepted without an answer, and `interval` meets them. */
export function needsAnswer(
  rules: Pick<Rules, "special">,
  place: { readonly zone: string },
  interval: Interval,
): boolean {
  return (
    rules.special !== undefined &&
    rules.special !== null &&
    !rules.special.atOnce &&
    touchesSpecial(rules, place, interval)
  );
}

function longer(plain: Span | null, special: Span | null): Span | null {
  if (!plain || !special) return special ?? plain;
  return spanInMinutes(special) > spanInMinutes(plain) ? special : plain;
}

/** The rules that hold for a window: the stricter of the plain ones and those of the hours that it meets. */
export function rulesFor(rules: Rules, place: { readonly zone: string }, interval: Interval): Rules {
  const { special } = rules;
  if (!special || !touchesSpecial(rules, place, interval)) return rules;
  return {
    ...rules,
    lead: longer(rules.lead, special.lead) ?? rules.lead,
    minLength: longer(rules.minLength, special.minLength),
  };
}
