import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Rows } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { checkPage } from "../views/check.view.server.ts";
import type { Route } from "./+types/check";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await checkPage(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Check({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: page.title }]} />
      <PageTitle line={page.line}>{page.title}</PageTitle>
      <Note tone={page.tone}>{page.verdict}</Note>
      {page.broken.length > 0 ? (
        <section className="stack">
          <h2>{words.wrong}</h2>
          <Rows
            caption={words.wrong}
            rows={page.broken}
            rowKey={({ id }) => String(id)}
            columns={[
              { head: words.invariant, cell: ({ invariant }) => invariant },
              { head: words.row, cell: ({ row }) => row },
              { head: words.says, cell: ({ says }) => says },
            ]}
          />
        </section>
      ) : null}
      <section className="stack">
        <h2>{words.rules}</h2>
        <Rows
          caption={words.rules}
          rows={page.rules}
          rowKey={({ rule }) => String(rule)}
          columns={[
            { head: words.rule, cell: ({ rule, says }) => `${rule}. ${says}` },
            {
              head: words.verdict,
              cell: ({ holds, verdict }) => <StateBadge tone={holds ? "ok" : "stop"}>{verdict}</StateBadge>,
            },
          ]}
        />
      </section>
      <section className="stack">
        <h2>{words.data}</h2>
        <ul>
          {page.data.map(({ href, words: label }) => (
            <li key={href}>
              <Link href={href} reload>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
