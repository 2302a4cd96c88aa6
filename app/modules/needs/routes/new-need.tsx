import { Form, useActionData } from "react-router";
import { keptSpace } from "#app/modules/listings/listings.server.ts";
import { typedQuantities } from "#app/modules/materials/typed-quantity.ts";
import { unitChoices, unitIn } from "#app/modules/materials/words.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { DateField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { needPath, needsPath } from "../need.urls.ts";
import { createNeed } from "../use-cases/create-need.server.ts";
import { needWords } from "../views/need.view.server.ts";
import type { Route } from "./+types/new-need";

const names = [
  ...(["title", "new_title", "new_line", "name", "name_hint", "unit", "choose", "quantity", "by"] as const),
  ...(["description", "publish"] as const),
] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  const words = needWords(visit, names);
  return {
    title: words.new_title,
    words,
    space: { name: space.name, href: `/s/${space.slug}` },
    units: unitChoices(visit),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  const formData = await request.formData();
  const also = { space: space.slug, ...typedQuantities(formData, ["quantity"], unitIn(formData.get("unit"))) };
  return submitForm({ visit, formData, useCase: createNeed, also, name: "new", then: ({ code }) => needPath(code) });
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function NewNeed({ loaderData: { words, space, units } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb
          trail={[
            { href: space.href, label: space.name },
            { href: needsPath(), label: words.title },
            { label: words.new_title },
          ]}
        />
        <PageTitle line={words.new_line}>{words.new_title}</PageTitle>
        <Form method="post" className="form">
          <Sheet>
            <FormProblems state={state} form="new" />
            <FormKey />
            <TextField
              {...typedField(state, "title")}
              label={words.name}
              hint={words.name_hint}
              maxLength={120}
              required
            />
            <SelectField
              {...typedField(state, "unit", "")}
              label={words.unit}
              options={units}
              empty={words.choose}
              required
            />
            <TextField {...typedField(state, "quantity")} label={words.quantity} inputMode="decimal" required />
            <DateField {...typedField(state, "wantedBy")} label={words.by} required />
            <TextAreaField {...typedField(state, "description")} label={words.description} maxLength={2000} optional />
            <Button>{words.publish}</Button>
          </Sheet>
        </Form>
      </div>
    </Narrow>
  );
}
