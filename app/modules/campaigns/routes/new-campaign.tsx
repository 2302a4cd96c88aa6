import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { atTheirFields } from "../ask-form.server.ts";
import { editCampaignPath } from "../campaign.urls.ts";
import { cardFields, policyNames } from "../campaign-form.server.ts";
import { CampaignCardFields } from "../components/campaign-card-fields.tsx";
import { createCampaign } from "../use-cases/create-campaign.server.ts";
import { newCampaignPage } from "../views/campaign-edit.view.server.ts";
import type { Route } from "./+types/new-campaign";

export function loader({ context, request }: Route.LoaderArgs) {
  return newCampaignPage(visitOf(context), request);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const answer = await submitForm({
    visit,
    formData,
    useCase: createCampaign,
    also: cardFields(formData, "Europe/Paris"),
    then: ({ code }) => editCampaignPath(code),
  });
  return answer instanceof Response ? answer : atTheirFields(answer, policyNames);
}

export default function NewCampaign({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, spaces, networks } = page;
  if (spaces.length === 0)
    return (
      <>
        <PageTitle>{page.title}</PageTitle>
        <EmptyState
          title={words.new_need_space}
          action={<ButtonLink href="/spaces/new">{words.new_create_space}</ButtonLink>}
        >
          {words.new_need_space_text}
        </EmptyState>
      </>
    );
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb trail={[{ href: page.list, label: words.list_crumb }, { label: page.title }]} />
        <PageTitle line={words.new_line}>{page.title}</PageTitle>
        <Form method="post" className="form">
          <FormProblems state={state} form="create-campaign" />
          <FormKey />
          <SelectField
            {...typedField(state, "space", spaces[0]?.value)}
            label={words.space}
            options={spaces}
            required
          />
          {networks.length > 0 ? (
            <SelectField
              {...typedField(state, "network")}
              label={words.network}
              options={networks}
              empty={words.network_none}
              optional
            />
          ) : null}
          <CampaignCardFields {...page} state={state} />
          <Button>{words.new_act}</Button>
        </Form>
      </div>
    </Narrow>
  );
}
