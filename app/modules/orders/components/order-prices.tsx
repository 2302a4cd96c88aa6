import { Rows } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { OrderPage } from "../views/order.view.server.ts";

/** What a pack costs at each step, and what that would make for this space. */
export function OrderPrices({ page }: { page: OrderPage }) {
  const { words, steps } = page;
  return (
    <section aria-labelledby="prices" className="stack">
      <h2 id="prices">{words.costs}</h2>
      <Rows
        caption={words.costs ?? ""}
        rows={steps}
        rowKey={({ from }) => from}
        columns={[
          { head: words.col_from ?? "", cell: ({ from }) => from },
          { head: words.col_price ?? "", cell: ({ price }) => price, align: "end" },
          { head: words.col_cost ?? "", cell: ({ cost }) => cost, align: "end" },
          ...(steps.length > 1
            ? [
                {
                  head: words.reached ?? "",
                  cell: ({ reached }: OrderPage["steps"][number]) =>
                    reached ? <StateBadge tone="ok">{words.reached}</StateBadge> : "–",
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** Who takes what, up to which price, and what it makes as things stand. */
export function OrderWishes({ page }: { page: OrderPage }) {
  const { words, wishes } = page;
  return (
    <section aria-labelledby="who" className="stack">
      <h2 id="who">{words.who}</h2>
      {wishes.length === 0 ? (
        <p>{words.who_none}</p>
      ) : (
        <Rows
          caption={words.who ?? ""}
          rows={wishes}
          rowKey={({ id }) => id}
          columns={[
            { head: words.col_space ?? "", cell: ({ name, href }) => <Link href={href}>{name}</Link> },
            { head: words.col_packs ?? "", cell: ({ packs }) => packs },
            { head: words.col_ceiling ?? "", cell: ({ ceiling }) => ceiling },
            { head: words.col_pays ?? "", cell: ({ cost }) => cost, align: "end" },
          ]}
        />
      )}
    </section>
  );
}
