import { data, Form, useActionData } from "react-router";
import { equipmentCategories } from "#app/modules/listings/listings.server.ts";
import { orderUrl } from "#app/modules/orders/order.urls.ts";
import { boughtMachine } from "#app/modules/orders/orders.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { ownersUrl } from "../ownership.urls.ts";
import { listBoughtMachine } from "../use-cases/list-bought-machine.server.ts";
import { ownershipWords } from "../views/ownership.view.server.ts";
import type { Route } from "./+types/list-machine";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const machine = await boughtMachine(personOf(visit, request), params.code);
  if (!machine.ok) throw data(visit.requestId, { status: machine.failure.status });
  const { code, title } = machine.value;
  return { code, title, categories: equipmentCategories(visit), words: ownershipWords(visit) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.words.machine_title} · ${loaderData?.title} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const also = { order: params.code };
  return submitForm({
    visit,
    formData,
    useCase: listBoughtMachine,
    also,
    then: ({ listing }) => ownersUrl(listing.code),
  });
}

export default function ListMachine({ loaderData: { code, title, categories, words } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: orderUrl(code), label: title }, { label: words.machine_title ?? "" }]} />
        <PageTitle line={words.machine_line}>{words.machine_title}</PageTitle>
        <Form method="post" className="form">
          <FormProblems state={state} form="list-bought-machine" />
          <FormKey />
          <TextField {...typedField(state, "title", title)} label={words.machine_name} maxLength={120} required />
          <SelectField
            {...typedField(state, "category")}
            label={words.machine_category}
            options={categories}
            empty="–"
            required
          />
          <Button>{words.machine_act}</Button>
        </Form>
      </div>
    </Narrow>
  );
}
