import { type Column, Rows, Zero } from "#app/ui/facts.tsx";
import { Figure, type FigureOfRow } from "#app/ui/figure.tsx";
import type { CoordinationPage } from "../views/coordination.view.server.ts";

interface Row {
  id: string;
  name: string;
  /** What the row counts, where its name is that of a space. */
  item?: string;
  asked?: FigureOfRow | null;
  cells: CoordinationPage["items"][number]["cells"];
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
              row.asked ? <Figure figure={row.asked} of={`${nameOf(row)} · ${words.asked}`} /> : <Zero>—</Zero>,
          },
        ]
      : []),
    ...(first?.cells ?? []).map(({ step, head: word }, at) => ({
      head: word,
      align: "end" as const,
      cell: (row: Row) => {
        const figure = row.cells[at];
        return figure ? <Figure key={step} figure={figure} of={`${nameOf(row)} · ${word}`} /> : null;
      },
    })),
  ];
  return <Rows caption={caption} rows={rows} rowKey={({ id }) => id} columns={columns} onPhone="figures" />;
}
