import { useActionData } from "react-router";
import { AccountTabs } from "#app/modules/accounts/components/account-tabs.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { FeedCard } from "../components/feed-card.tsx";
import { renewAndReturn, secretFeedView } from "../views/feed-page.view.server.ts";
import type { Route } from "./+types/account-calendar";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { name } = personOf(visit, request);
  const words = { title: visit.t("feeds.page_title"), line: visit.t("feeds.line_person"), how: visit.t("feeds.how") };
  return { name, ...words, feed: await secretFeedView(visit, "person", "me") };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  return renewAndReturn(visit, "person", "me", "/account/calendar");
}

export default function AccountCalendar({ loaderData: { name, title, line, how, feed } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <AccountTabs name={name} />
        <h2>{title}</h2>
        <p>{line}</p>
        <FormProblems state={state} form="renew-feed" />
        {feed ? <FeedCard feed={feed} /> : null}
        <p className="quiet">{how}</p>
      </div>
    </Narrow>
  );
}
