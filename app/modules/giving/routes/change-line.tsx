import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { NumberField, TextAreaField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { campaignOfPage } from "../campaign-of-page.server.ts";
import { givingPath } from "../giving.urls.ts";
import { promisePieces } from "../use-cases/promise-pieces.server.ts";
import { type ChangeLinePage, changeLinePage, lineOfPage } from "../views/change-line.view.server.ts";
import type { Route } from "./+types/change-line";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOfPage(visit, request, params.code);
  return changeLinePage(visit, campaign, params.line, new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOfPage(visit, request, params.code);
  const line = await lineOfPage(visit, campaign, params.line);
  const formData = await request.formData();
  const also = { campaign: campaign.id, line: line.id };
  const then = givingPath(campaign.code, line.itemId);
  return submitForm({ visit, formData, useCase: promisePieces, also, name: "by-hand", then });
}

function Choose({ page }: { page: ChangeLinePage }) {
  const { words, chosen } = page;
  if (page.bags.length === 0) return <Note tone="warn">{words.no_bag}</Note>;
  return (
    <Form method="get" className="form" preventScrollReset>
      <RadioGroup
        name="as"
        label={words.as}
        options={[
          { value: "promise", label: words.as_promise },
          { value: "release", label: words.as_release },
        ]}
        defaultValue={chosen.as}
      />
      <SelectField
        name="bag"
        label={words.bag}
        options={page.bags}
        defaultValue={chosen.bag}
        empty={words.bag_choose}
        required
      />
      <NumberField
        name="quantity"
        label={words.quantity}
        min={1}
        defaultValue={chosen.quantity}
        error={chosen.error}
        required
      />
      <Button weight={page.difference ? "plain" : "act"} block>
        {words.see_difference}
      </Button>
    </Form>
  );
}

function Difference({ page, state }: { page: ChangeLinePage; state: FormState | undefined }) {
  const { words, difference, chosen } = page;
  if (!difference) return null;
  return (
    <Sheet>
      <h2>{words.difference}</h2>
      <p>{page.rule}</p>
      <p>
        <strong>{difference.chosen}</strong>
      </p>
      <h3>{words.others}</h3>
      {difference.others.length === 0 ? <p>{words.nobody_changes}</p> : null}
      <ul>
        {difference.others.map(({ code, words: said }) => (
          <li key={code}>{said}</li>
        ))}
      </ul>
      <Form method="post" className="form">
        <FormProblems state={state} form="by-hand" />
        <FormKey />
        <input type="hidden" name="as" value={chosen.as} />
        <input type="hidden" name="lot" value={chosen.lot} />
        <input type="hidden" name="place" value={chosen.place} />
        <input type="hidden" name="quantity" value={chosen.quantity} />
        <TextAreaField
          {...typedField(state, "reason")}
          label={words.reason}
          hint={words.reason_hint}
          maxLength={500}
          rows={2}
          required
        />
        <Button block>{words.hand_apply}</Button>
      </Form>
    </Sheet>
  );
}

export default function ChangeLine({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, campaign, giving } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: campaign.href, label: campaign.title }, giving, { label: page.title }]} />
      <PageTitle label={<Label kind="production" word={words.label} code={page.request.code} />} line={page.line}>
        {page.title}
      </PageTitle>
      <Columns>
        <div className="stack">
          <p>{words.hand_line}</p>
          {page.difference ? null : <p>{page.rule}</p>}
          <Choose page={page} />
        </div>
        <div className="stack">
          <Difference page={page} state={state} />
          <p>
            <Link className="inline-flex min-h-11 items-center" href={giving.href}>
              {words.back}
            </Link>
          </p>
        </div>
      </Columns>
    </div>
  );
}
