import { type Column, Rows, Zero } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import type { CoordinationPage } from "../views/coordination.view.server.ts";

type Figure = { words: string; isZero: boolean; href: string | null };

interface Row {
  id: string;
  name: string;
  /** What the row counts, where its name is that of a space. */
  item?: string;
  asked?: Figure | null;
  cells: CoordinationPage["items"][number]["cells"];
}

function Count({ figure, of }: { figure: Figure; of: string }) {
  if (figure.isZero) return <Zero>{figure.words}</Zero>;
  if (!figure.href) return <span>{figure.words}</span>;
  return (
    <Link href={figure.href} aria-label={`${of} ${figure.words}`}>
      {figure.words}
    </Link>
  );
}

interface ProgressProps {
  caption: string;
  head: string;
  rows: readonly Row[];
  words: CoordinationPage["words"];
}

/** How far the pieces have come: a line for each thing, a column for each step; on a phone each line is a card of what there is. */
export function Progress({ caption, head, rows, words }: ProgressProps) {
  const nameOf = ({ name, item }: Row) => [name, item].filter(Boolean).join(" · ");
  const [first] = rows;
  const columns: Column<Row>[] = [
    { head, cell: nameOf },
    ...(first && "asked" in first
      ? [
          {
            head: words.asked,
            align: "end" as const,
            cell: (row: Row) =>
              row.asked ? <Count figure={row.asked} of={`${nameOf(row)} · ${words.asked}`} /> : <Zero>—</Zero>,
          },
        ]
      : []),
    ...(first?.cells ?? []).map(({ step, head: word }, at) => ({
      head: word,
      align: "end" as const,
      cell: (row: Row) => {
        const figure = row.cells[at];
        return figure ? <Count key={step} figure={figure} of={`${nameOf(row)} · ${word}`} /> : null;
      },
    })),
  ];
  return <Rows caption={caption} rows={rows} rowKey={({ id }) => id} columns={columns} figures />;
}
