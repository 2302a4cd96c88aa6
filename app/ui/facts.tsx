import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";

/** What is known of a thing; a fact without a value is left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts
        .filter((fact) => fact.value !== null && fact.value !== undefined && fact.value !== "")
        .map((fact) => (
          <div key={fact.name} className="contents">
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A moment or a day, written for people (`children`) and for machines (`at`, ISO 8601). */
export function Time({ at, children }: { at: string; children: ReactNode }) {
  return <time dateTime={at}>{children}</time>;
}

/** An amount as the format functions write it, with what machines read beside it. */
export function Money({
  cents,
  currency = "EUR",
  children,
}: {
  cents: number;
  currency?: string;
  children: ReactNode;
}) {
  return (
    <data className="whitespace-nowrap" value={`${(cents / 100).toFixed(2)} ${currency}`}>
      {children}
    </data>
  );
}

export type Column<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  /** `end` for figures, which line up at the right. */
  align?: "start" | "end";
};

type RowsProps<Row> = {
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string | undefined;
  /**
   * A card each (by default); `figures` three beside each other, where nothing else comes after the first column, those that are
   * zero only for who listens; `table` where columns are few and short enough for a phone.
   */
  onPhone?: "cards" | "figures" | "table";
};

/** A figure that is nothing: written quietly, so that the others stand out. */
export function Zero({ children }: { children: ReactNode }) {
  return <span className="zero">{children}</span>;
}

const phoneClasses = { cards: null, figures: "rows-figures", table: "rows-table" };

/*
 * On a phone each row becomes a card. `display` takes a table's meaning away in some browsers, hence the roles.
 */
export function Rows<Row>({ caption, columns, rows, rowKey, rowHref, onPhone = "cards" }: RowsProps<Row>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display`
    <table className={classNames("rows", phoneClasses[onPhone])} role="table">
      <caption className="sr-only">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display` */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display` */}
        <tr role="row">
          {columns.map((column) => (
            // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display`
            <th key={column.head} role="columnheader" scope="col" className={column.align}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display` */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          <BodyRow key={rowKey(row)} columns={columns} row={row} href={rowHref?.(row)} />
        ))}
      </tbody>
    </table>
  );
}

function BodyRow<Row>({ columns, row, href }: { columns: readonly Column<Row>[]; row: Row; href: string | undefined }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display`
    <tr role="row">
      {columns.map((column, at) => {
        const content = column.cell(row);
        return at === 0 ? (
          // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display`
          <th key={column.head} role="rowheader" scope="row">
            {href ? (
              <Link className="row-link" href={href}>
                {content}
              </Link>
            ) : (
              content
            )}
          </th>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes `display`
          <td key={column.head} role="cell" className={column.align} data-head={column.head}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}
