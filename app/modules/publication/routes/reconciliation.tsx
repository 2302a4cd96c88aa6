import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Rows } from "#app/ui/facts.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { reconciliationPage } from "../views/reconciliation.view.server.ts";
import type { Route } from "./+types/reconciliation";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await reconciliationPage(visit, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Reconciliation({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: page.title }]} />
        <PageTitle line={page.line}>{`${page.title}\u00a0· ${page.item}`}</PageTitle>
        <Note tone={page.agrees ? "ok" : "stop"}>{page.verdict}</Note>
        <section className="stack">
          <h2>{words.counts}</h2>
          <Rows
            caption={words.counts}
            rows={page.counts}
            rowKey={({ id }) => id}
            rowHref={({ href }) => href}
            columns={[
              { head: words.figure, cell: ({ name }) => name },
              { head: words.ours, align: "end", cell: ({ published }) => published },
              { head: words.movements, align: "end", cell: ({ recomputed }) => recomputed },
              { head: words.rows, align: "end", cell: ({ rows }) => rows },
              { head: words.gap, align: "end", cell: ({ difference }) => difference },
            ]}
            onPhone="table"
          />
          <p>{page.kept}</p>
          <p>
            <Link href={page.check.href}>{page.check.words}</Link>
          </p>
        </section>
        {page.elsewhere.length > 0 ? (
          <section className="stack">
            <h2>{words.elsewhere}</h2>
            <Rows
              caption={words.elsewhere}
              rows={page.elsewhere}
              rowKey={({ id }) => id}
              columns={[
                { head: words.source, cell: ({ name, at }) => `${name} · ${at}` },
                { head: words.published, align: "end", cell: ({ total }) => total },
                { head: words.difference, align: "end", cell: ({ difference }) => difference },
              ]}
              onPhone="table"
            />
          </section>
        ) : null}
      </div>
    </Narrow>
  );
}
