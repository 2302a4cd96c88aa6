import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { NumberField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Disclosure, EmptyState, StateBadge } from "#app/ui/note.tsx";
import { lotPath } from "../making.urls.ts";
import { assembleKits } from "../use-cases/assemble-kits.server.ts";
import { type AssemblePage, assemblePage } from "../views/assemble-page.view.server.ts";
import type { Route } from "./+types/assemble";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await assemblePage(visit, personOf(visit, request), params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  // No bag is ticked: from none of them.
  if (!formData.has("lots")) formData.append("lots", "-");
  return submitForm({
    ...{ visit, formData, useCase: assembleKits, also: { campaign: params.code } },
    name: `kit-${formData.get("kit")}`,
    then: (lot) => `${lotPath(lot.code)}?after=saved`,
  });
}

type KitProps = { page: AssemblePage; kit: AssemblePage["kits"][number]; state: FormState | undefined };

function Parts({ page: { words }, kit }: KitProps) {
  return (
    <Rows
      caption={kit.name}
      rows={kit.parts}
      rowKey={({ name }) => name}
      columns={[
        {
          head: words.assemble_part,
          cell: ({ name, scarce }) => (
            <>
              {name} {scarce ? <StateBadge tone="warn">{words.assemble_scarce}</StateBadge> : null}
            </>
          ),
        },
        { head: words.assemble_each, align: "end", cell: ({ each }) => each },
        { head: words.assemble_here, align: "end", cell: ({ here }) => here },
      ]}
    />
  );
}

/** How many can be put together of one kit, of what, and the act. */
function Kit(props: KitProps) {
  const { page, kit, state } = props;
  const { words, space } = page;
  const form = `kit-${kit.id}`;
  const mine = state?.form === form ? state : undefined;
  const chosen = mine?.values.lots;
  const ticked = mine ? [chosen ?? []].flat().map(String) : kit.lots.map(({ value }) => value);
  return (
    <Sheet>
      <h2>{kit.name}</h2>
      <p>
        <strong>{kit.says}</strong>
      </p>
      <Parts {...props} />
      {kit.capacity > 0 || mine ? (
        <Form method="post" className="form">
          <FormProblems state={state} form={form} ids={{ quantity: form }} />
          <FormKey />
          <input type="hidden" name="kit" value={kit.id} />
          <input type="hidden" name="space" value={space?.slug} />
          <NumberField
            {...typedField(mine, "quantity", kit.capacity)}
            id={form}
            label={words.assemble_quantity}
            min={1}
            max={kit.capacity}
            required
          />
          <Disclosure summary={words.assemble_lots} open={mine !== undefined}>
            <CheckboxGroup
              name="lots"
              id={`${form}-lots`}
              label={words.assemble_lots}
              hint={words.assemble_lots_hint}
              options={kit.lots}
              defaultValue={ticked}
            />
          </Disclosure>
          <Button>{words.assemble_act}</Button>
        </Form>
      ) : (
        <p className="quiet">{words.assemble_nothing}</p>
      )}
    </Sheet>
  );
}

export default function Assemble({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, space } = page;
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb
          trail={[
            { href: page.campaign.href, label: page.campaign.title },
            { href: page.making, label: words.for_the },
            { label: words.assemble_title },
          ]}
        />
        <PageTitle label={<Label kind="production" word={words.label} code={page.code} />} line={words.assemble_line}>
          {words.assemble_title}
        </PageTitle>
        {page.spaces.length > 1 ? <Chips label={words.assemble_where} choices={page.spaces} /> : null}
        {page.hasKits ? null : <EmptyState title={words.assemble_no_kit}>{words.assemble_no_kit_line}</EmptyState>}
        {space || !page.hasKits ? null : (
          <EmptyState title={words.assemble_no_space}>{words.assemble_no_space_line}</EmptyState>
        )}
        {page.kits.map((kit) => (
          <Kit key={`${space?.slug}-${kit.id}`} page={page} kit={kit} state={state} />
        ))}
      </div>
    </Narrow>
  );
}
