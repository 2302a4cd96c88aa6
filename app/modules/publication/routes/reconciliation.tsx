import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Facts, Rows } from "#app/ui/facts.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { reconciliationPage } from "../rows.view.server.ts";
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
  const counts = page.counts.map(({ name, value, href }) => ({
    name,
    value: href ? <Link href={href}>{value}</Link> : value,
  }));
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: page.title }]} />
        <PageTitle line={page.line}>{`${page.title} · ${page.item}`}</PageTitle>
        <Note tone={page.agrees ? "ok" : "stop"}>{page.verdict}</Note>
        <Facts facts={counts} />
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
            />
          </section>
        ) : null}
      </div>
    </Narrow>
  );
}
