import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { ContributionRows } from "../components/contribution-rows.tsx";
import { spaceContributionsPage } from "../views/contribution.view.server.ts";
import type { Route } from "./+types/space-contributions";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await spaceContributionsPage(visit, params.slug);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

type Page = Route.ComponentProps["loaderData"];

function Materials({ page }: { page: Page }) {
  const { words, materials } = page;
  if (materials.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.materials}</h2>
      <Rows
        caption={words.materials}
        rows={materials}
        rowKey={({ key }) => key}
        columns={[
          { head: words.col_what, cell: ({ material }) => material },
          { head: words.col_campaign, cell: ({ campaign, href }) => <Link href={href}>{campaign}</Link> },
          { head: words.col_dates, cell: ({ dates }) => dates },
          { head: words.col_quantity, align: "end", cell: ({ quantity }) => quantity },
        ]}
      />
    </section>
  );
}

function Machines({ page }: { page: Page }) {
  const { words, machines } = page;
  if (machines.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.machines}</h2>
      <Rows
        caption={words.machines}
        rows={machines}
        rowKey={({ key }) => key}
        rowHref={({ listing }) => listing}
        columns={[
          { head: words.col_what, cell: ({ machine }) => machine },
          { head: words.col_campaign, cell: ({ campaign, href }) => <Link href={href}>{campaign}</Link> },
          { head: words.col_dates, cell: ({ dates }) => dates },
          { head: words.col_loans, align: "end", cell: ({ loans }) => loans },
        ]}
      />
    </section>
  );
}

function Makers({ page }: { page: Page }) {
  const { words, makers } = page;
  if (makers.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.makers}</h2>
      <p className="quiet">{words.makers_line}</p>
      <ul>
        {makers.map(({ name, pieces }) => (
          <li key={name}>
            <strong>{name}</strong> · {pieces}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function SpaceContributions({ loaderData: page }: Route.ComponentProps) {
  const { words, space, rows } = page;
  const isEmpty = [rows, page.materials, page.machines].every(({ length }) => length === 0);
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: space.href, label: space.name }, { label: words.space_crumb }]} />
      <PageTitle line={words.space_line}>{page.title}</PageTitle>
      {isEmpty ? (
        <EmptyState title={words.space_empty} action={<ButtonLink href="/campaigns">{words.see_campaigns}</ButtonLink>}>
          {words.space_empty_text}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <ContributionRows caption={words.space_crumb} rows={rows} words={words} /> : null}
      <Materials page={page} />
      <Machines page={page} />
      <Makers page={page} />
    </div>
  );
}
