import { Rows } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import type { ContributionView } from "../views/contribution.view.server.ts";

type Words = Record<"col_what" | "col_how" | "col_campaign" | "col_dates" | "col_pieces", string>;

/** What was done, campaign by campaign. */
export function ContributionRows(props: { caption: string; rows: readonly ContributionView[]; words: Words }) {
  const { caption, rows, words } = props;
  return (
    <Rows
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: words.col_what, cell: ({ item }) => item },
        { head: words.col_how, cell: ({ kind }) => kind },
        { head: words.col_campaign, cell: ({ campaign, href }) => <Link href={href}>{campaign}</Link> },
        { head: words.col_dates, cell: ({ dates }) => dates },
        { head: words.col_pieces, align: "end", cell: ({ pieces }) => pieces },
      ]}
    />
  );
}
