import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Pagination } from "#app/ui/chips.tsx";
import { Rows, Time } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { DayChoice } from "../components/day-choice.tsx";
import { rowsPage } from "../views/rows.view.server.ts";
import type { Route } from "./+types/campaign-rows";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await rowsPage(visit, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function CampaignRows({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: page.title }]} />
      <PageTitle line={page.line}>{page.title}</PageTitle>
      <DayChoice day={page.day} />
      <p>
        {words.total} <strong>{page.total}</strong> ·{" "}
        <Link href={page.csv} reload>
          {words.csv}
        </Link>{" "}
        ·{" "}
        <Link href={page.json} reload>
          {words.json}
        </Link>
      </p>
      {page.rows.length === 0 ? (
        <p className="quiet">{words.no_rows}</p>
      ) : (
        <Rows
          caption={words.rows}
          rows={page.rows}
          rowKey={({ id }) => id}
          columns={[
            { head: words.code, cell: ({ code }) => code },
            { head: words.what, cell: ({ what, item }) => (item ? `${what} · ${item}` : what) },
            { head: words.place, cell: ({ place }) => place },
            { head: words.when, cell: ({ at }) => <Time at={at.iso}>{at.words}</Time> },
            { head: words.pieces, align: "end", cell: ({ pieces }) => pieces },
          ]}
        />
      )}
      <Pagination {...(page.next ? { next: page.next } : {})} />
    </div>
  );
}
