import { visitOf } from "#app/platform/http/visit.server.ts";
import { Rows } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { apiGuideView } from "../views/api-guide.view.server.ts";
import type { Route } from "./+types/api-guide";

export function loader({ context }: Route.LoaderArgs) {
  return apiGuideView(visitOf(context));
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title ?? "API"} · Entrelieux` }];

const example = `curl https://…/api/v1/listings \\
  -H "Authorization: Bearer el_…" \\
  -H "Accept-Language: fr"`;

export default function ApiGuide({ loaderData: guide }: Route.ComponentProps) {
  return (
    <div className="stack">
      <PageTitle line={guide.line}>{guide.title}</PageTitle>
      <h2>{guide.token.title}</h2>
      <p>{guide.token.text}</p>
      <p>
        <Link href="/account/tokens">{guide.token.link}</Link>
      </p>
      <h2>{guide.call.title}</h2>
      <pre className="whitespace-pre-wrap wrap-anywhere">
        <code>{example}</code>
      </pre>
      <p>{guide.call.text}</p>
      <ul>
        <li>
          <Link href="/api/v1/openapi.json" reload>
            {guide.call.description}
          </Link>
        </li>
        <li>
          <Link href={guide.call.problems.href}>{guide.call.problems.label}</Link>
        </li>
      </ul>
      <h2>{guide.verbs}</h2>
      <Rows
        caption={guide.verbs}
        rows={guide.modules}
        rowKey={(module) => module.href}
        rowHref={(module) => module.href}
        columns={[
          { head: guide.columns.module, cell: (module) => module.title },
          { head: guide.columns.verbs, align: "end", cell: (module) => module.verbs },
        ]}
        onPhone="table"
      />
    </div>
  );
}
