import { visitOf } from "#app/platform/http/visit.server.ts";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { problemsView } from "../views/api-guide.view.server.ts";
import type { Route } from "./+types/problems";

export function loader({ context }: Route.LoaderArgs) {
  return problemsView(visitOf(context));
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title ?? "API"} · Entrelieux` }];

export default function Problems({ loaderData: { trail, title, line, status, statuses } }: Route.ComponentProps) {
  return (
    <div className="stack">
      <Breadcrumb trail={trail} />
      <PageTitle line={line}>{title}</PageTitle>
      {statuses.map((group) => (
        <section key={group.status}>
          <h2>
            {status} {group.status}
          </h2>
          <ul className="gap-x-6 sm:columns-2 lg:columns-3">
            {group.codes.map((code) => (
              <li key={code} className="wrap-anywhere">
                <Link href={`/api/v1/problems/${code}`}>{code}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
