import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { say } from "#app/platform/i18n/words.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { readOrThrow } from "../found.server.ts";
import { spacePageUrl, spaceUrl } from "../space.urls.ts";
import { listMySpaces } from "../use-cases/list-my-spaces.server.ts";
import type { Route } from "./+types/my-spaces";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const { items } = await readOrThrow(visit, listMySpaces, {});
  const spaces = items.map(({ slug, name, town, kind, role, listings, archived }) => ({
    slug,
    name,
    keeps: role !== "member" && !archived,
    facts: [
      say(visit.language, `spaces.role_${role}`),
      say(visit.language, `spaces.${kind}_kind`),
      town,
      visit.t("spaces.offers", { count: listings }),
    ].filter(Boolean),
  }));
  return { title: visit.t("shell.my_spaces"), spaces };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title} · Entrelieux` }];

const pages = [
  { page: "listings", key: "spaces.tab_listings", forKeepers: true },
  { page: "bookings", key: "spaces.tab_bookings", forKeepers: false },
  { page: "opening", key: "spaces.tab_opening", forKeepers: true },
  { page: "people", key: "spaces.tab_people", forKeepers: false },
] as const;

export default function MySpaces({ loaderData: { title, spaces } }: Route.ComponentProps) {
  const t = useT();
  const create = (
    <ButtonLink href="/spaces/new" weight={spaces.length > 0 ? "plain" : "act"}>
      {t("spaces.new_title")}
    </ButtonLink>
  );
  return (
    <Narrow>
      <div className="stack">
        <PageTitle>{title}</PageTitle>
        {spaces.length === 0 ? (
          <EmptyState title={t("spaces.my_empty")} drawing="space" action={create}>
            {t("spaces.my_empty_text")}
          </EmptyState>
        ) : null}
        <ul className="stack">
          {spaces.map(({ slug, name, facts, keeps }) => (
            <li key={slug}>
              <Sheet>
                <h2>
                  <Link href={spaceUrl(slug)}>{name}</Link>
                </h2>
                <p className="quiet">{facts.join(" · ")}</p>
                <p className="flex flex-wrap gap-x-6">
                  {pages
                    .filter(({ forKeepers }) => keeps || !forKeepers)
                    .map(({ page, key }) => (
                      <Link key={page} className="inline-flex min-h-11 items-center" href={spacePageUrl(slug, page)}>
                        {t(key)}
                      </Link>
                    ))}
                </p>
              </Sheet>
            </li>
          ))}
        </ul>
        {spaces.length > 0 ? <p>{create}</p> : null}
      </div>
    </Narrow>
  );
}
