import { data, Form, useActionData } from "react-router";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { runPath } from "../making.urls.ts";
import { planRun } from "../use-cases/plan-run.server.ts";
import { type PlanPage, plannedDates, planPage } from "../views/plan-page.view.server.ts";
import type { Route } from "./+types/plan-run";

async function kept(visit: Visit, request: Request, code: string) {
  const campaign = await campaignFor(personOf(visit, request), code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return campaign.value;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  return planPage(visit, await kept(visit, request, params.code));
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await kept(visit, request, params.code);
  const formData = await request.formData();
  const also = { campaign: campaign.id, ...plannedDates(formData, campaign.space.zone) };
  const then = (run: { code: string }) => `${runPath(run.code)}?after=saved`;
  return submitForm({ visit, formData, useCase: planRun, also, name: "plan", then });
}

function chosen(state: FormState | undefined, name: string) {
  const value = typed(state, name);
  return { ...(value === undefined ? {} : { defaultValue: value }), error: state?.errors[name] };
}

function PlanForm({ page, state }: { page: PlanPage; state: FormState | undefined }) {
  const { words } = page;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="plan" />
      <FormKey />
      <SelectField
        name="item"
        label={words.plan_item}
        options={page.items}
        empty={words.plan_choose}
        required
        {...chosen(state, "item")}
      />
      <NumberField {...typedField(state, "target")} label={words.plan_target} min={1} required />
      <SelectField
        name="revision"
        label={words.plan_revision}
        hint={words.plan_revision_hint}
        options={page.revisions}
        empty={words.plan_item_revision}
        {...chosen(state, "revision")}
      />
      {page.pilotRequired ? (
        <NumberField
          {...typedField(state, "pilotPieces", 1)}
          label={words.plan_pilot}
          hint={words.plan_pilot_hint}
          min={1}
          required
        />
      ) : null}
      <Fieldset legend={words.plan_dates}>
        <SideBySide>
          <DateField {...typedField(state, "startsAt")} label={words.plan_starts} min={page.today} optional />
          <DateField {...typedField(state, "neededAt")} label={words.plan_needed} min={page.today} optional />
        </SideBySide>
      </Fieldset>
      <Button>{words.plan_act}</Button>
    </Form>
  );
}

export default function PlanRun({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb
          trail={[
            { href: page.campaign.href, label: page.campaign.title },
            { href: page.making, label: words.for_the },
            { label: words.plan_title },
          ]}
        />
        <PageTitle label={<Label kind="production" word={words.label} code={page.code} />} line={words.plan_line}>
          {words.plan_title}
        </PageTitle>
        {page.items.length === 0 ? (
          <Note tone="warn">{words.plan_no_item}</Note>
        ) : (
          <PlanForm page={page} state={state} />
        )}
      </div>
    </Narrow>
  );
}
