import { ButtonLink } from "#app/ui/button.tsx";
import { Chips, Pagination } from "#app/ui/chips.tsx";
import { Money, Rows } from "#app/ui/facts.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { MoneyPage } from "../views/money-page.view.server.ts";

/** What is claimed, by stage and with its total. */
export function ClaimList({ page }: { page: MoneyPage }) {
  const { words, claims, claim } = page;
  const title = claims.mine ? words.claims_mine : words.claims;
  return (
    <section className="stack" aria-labelledby="claims">
      <h2 id="claims">{title}</h2>
      <p>
        <ButtonLink href={claim} weight={claims.mine ? "act" : "plain"}>
          {words.claim_act}
        </ButtonLink>
      </p>
      {claims.filters.length > 0 ? <Chips label={words.claims_filters} choices={claims.filters} /> : null}
      {claims.rows.length === 0 ? (
        <p className="quiet">{words.claims_none}</p>
      ) : (
        <>
          <p>{claims.total}</p>
          <Rows
            caption={title}
            rows={claims.rows}
            rowKey={({ code }) => code}
            rowHref={({ href }) => href}
            columns={[
              { head: words.col_code, cell: ({ code }) => code },
              { head: words.col_what, cell: ({ kind }) => kind },
              { head: words.col_who, cell: ({ who }) => who },
              { head: words.col_stage, cell: ({ badge }) => <StateBadge tone={badge.tone}>{badge.words}</StateBadge> },
              {
                head: words.col_amount,
                align: "end",
                cell: ({ cents, amount }) => <Money cents={cents}>{amount}</Money>,
              },
            ]}
          />
          <Pagination {...(claims.next ? { next: claims.next } : {})} />
        </>
      )}
    </section>
  );
}
