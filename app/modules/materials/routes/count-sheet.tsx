import { pageFor } from "#app/modules/spaces/page-for.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Rows } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { spaceStockPath } from "../material.urls.ts";
import { countSheet } from "../views/count.view.server.ts";
import type { Route } from "./+types/count-sheet";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space } = await pageFor(visit, request, params.slug, "see_people");
  const sheet = await countSheet(params.id, visit);
  if (sheet?.spaceId !== space.id) throw new Response(visit.requestId, { status: 404 });
  return { space: { name: space.name, href: `/s/${space.slug}`, stock: spaceStockPath(space.slug) }, ...sheet };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.count_title} · ${loaderData.space.name} · Entrelieux` : "Entrelieux" },
];

export default function CountSheet({ loaderData: { space, words, note, by, lines } }: Route.ComponentProps) {
  return (
    <div className="stack kind-material">
      <Breadcrumb
        trail={[
          { href: space.href, label: space.name },
          { href: space.stock, label: words.stock_title },
          { label: words.count_title },
        ]}
      />
      <PageTitle line={by}>{words.count_title}</PageTitle>
      {note ? <p dir="auto">{note}</p> : null}
      <Rows
        caption={words.count_caption}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { head: words.column_material, cell: ({ title }) => title },
          { head: words.column_expected, cell: ({ expected }) => expected, align: "end" },
          { head: words.column_found, cell: ({ counted }) => counted, align: "end" },
          { head: words.column_difference, cell: ({ difference }) => difference },
          { head: words.reason, cell: ({ reason }) => reason },
        ]}
      />
    </div>
  );
}
