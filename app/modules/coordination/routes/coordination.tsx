import { data, Form, useActionData } from "react-router";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { DayChoice } from "#app/modules/publication/components/day-choice.tsx";
import { SnapshotList } from "#app/modules/publication/components/snapshot-list.tsx";
import { takeCampaignSnapshot } from "#app/modules/publication/publication.server.ts";
import { snapshotPath } from "#app/modules/publication/publication.urls.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { Progress } from "../components/progress.tsx";
import { Shortages } from "../components/shortages.tsx";
import { WaitingList } from "../components/waiting-list.tsx";
import { type CoordinationPage, coordinationPage } from "../views/coordination.view.server.ts";
import type { Route } from "./+types/coordination";

async function campaignOf(visit: Visit, request: Request, code: string) {
  const campaign = await campaignFor(personOf(visit, request), code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return campaign.value;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOf(visit, request, params.code);
  return coordinationPage(visit, campaign, new URL(request.url).searchParams);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOf(visit, request, params.code);
  const formData = await request.formData();
  return submitForm({
    ...{ visit, formData, useCase: takeCampaignSnapshot, also: { campaign: campaign.id }, name: "snapshot" },
    then: ({ code }) => snapshotPath(code),
  });
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

function Spaces({ page }: { page: CoordinationPage }) {
  const { words, spaces } = page;
  return (
    <section className="stack" aria-labelledby="spaces">
      <h2 id="spaces">{words.spaces}</h2>
      <p className="quiet">{words.spaces_line}</p>
      {page.choices.length > 0 ? <Chips label={words.spaces_filter} choices={page.choices} /> : null}
      {spaces.rows.length === 0 ? (
        <p className="quiet">{words.none_made}</p>
      ) : (
        <Progress caption={words.spaces} head={words.space} rows={spaces.rows} words={words} />
      )}
      {spaces.more ? <p className="quiet">{spaces.more}</p> : null}
    </section>
  );
}

export default function Coordination({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, present, snapshots } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: words.crumb }]} />
      <PageTitle
        label={<Label kind="production" word={page.campaign.title} code={page.code} />}
        line={present ? words.line : words.past_only}
      >
        {page.title}
      </PageTitle>
      <Chips label={words.links} choices={page.links} />
      <DayChoice day={page.day} />
      {present ? (
        <Columns>
          <section className="stack" aria-labelledby="waiting">
            <h2 id="waiting">{words.waiting}</h2>
            {page.isFresh && present.waiting.rows.length === 0 ? (
              <EmptyState title={words.fresh} action={<ButtonLink href={page.begin}>{words.fresh_act}</ButtonLink>}>
                {words.fresh_line}
              </EmptyState>
            ) : (
              <WaitingList waiting={present.waiting} words={words} />
            )}
          </section>
          <section className="stack" aria-labelledby="shortages">
            <h2 id="shortages">{words.shortages}</h2>
            <Shortages materials={present.materials} edit={page.edit} words={words} />
          </section>
        </Columns>
      ) : null}
      <section className="stack" aria-labelledby="items">
        <h2 id="items">{words.items}</h2>
        {page.items.length > 0 ? (
          <>
            <p className="quiet">{words.items_line}</p>
            <Progress caption={words.items} head={words.item} rows={page.items} words={words} />
          </>
        ) : null}
        {page.idle ? <p className="quiet">{page.idle}</p> : null}
      </section>
      {page.isFresh ? null : <Spaces page={page} />}
      <SnapshotList snapshots={snapshots}>
        <Narrow>
          <Form method="post" className="form">
            <FormProblems state={state} form="snapshot" />
            <FormKey />
            <p className="quiet">{snapshots.line}</p>
            <Button weight="plain">{snapshots.take}</Button>
          </Form>
        </Narrow>
      </SnapshotList>
    </div>
  );
}
