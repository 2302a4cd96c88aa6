import { visitOf } from "#app/platform/http/visit.server.ts";
import { Rows } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { apiVerbsView } from "../views/api-guide.view.server.ts";
import type { Route } from "./+types/api-verbs";

export function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = apiVerbsView(params.module, visit);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? "API"} · API · Entrelieux` },
];

export default function ApiVerbs({ loaderData: { trail, title, columns, verbs } }: Route.ComponentProps) {
  return (
    <div className="stack">
      <Breadcrumb trail={trail} />
      <PageTitle>{title}</PageTitle>
      <Rows
        caption={title}
        rows={verbs}
        rowKey={(verb) => verb.name}
        columns={[
          {
            head: columns.address,
            cell: (verb) => <code className="wrap-break-word max-sm:wrap-anywhere">{verb.address}</code>,
          },
          { head: columns.summary, cell: (verb) => <span lang="en">{verb.summary}</span> },
        ]}
      />
    </div>
  );
}
