import { useActionData } from "react-router";
import { SpaceHeading } from "#app/modules/spaces/components/space-tabs.tsx";
import { pageFor } from "#app/modules/spaces/page-for.server.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { FeedCard } from "../components/feed-card.tsx";
import { renewAndReturn, secretFeedView } from "../views/feed-page.view.server.ts";
import type { Route } from "./+types/space-calendar";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "lend");
  const words = { title: visit.t("feeds.page_title"), line: visit.t("feeds.line_space"), how: visit.t("feeds.how") };
  return { head, ...words, feed: await secretFeedView(visit, "space", space.id) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space } = await pageFor(visit, request, params.slug, "lend");
  return renewAndReturn(visit, "space", space.id, `/s/${space.slug}/calendar`);
}

export default function SpaceCalendar({ loaderData: { head, title, line, how, feed } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} line={line} />
        <FormProblems state={state} form="renew-feed" />
        {feed ? <FeedCard feed={feed} /> : null}
        <p className="quiet">{how}</p>
      </div>
    </Narrow>
  );
}
