import { type Interval, overlaps } from "./interval.ts";
import { weekdayOfDayNumber } from "./local-date.ts";
import { rangesOn } from "./opening.ts";
import { type Rules, type Span, spanInMinutes } from "./rules.ts";
import { localDayNumber } from "./zone.ts";

/** The hours with rules of their own that begin on the days of `around`, or on the day before; a week and a day at most. */
export function specialRanges(rules: Pick<Rules, "special">, zone: string, around: Interval): Interval[] {
  const windows = rules.special?.windows ?? [];
  if (windows.length === 0 || around.start >= around.end) return [];
  const first = localDayNumber(around.start, zone) - 1;
  const last = Math.min(localDayNumber(around.end - 1, zone), first + 8);
  const ranges: Interval[] = [];
  for (let day = first; day <= last; day += 1) {
    const onThatDay = windows.filter(({ weekday }) => weekday === weekdayOfDayNumber(day));
    ranges.push(...rangesOn(day, onThatDay, zone));
  }
  return ranges;
}

/** True when `interval` meets the hours that have rules of their own (the evening, the week-end), on the clock of the place. */
export function touchesSpecial(
  rules: Pick<Rules, "special">,
  { zone }: { readonly zone: string },
  interval: Interval,
): boolean {
  return specialRanges(rules, zone, interval).some((range) => overlaps(range, interval));
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
