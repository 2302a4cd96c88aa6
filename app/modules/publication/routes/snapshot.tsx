import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Sheet } from "#app/ui/card.tsx";
import { Rows, Time } from "#app/ui/facts.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { type SnapshotPage, snapshotPage } from "../views/snapshot.view.server.ts";
import type { Route } from "./+types/snapshot";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await snapshotPage(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

type Row = SnapshotPage["items"][number];

export default function Snapshot({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  return (
    <div className="stack kind-production">
      <div className="no-print">
        <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: words.crumb }]} />
      </div>
      <PageTitle label={<Label kind="production" word={words.crumb} code={page.code} />} line={words.line}>
        {page.title}
      </PageTitle>
      <p>
        <Time at={page.taken.iso}>{page.taken.words}</Time>
      </p>
      <Rows
        caption={page.title}
        rows={page.items}
        rowKey={({ id }) => id}
        columns={[
          { head: words.item, cell: ({ name }: Row) => name },
          ...page.heads.map((head, at) => ({
            head,
            align: "end" as const,
            cell: ({ figures }: Row) => (figures[at] ? <Figure figure={figures[at]} of={head} /> : null),
          })),
        ]}
        onPhone="figures"
      />
      <p className="no-print buttons">
        <Link className="button plain" href={page.json} reload>
          {words.json}
        </Link>
        <Link className="button plain" href={page.csv} reload>
          {words.csv}
        </Link>
      </p>
      <p className="quiet">{[page.rows, ...page.kits].join(" ")}</p>
      <Sheet>
        <h2>{words.cite}</h2>
        <p className="quiet no-print">{words.cite_line}</p>
        <p className="break-words" dir="auto">
          {page.citation}
        </p>
        <h2>{words.check}</h2>
        <p>{words.check_line}</p>
        <p className="break-all">
          <code>{page.hash}</code>
        </p>
      </Sheet>
      <p className="quiet no-print">{words.print}</p>
    </div>
  );
}
