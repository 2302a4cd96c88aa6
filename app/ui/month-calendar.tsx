import { ChevronLeft, ChevronRight } from "lucide-react";
import type { CSSProperties } from "react";
import { useT } from "#app/platform/i18n/react.tsx";
import { type CalendarDay, weekdays, weeksOf } from "./calendar-days.ts";
import { classNames } from "./class-names.ts";
import { Link, useLinksInside } from "./link.tsx";
import type { DragDays } from "./use-drag-days.ts";

type Words = Record<"free" | "part" | "blocked" | "picked" | "today", string>;

export type MonthCalendarProps = {
  /** The month, and the year: « mars 2027 ». */
  caption: string;
  days: readonly CalendarDay[];
  navigation?: { label: string; previous?: { href: string; label: string }; next?: { href: string; label: string } };
  legend?: boolean;
  /** Beside something else, with nothing to choose. */
  small?: boolean;
  /** From `useDragDays`, where one may drag over days. */
  drag?: DragDays;
};

function Note({ day, words }: { day: CalendarDay; words: Words }) {
  const said = [
    day.state === "out" ? null : words[day.state],
    day.picked ? words.picked : null,
    day.today ? words.today : null,
    day.fullNote,
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 ? <span className="sr-only">, {said.join(", ")}</span> : null}
      {day.note ? <small aria-hidden={day.fullNote ? true : undefined}>{day.note}</small> : null}
    </>
  );
}

function DayCell({ day, words }: { day: CalendarDay | null; words: Words }) {
  if (!day) return <td className="none" />;
  const number = <span className="number">{Number(day.date.slice(8))}</span>;
  return (
    <td
      className={classNames(day.state, day.today && "today")}
      data-day={day.date}
      data-picked={day.picked}
      aria-current={day.today ? "date" : undefined}
      style={day.left === undefined ? undefined : ({ "--left": `${day.left * 100}%` } as CSSProperties)}
    >
      {day.href ? (
        <a href={day.href}>
          {number}
          <Note day={day} words={words} />
        </a>
      ) : (
        <>
          {number}
          <Note day={day} words={words} />
        </>
      )}
    </td>
  );
}

function MonthLinks({ navigation }: Pick<MonthCalendarProps, "navigation">) {
  if (!navigation) return null;
  const { label, previous, next } = navigation;
  return (
    <nav aria-label={label}>
      {previous ? (
        <Link href={previous.href} keepPlace aria-label={previous.label}>
          <ChevronLeft aria-hidden="true" />
        </Link>
      ) : null}
      {next ? (
        <Link href={next.href} keepPlace aria-label={next.label}>
          <ChevronRight aria-hidden="true" />
        </Link>
      ) : null}
    </nav>
  );
}

function Legend({ days, words }: { days: readonly CalendarDay[]; words: Words }) {
  const states = (["free", "part", "blocked"] as const).filter((state) => days.some((day) => day.state === state));
  return (
    <ul className="legend">
      {states.map((state) => (
        <li key={state}>
          <i className={state} style={{ "--left": "50%" } as CSSProperties} />
          {words[state]}
        </li>
      ))}
    </ul>
  );
}

/** A month as a table of links: whole without script and without colour, each blocked day saying why. */
export function MonthCalendar({ caption, days, navigation, legend = false, small, drag }: MonthCalendarProps) {
  const t = useT();
  const followLink = useLinksInside();
  const words: Words = {
    free: t("ui.dayFree"),
    part: t("ui.dayPart"),
    blocked: t("ui.dayBlocked"),
    picked: t("ui.dayPicked"),
    today: t("ui.today"),
  };
  return (
    <div className={classNames("calendar", small && "small", drag && "draggable")}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the handler only serves the links inside, which the keyboard reaches */}
      <table onClick={followLink} {...drag}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`ui.${weekday}`)}>
                {t(`ui.${weekday}Short`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, at) => (
            <tr key={week.find(Boolean)?.date ?? at}>
              {week.map((day, weekday) => (
                <DayCell key={day?.date ?? weekday} day={day} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MonthLinks navigation={navigation} />
      {legend ? <Legend days={days} words={words} /> : null}
    </div>
  );
}
