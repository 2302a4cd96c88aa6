import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, EmptyState, Note } from "#app/ui/note.tsx";
import { campaignOfPage } from "../campaign-of-page.server.ts";
import { GivingHeading } from "../components/giving-heading.tsx";
import { ProposalList } from "../components/proposal-list.tsx";
import { givingPath } from "../giving.urls.ts";
import { applyAllocation } from "../use-cases/apply-allocation.server.ts";
import { type GivingPage, givingPage } from "../views/giving-page.view.server.ts";
import type { Route } from "./+types/giving";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOfPage(visit, request, params.code);
  return givingPage(visit, campaign, new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOfPage(visit, request, params.code);
  const formData = await request.formData();
  const item = String(formData.get("item") ?? "");
  const name = formData.get("policy") ? "apply-other" : "apply";
  return submitForm({
    ...{ visit, formData, useCase: applyAllocation, also: { campaign: campaign.id }, name },
    then: ({ promised }) => `${givingPath(campaign.code)}?${new URLSearchParams({ item, promised: String(promised) })}`,
  });
}

type PageProps = { page: GivingPage; state: FormState | undefined };

function ApplyOther({ page, state }: PageProps) {
  const { words, item, compared } = page;
  if (!item || !compared || !page.moves) return null;
  const mine = state?.form === "apply-other" ? state : undefined;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="apply-other" />
      <FormKey />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="policy" value={compared} />
      <p>{words.apply_other_line}</p>
      <TextAreaField
        {...typedField(mine, "reason")}
        label={words.reason}
        hint={words.reason_hint}
        maxLength={500}
        rows={2}
        required
      />
      <Button weight="plain" block>
        {words.apply_other}
      </Button>
    </Form>
  );
}

function Apply({ page, state }: PageProps) {
  const { words, item } = page;
  if (!page.moves) return <p>{words.closed}</p>;
  if (!item || page.pieces === 0) return <p>{words.nothing_to_apply}</p>;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="apply" />
      <FormKey />
      <input type="hidden" name="item" value={item.id} />
      <p>
        <strong>{page.total}</strong>
      </p>
      <p>{words.apply_line}</p>
      <Button block>{words.apply}</Button>
    </Form>
  );
}

function Compare({ page, state }: PageProps) {
  const { words, item } = page;
  return (
    <Disclosure summary={words.compare} open={page.compared !== null}>
      <p className="quiet">
        {page.rule} <Link href={page.editRule}>{words.change_rule}</Link>
      </p>
      <Form method="get" className="form">
        {item ? <input type="hidden" name="item" value={item.id} /> : null}
        <SelectField
          name="policy"
          label={words.compare_with}
          options={page.choices}
          defaultValue={page.compared ?? ""}
          empty={words.compare_stop}
        />
        <Button weight="plain" block>
          {words.compare_act}
        </Button>
      </Form>
      <ApplyOther page={page} state={state} />
    </Disclosure>
  );
}

function Stock({ page }: { page: GivingPage }) {
  const { words, stock } = page;
  return (
    <section className="stack" aria-labelledby="stock">
      <h2 id="stock">{words.stock}</h2>
      <p className="quiet">{stock.length === 0 ? words.no_stock : words.stock_line}</p>
      {stock.length === 0 ? null : (
        <Disclosure roomy summary={page.stockSummary}>
          <Rows
            caption={words.stock}
            rows={stock}
            rowKey={({ key }) => key}
            columns={[
              { head: words.item, cell: ({ item }) => item },
              { head: words.place, cell: ({ place, recalled }) => [place, recalled].filter(Boolean).join(" · ") },
              { head: words.free, align: "end", cell: ({ free }) => free },
              { head: words.promised, align: "end", cell: ({ promised }) => promised },
              { head: words.to_share, align: "end", cell: ({ toShare }) => toShare },
            ]}
          />
        </Disclosure>
      )}
      <p className="flex flex-wrap gap-x-4">
        {stock.length > 0 ? (
          <Link className="inline-flex min-h-11 items-center" href={page.transfers}>
            {words.transfer_open}
          </Link>
        ) : null}
        <Link className="inline-flex min-h-11 items-center" href={page.making}>
          {words.to_making}
        </Link>
      </p>
    </section>
  );
}

export default function Giving({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <GivingHeading page={page} label={words.tabs} line={words.proposal_line} />
      {page.said && !state ? (
        <Note tone="ok" role="status">
          {page.said} <Link href={page.prepare.href}>{page.prepare.label}</Link>
        </Note>
      ) : null}
      {page.items.length > 1 ? <Chips label={words.items} choices={page.items} /> : null}
      <Columns actFirst>
        <div className="stack">
          <h2>{words.proposal}</h2>
          {page.compared ? <p className="quiet">{page.comparedWith}</p> : null}
          {page.rows.length === 0 ? (
            <EmptyState title={words.nobody_waits}>{words.nobody_waits_line}</EmptyState>
          ) : (
            <ProposalList page={page} />
          )}
          <Stock page={page} />
        </div>
        <Sheet stick>
          <Apply page={page} state={state} />
          {page.rows.length > 0 ? <Compare page={page} state={state} /> : null}
        </Sheet>
      </Columns>
    </div>
  );
}
