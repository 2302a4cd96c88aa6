import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { execute } from "#app/platform/use-case.server.ts";
import { Pagination } from "#app/ui/chips.tsx";
import { Time } from "#app/ui/facts.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { Thread, ThreadItem } from "#app/ui/thread.tsx";
import { historyPath, listingPath } from "../listing.urls.ts";
import { keptListing } from "../page-access.server.ts";
import { listListingEvents } from "../use-cases/list-listing-events.server.ts";
import { eventLine } from "../views/listing-event.view.ts";
import type { Route } from "./+types/listing-history";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const row = await keptListing(visit, request, params.code);
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const result = await execute(listListingEvents, contextOf(visit), { listingId: row.id, ...(after ? { after } : {}) });
  if (!result.ok) throw new Response(null, { status: result.failure.status });
  const { items, next } = result.value;
  return {
    page: listingPath(row.code, row.kind),
    title: row.title,
    events: items.map((event) => eventLine(event, row.space.zone, visit)),
    next: next && `${historyPath(row.code)}?${new URLSearchParams({ after: next })}`,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

export default function ListingHistory({ loaderData: { page, title, events, next } }: Route.ComponentProps) {
  const t = useT();
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: page, label: title }, { label: t("listings.history") }]} />
        <PageTitle line={t("listings.history_line")}>{t("listings.history")}</PageTitle>
        {events.length === 0 ? <EmptyState title={t("listings.no_events")} /> : null}
        <Thread label={t("listings.history")}>
          {events.map((event) => (
            <ThreadItem
              key={event.id}
              as="event"
              who={
                <>
                  {event.actor} · <Time at={event.at}>{event.when}</Time>
                </>
              }
            >
              {event.sentence}
            </ThreadItem>
          ))}
        </Thread>
        <Pagination next={next ?? undefined} />
      </div>
    </Narrow>
  );
}
