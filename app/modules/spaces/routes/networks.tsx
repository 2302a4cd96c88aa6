import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Pagination } from "#app/ui/chips.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { readOrThrow } from "../found.server.ts";
import { networkUrl } from "../space.urls.ts";
import { listNetworks } from "../use-cases/list-networks.server.ts";
import type { Route } from "./+types/networks";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const { items, next } = await readOrThrow(visit, listNetworks, { after });
  const networks = items.map(({ slug, name, summary, spaces }) => ({
    slug,
    name,
    summary,
    count: visit.t("spaces.network_spaces", { count: spaces }),
  }));
  return { title: visit.t("spaces.networks_title"), networks, next };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title} · Entrelieux` }];

export default function Networks({ loaderData: { title, networks, next } }: Route.ComponentProps) {
  const t = useT();
  const create = <ButtonLink href="/networks/new">{t("spaces.network_new")}</ButtonLink>;
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={t("spaces.networks_title_line")}>{title}</PageTitle>
        {networks.length === 0 ? <EmptyState title={t("spaces.networks_empty")} action={create} /> : null}
        <ul className="stack">
          {networks.map(({ slug, name, summary, count }) => (
            <li key={slug}>
              <Sheet>
                <h2>
                  <Link href={networkUrl(slug)}>{name}</Link>
                </h2>
                {summary ? <p>{summary}</p> : null}
                <p className="quiet">{count}</p>
              </Sheet>
            </li>
          ))}
        </ul>
        <Pagination next={next ? `?after=${next}` : undefined} />
        {networks.length > 0 ? <p>{create}</p> : null}
      </div>
    </Narrow>
  );
}
