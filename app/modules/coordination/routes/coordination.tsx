import { data } from "react-router";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { DayChoice } from "#app/modules/publication/components/day-choice.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Chips } from "#app/ui/chips.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Progress } from "../components/progress.tsx";
import { Shortages } from "../components/shortages.tsx";
import { WaitingList } from "../components/waiting-list.tsx";
import { coordinationPage } from "../coordination.view.server.ts";
import type { Route } from "./+types/coordination";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignFor(personOf(visit, request), params.code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return coordinationPage(visit, campaign.value, new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Coordination({ loaderData: page }: Route.ComponentProps) {
  const { words, present } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: words.crumb }]} />
      <PageTitle
        label={<Label kind="production" word={page.campaign.title} code={page.code} />}
        line={present ? words.line : words.past_only}
      >
        {page.title}
      </PageTitle>
      <p className="buttons">
        {page.links.map(({ href, label }) => (
          <Link key={href} className="button quiet" href={href}>
            {label}
          </Link>
        ))}
      </p>
      <DayChoice day={page.day} />
      {present ? (
        <Columns>
          <section className="stack" aria-labelledby="waiting">
            <h2 id="waiting">{words.waiting}</h2>
            <WaitingList waiting={present.waiting} words={words} />
          </section>
          <section className="stack" aria-labelledby="shortages">
            <h2 id="shortages">{words.shortages}</h2>
            <Shortages materials={present.materials} edit={page.edit} words={words} />
          </section>
        </Columns>
      ) : null}
      <section className="stack" aria-labelledby="items">
        <h2 id="items">{words.items}</h2>
        <p className="quiet">{words.items_line}</p>
        <Progress caption={words.items} head={words.item} rows={page.items} words={words} />
      </section>
      <section className="stack" aria-labelledby="spaces">
        <h2 id="spaces">{words.spaces}</h2>
        <p className="quiet">{words.spaces_line}</p>
        {page.choices.length > 0 ? <Chips label={words.spaces_filter} choices={page.choices} /> : null}
        {page.spaces.rows.length === 0 ? (
          <p className="quiet">{words.none_made}</p>
        ) : (
          <Progress caption={words.spaces} head={words.space} rows={page.spaces.rows} words={words} />
        )}
        {page.spaces.more ? <p className="quiet">{page.spaces.more}</p> : null}
      </section>
    </div>
  );
}
