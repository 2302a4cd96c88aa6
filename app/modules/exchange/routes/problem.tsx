import { visitOf } from "#app/platform/http/visit.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { problemView } from "../views/api-guide.view.server.ts";
import type { Route } from "./+types/problem";

export function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = problemView(params.code, visit);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.code ?? "API"} · API · Entrelieux` },
];

/** Where the `type` of a problem leads (RFC 9457, section 3.1.1). */
export default function Problem({ loaderData: { trail, code, line, facts, sentences } }: Route.ComponentProps) {
  return (
    <div className="stack">
      <Breadcrumb trail={trail} />
      <PageTitle line={line}>
        <code className="wrap-break-word max-sm:wrap-anywhere">{code}</code>
      </PageTitle>
      <Facts
        facts={[
          ...facts,
          ...sentences.map(({ language, name, sentence }) => ({
            name,
            value: <span lang={language}>{sentence}</span>,
          })),
        ]}
      />
    </div>
  );
}
