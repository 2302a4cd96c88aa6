import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Pagination } from "#app/ui/chips.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { NeedCards } from "../components/need-cards.tsx";
import { needsPath } from "../need.urls.ts";
import { openNeeds } from "../open-needs.server.ts";
import { needCard, needWords, placesToAskFrom } from "../views/need.view.server.ts";
import type { Route } from "./+types/needs";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const { items, next } = await openNeeds(visit.now, { after, take: 30 });
  const places = placesToAskFrom(visit);
  return {
    ...needWords(visit, ["title", "line", "empty", "empty_line"] as const),
    needs: items.map((need) => needCard(need, visit)),
    next: next && `${needsPath()}?${new URLSearchParams({ after: next })}`,
    places: places.map(({ href, name }) => ({
      href,
      label: places.length > 1 ? say(visit.language, "needs.add_for", { name }) : say(visit.language, "needs.add"),
    })),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Needs({ loaderData: page }: Route.ComponentProps) {
  const [first, ...others] = page.places;
  const add = first ? <ButtonLink href={first.href}>{first.label}</ButtonLink> : undefined;
  return (
    <div className="stack">
      <PageTitle line={page.line}>{page.title}</PageTitle>
      {page.needs.length === 0 ? (
        <EmptyState title={page.empty} action={add}>
          {page.empty_line}
        </EmptyState>
      ) : (
        <>
          <Buttons>
            {add}
            {others.map(({ href, label }) => (
              <ButtonLink key={href} weight="plain" href={href}>
                {label}
              </ButtonLink>
            ))}
          </Buttons>
          <NeedCards needs={page.needs} level={2} />
        </>
      )}
      <Pagination next={page.next ?? undefined} />
    </div>
  );
}
