import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chips, Pagination } from "#app/ui/chips.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { CampaignCards } from "../components/campaign-cards.tsx";
import { campaignsPage } from "../views/campaign-list.view.server.ts";
import type { Route } from "./+types/campaigns";

export function loader({ context, request }: Route.LoaderArgs) {
  return campaignsPage(visitOf(context), new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Campaigns({ loaderData: page }: Route.ComponentProps) {
  const { words, newHref } = page;
  const open = newHref ? <ButtonLink href={newHref}>{words.list_new}</ButtonLink> : null;
  return (
    <div className="stack kind-production">
      <PageTitle line={words.list_line}>{page.title}</PageTitle>
      <Columns>
        <section className="stack" aria-label={page.title}>
          <Chips label={words.list_filters} choices={page.filters} />
          {page.cards.length === 0 ? (
            <EmptyState title={page.empty} action={open}>
              {words.list_empty_text}
            </EmptyState>
          ) : (
            <CampaignCards cards={page.cards} words={words} level={2} />
          )}
          <Pagination {...(page.next ? { next: page.next } : {})} />
        </section>
        <div className="stack">
          {page.mine.length > 0 ? (
            <section className="stack" aria-labelledby="mine">
              <h2 id="mine">{words.list_mine}</h2>
              <CampaignCards cards={page.mine} words={words} />
            </section>
          ) : null}
          {page.cards.length > 0 && open ? <p>{open}</p> : null}
          <p className="quiet">{words.list_help_out}</p>
        </div>
      </Columns>
    </div>
  );
}
