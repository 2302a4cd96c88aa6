import { Form, redirect, useActionData } from "react-router";
import { keptSpace } from "#app/modules/listings/listings.server.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { receiveFiles } from "#app/platform/files/receive-files.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { MaterialFields } from "../components/material-fields.tsx";
import { materialPath, spaceStockPath } from "../material.urls.ts";
import { materialForm, materialInput, safetySheets } from "../material-form.server.ts";
import { parseQuantity } from "../quantity.ts";
import { createMaterial } from "../use-cases/create-material.server.ts";
import { materialCategories, unitChoices, unitIn } from "../words.server.ts";
import type { Route } from "./+types/new-material";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  return {
    title: visit.t("materials.new_title"),
    space: { name: space.name, href: `/s/${space.slug}`, stock: spaceStockPath(space.slug) },
    stockTitle: visit.t("materials.stock_title"),
    form: materialForm(null, visit),
    categories: materialCategories(visit),
    units: unitChoices(visit),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space, person } = await keptSpace(visit, request, params.slug);
  const received = await receiveFiles(request, { createdById: person.userId, now: visit.now, accepted: safetySheets });
  const form = received.formData;
  const typed = typedValues(form);
  if (!received.ok) return refused(visit, received.failure, "new", typed);
  const unit = unitIn(form.get("unit"));
  const quantity = String(form.get("quantity") ?? "").trim();
  const result = await executeOnce(createMaterial, contextOf(visit, formKey(form, typed)), {
    ...{
      space: space.slug,
      title: typed.title,
      category: typed.category,
      description: typed.description,
      unit: typed.unit,
    },
    quantity: quantity === "" ? 0 : (parseQuantity(quantity, unit) ?? quantity),
    ...{ batch: typed.batch, expiresOn: typed.expiresOn || null, publish: form.get("publish") === "on" },
    ...materialInput(form, unit, received.value.files[0]?.id),
  });
  return result.ok ? redirect(materialPath(result.value.code), 303) : refused(visit, result.failure, "new", typed);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function NewMaterial({ loaderData: page }: Route.ComponentProps) {
  const { title, space, form, categories, units } = page;
  const { words } = form;
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb
          trail={[
            { href: space.href, label: space.name },
            { href: space.stock, label: page.stockTitle },
            { label: title },
          ]}
        />
        <PageTitle line={words.new_line}>{title}</PageTitle>
        <Form method="post" encType="multipart/form-data" className="form">
          <Sheet>
            <FormProblems state={state} form="new" ids={{ priceCents: "price" }} />
            <FormKey />
            <TextField
              {...typedField(state, "title")}
              label={words.name}
              hint={words.name_hint}
              maxLength={120}
              required
            />
            <SelectField
              {...typedField(state, "category", "")}
              label={words.category}
              options={categories}
              empty={words.choose}
              required
            />
            <SelectField
              {...typedField(state, "unit", "")}
              label={words.unit}
              hint={words.unit_hint}
              options={units}
              empty={words.choose}
              required
            />
            <TextField {...typedField(state, "quantity")} label={words.have} inputMode="decimal" optional />
            <SideBySide>
              <TextField
                {...typedField(state, "batch")}
                label={words.batch}
                hint={words.batch_hint}
                maxLength={60}
                optional
              />
              <DateField {...typedField(state, "expiresOn")} label={words.expires} optional />
            </SideBySide>
            <MaterialFields form={form} state={state} />
            <TextAreaField {...typedField(state, "description")} label={words.description} maxLength={5000} optional />
            <Buttons>
              <Button name="publish" value="on">
                {words.publish}
              </Button>
              <Button weight="plain" name="publish" value="off">
                {words.keep_draft}
              </Button>
            </Buttons>
          </Sheet>
        </Form>
      </div>
    </Narrow>
  );
}
