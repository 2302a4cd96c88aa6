import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chips, Pagination, Tabs } from "#app/ui/chips.tsx";
import { Rows, Time } from "#app/ui/facts.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, StateBadge } from "#app/ui/note.tsx";
import { spaceBookings } from "../space-bookings.server.ts";
import type { Route } from "./+types/space-bookings";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const viewer = personOf(visit, request);
  const space = viewer.memberships.find(({ slug }) => slug === params.slug);
  if (!space) throw new Response(visit.requestId, { status: 403 });
  const page = await spaceBookings(visit, space, new URL(request.url).searchParams);
  return { title: visit.t("loans.history"), ...page };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function SpaceBookings({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="stack">
      <Breadcrumb trail={[{ href: page.space.href, label: page.space.name }, { label: page.title }]} />
      <PageTitle line={page.space.name}>{page.title}</PageTitle>
      <Tabs label={t("bookings.sides")} choices={page.sides} />
      <Chips label={t("bookings.filters")} choices={page.filters} />
      {page.loans.length === 0 ? (
        <EmptyState
          title={t("bookings.history_empty")}
          action={<ButtonLink href="/catalogue">{t("bookings.see_catalogue")}</ButtonLink>}
        />
      ) : (
        <Rows
          caption={page.title}
          rows={page.loans}
          rowKey={(loan) => loan.code}
          rowHref={(loan) => loan.href}
          columns={[
            { head: t("bookings.what"), cell: (loan) => loan.title },
            { head: t("bookings.when"), cell: ({ dates }) => <Time at={dates.iso}>{dates.words}</Time> },
            { head: t("bookings.with"), cell: (loan) => loan.facts.join(", ") },
            {
              head: t("bookings.state"),
              cell: ({ badge }) => <StateBadge tone={badge.tone}>{badge.words}</StateBadge>,
            },
          ]}
        />
      )}
      <Pagination {...(page.next ? { next: page.next } : {})} />
    </div>
  );
}
