import { type CSSProperties, useState } from "react";
import { useLinksInside } from "#app/ui/link.tsx";
import type { SpacePlanning } from "../space-planning.server.ts";

type Week = NonNullable<SpacePlanning["week"]>;
type ShownWeek = Omit<Week, "markup"> & Partial<Pick<Week, "markup">>;

const rows = "week-rows";

/** What the page came with: the rows of the first answer are not sent a second time as data. */
function rowsOnScreen(): string {
  return typeof document === "undefined" ? "" : (document.getElementById(rows)?.innerHTML ?? "");
}

/** The week of every room: a row each, a column per day; on a phone a card each, its days one under the other. */
export function WeekTable({ week, label }: { week: ShownWeek; label: string }) {
  const followLink = useLinksInside();
  const [drawn] = useState(rowsOnScreen);
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
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: two thousand cells; weekMarkup escapes every word, and a test says so */}
      <tbody id={rows} dangerouslySetInnerHTML={{ __html: week.markup ?? drawn }} />
    </table>
  );
}
