import { Chips } from "#app/ui/chips.tsx";
import { Time } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { CoordinationPage } from "../views/coordination.view.server.ts";

type Present = NonNullable<CoordinationPage["present"]>;

/** What waits for somebody, the oldest first, each with the page on which it goes on. */
export function WaitingList({ waiting, words }: { waiting: Present["waiting"]; words: CoordinationPage["words"] }) {
  if (waiting.rows.length === 0) return <p className="quiet">{words.waiting_none}</p>;
  return (
    <>
      {waiting.filters.length > 0 ? <Chips label={words.waiting_filter} choices={waiting.filters} /> : null}
      <ol className="stack list-none p-0">
        {waiting.rows.map((row) => (
          <li key={row.key} className="border-line border-b pb-3">
            <p>
              <StateBadge tone={row.badge.tone}>{row.badge.words}</StateBadge>{" "}
              <Link className="inline-flex min-h-11 items-center" href={row.href}>
                <strong>{row.name}</strong>
              </Link>
            </p>
            <p className="quiet">
              {[row.what, row.detail, row.whom].filter(Boolean).join(" · ")} ·{" "}
              <Time at={row.since.iso}>{row.since.words}</Time>
            </p>
            {row.unproved ? <p dir="auto">{row.unproved}</p> : null}
          </li>
        ))}
      </ol>
      {waiting.more ? <p className="quiet">{waiting.more}</p> : null}
    </>
  );
}
