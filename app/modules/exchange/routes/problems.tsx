import { visitOf } from "#app/platform/http/visit.server.ts";
import { Rows } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { problemsView } from "../api-guide.view.server.ts";
import type { Route } from "./+types/problems";

export function loader({ context }: Route.LoaderArgs) {
  return problemsView(visitOf(context));
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title ?? "API"} · Entrelieux` }];

/** The `type` of each problem leads to its line here. */
export default function Problems({ loaderData: { title, line, columns, problems } }: Route.ComponentProps) {
  return (
    <div className="stack">
      <PageTitle line={line}>{title}</PageTitle>
      <Rows
        caption={title}
        rows={problems}
        rowKey={(problem) => problem.code}
        columns={[
          {
            head: columns.code,
            cell: (problem) => (
              <code id={problem.code} className="wrap-break-word max-sm:wrap-anywhere">
                {problem.code}
              </code>
            ),
          },
          { head: columns.status, align: "end", cell: (problem) => problem.status },
          { head: columns.sentence, cell: (problem) => problem.sentence },
        ]}
      />
    </div>
  );
}
