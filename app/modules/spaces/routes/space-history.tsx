import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Pagination } from "#app/ui/chips.tsx";
import { Time } from "#app/ui/facts.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { SpaceHeading } from "../components/space-tabs.tsx";
import { pageFor } from "../page-for.server.ts";
import { historyView } from "../views/history.view.server.ts";
import type { Route } from "./+types/space-history";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "see_history");
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  return { head, title: visit.t("spaces.tab_history"), ...(await historyView(space, after, visit)) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export default function History({ loaderData: { head, title, events, next } }: Route.ComponentProps) {
  const t = useT();
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} line={t("spaces.history_line")} />
        <ol className="stack">
          {events.map(({ id, at, text, when }) => (
            <li key={id} className="border-line border-b pb-3">
              <p>{text}</p>
              <p className="quiet">
                <Time at={at}>{when}</Time>
              </p>
            </li>
          ))}
        </ol>
        <Pagination next={next ? `?after=${next}` : undefined} />
      </div>
    </Narrow>
  );
}
