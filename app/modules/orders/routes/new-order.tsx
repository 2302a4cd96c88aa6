import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { DateField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { errorIds, NewOrderPrices } from "../components/new-order-prices.tsx";
import { orderUrl } from "../order.urls.ts";
import { newOrderFields } from "../order-form.server.ts";
import { openOrder } from "../use-cases/open-order.server.ts";
import { networkOfPage, newOrderChoices } from "../views/network-orders.view.server.ts";
import type { Route } from "./+types/new-order";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const network = await networkOfPage(visit, request, params.slug);
  const isMachine = new URL(request.url).searchParams.get("kind") === "machine";
  return { network, isMachine, ...newOrderChoices(visit) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.network.words.new_title} · ${loaderData?.network.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const also = { network: params.slug, ...newOrderFields(formData) };
  return submitForm({ visit, formData, useCase: openOrder, also, then: ({ code }) => orderUrl(code) });
}

export default function NewOrder({ loaderData: { network, isMachine, units, inTwoWeeks } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = network;
  if (network.spaces.length === 0)
    return (
      <>
        <PageTitle>{words.new_title}</PageTitle>
        <EmptyState title={words.need_space ?? ""}>{words.new_line}</EmptyState>
      </>
    );
  const kinds = [
    { href: "?", label: words.kind_consumable_choice ?? "", current: !isMachine },
    { href: "?kind=machine", label: words.kind_machine_choice ?? "", current: isMachine },
  ];
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb
          trail={[
            { href: network.href, label: network.name },
            { href: network.orders, label: words.list_title ?? "" },
            { label: words.new_title ?? "" },
          ]}
        />
        <PageTitle line={words.new_line}>{words.new_title}</PageTitle>
        <Tabs label={words.kind ?? ""} choices={kinds} />
        <p>{isMachine ? words.kind_machine_hint : words.kind_consumable_hint}</p>
        <Form method="post" className="form">
          <FormProblems state={state} form="open-order" ids={errorIds} />
          <FormKey />
          <input type="hidden" name="kind" value={isMachine ? "machine" : "consumable"} />
          <TextField
            {...typedField(state, "title")}
            label={words.title}
            hint={words.title_hint}
            maxLength={120}
            required
          />
          <TextAreaField {...typedField(state, "description")} label={words.description} optional />
          <TextField {...typedField(state, "link")} type="url" label={words.link} hint={words.link_hint} optional />
          <NewOrderPrices words={words} isMachine={isMachine} units={units} state={state} />
          <DateField
            {...typedField(state, "deadline", inTwoWeeks)}
            label={words.until}
            hint={words.until_hint}
            required
          />
          <SelectField
            {...typedField(state, "space", network.spaces[0]?.value)}
            label={words.by_space}
            options={network.spaces}
            required
          />
          <Button>{words.open_now}</Button>
        </Form>
      </div>
    </Narrow>
  );
}
