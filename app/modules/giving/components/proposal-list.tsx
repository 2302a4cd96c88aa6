import { Label } from "#app/ui/label.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { GivingPage, ProposalRow } from "../views/giving-page.view.server.ts";

function Beside({ beside }: { beside: NonNullable<ProposalRow["beside"]> }) {
  return (
    <div className="border-line border-l-4 pl-3">
      <p>
        {beside.words} <StateBadge tone={beside.changes ? "warn" : "quiet"}>{beside.difference}</StateBadge>
      </p>
      {beside.changes ? <p className="quiet">{beside.sentence}</p> : null}
    </div>
  );
}

function Row({ row, words }: { row: ProposalRow; words: GivingPage["words"] }) {
  return (
    <li className="stack border-line border-b pb-3">
      <div>
        <p>
          <strong>{row.name}</strong> · <span className={row.nothing ? "quiet" : undefined}>{row.gets}</span>
        </p>
        <p>{row.sentence}</p>
        {row.from.length > 0 ? <p className="quiet">{row.from.join(" ; ")}</p> : null}
      </div>
      {row.beside ? <Beside beside={row.beside} /> : null}
      <p className="flex flex-wrap gap-x-4">
        <Link className="inline-flex min-h-11 items-center" href={row.href}>
          <Label kind="production" word={words.label} code={row.code} />
        </Link>
        <Link
          className="inline-flex min-h-11 items-center"
          href={row.change}
          aria-label={`${words.by_hand} (${row.code})`}
        >
          {words.by_hand}
        </Link>
      </p>
    </li>
  );
}

/** Who would get what, each with its sentence, and beside it what another rule would give. */
export function ProposalList({ page }: { page: GivingPage }) {
  return (
    <ul className="stack list-none p-0">
      {page.rows.map((row) => (
        <Row key={row.line} row={row} words={page.words} />
      ))}
    </ul>
  );
}
