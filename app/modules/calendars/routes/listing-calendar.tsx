import { useActionData } from "react-router";
import { calendarPath, listingPath } from "#app/modules/listings/listing.urls.ts";
import { leadToOwnPage, visibleListing } from "#app/modules/listings/listings.server.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { FeedCard } from "../components/feed-card.tsx";
import { publicFeedView, renewAndReturn, secretFeedView } from "../views/feed-page.view.server.ts";
import type { Route } from "./+types/listing-calendar";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { t } = visit;
  const found = await visibleListing(visit.viewer, params.code);
  if (!found.ok) throw new Response(null, { status: 404 });
  leadToOwnPage(found.value);
  const { id, code, title, status } = found.value;
  const isPublic = status === "published" || status === "paused";
  const secret = await secretFeedView(visit, "listing", id);
  const feeds = [...(isPublic ? [publicFeedView(visit, code)] : []), ...(secret ? [secret] : [])];
  const words = { page: t("feeds.page_title"), line: t("feeds.line_listing"), how: t("feeds.how") };
  return { listing: { href: listingPath(code), title }, ...words, feeds };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page} · ${loaderData?.listing.title} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const found = await visibleListing(personOf(visit, request), params.code);
  if (!found.ok) throw new Response(null, { status: 404 });
  const { id, code } = found.value;
  return renewAndReturn(visit, "listing", id, calendarPath(code));
}

export default function ListingCalendar({ loaderData: { listing, page, line, how, feeds } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: listing.href, label: listing.title }, { label: page }]} />
        <PageTitle line={line}>{page}</PageTitle>
        <FormProblems state={state} form="renew-feed" />
        {feeds.map((feed, place) => (
          <FeedCard key={feed.id} feed={feed} first={place === 0} />
        ))}
        <p className="quiet">{how}</p>
      </div>
    </Narrow>
  );
}
