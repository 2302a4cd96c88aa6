import { Form, redirect, useActionData } from "react-router";
import { keptSpace } from "#app/modules/listings/listings.server.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { typed } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { countSheetPath, newMaterialPath, spaceStockPath } from "../material.urls.ts";
import { parseQuantity } from "../quantity.ts";
import { countStock } from "../use-cases/count-stock.server.ts";
import { countForm } from "../views/count.view.server.ts";
import { unitIn } from "../words.server.ts";
import type { Route } from "./+types/count";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  const paths = { space: `/s/${space.slug}`, stock: spaceStockPath(space.slug), add: newMaterialPath(space.slug) };
  return { space: { name: space.name }, paths, ...(await countForm(space, visit)) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  const form = await request.formData();
  const values = typedValues(form);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const batches = form
    .getAll("batch")
    .map(String)
    .filter((batch) => text(`counted-${batch}`) !== "");
  const lines = batches.map((batch) => {
    const found = text(`counted-${batch}`);
    return {
      batch,
      counted: parseQuantity(found, unitIn(form.get(`unit-${batch}`))) ?? found,
      reason: text(`reason-${batch}`),
    };
  });
  const input = { space: space.slug, note: text("note"), lines };
  const result = await executeOnce(countStock, contextOf(visit, formKey(form, values)), input);
  if (result.ok) return redirect(countSheetPath(space.slug, result.value.id), 303);
  // The verb names lines by their place; the page by their lot.
  const fields = Object.fromEntries(
    Object.entries(result.failure.fields).map(([name, sentences]) => {
      const [, index = "", member = ""] = /^lines\.(\d+)\.(\w+)$/.exec(name) ?? [];
      return [index ? `${member}-${batches[Number(index)]}` : name, sentences];
    }),
  );
  return refused(visit, { ...result.failure, fields }, "count", values);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.count_title} · ${loaderData.space.name} · Entrelieux` : "Entrelieux" },
];

export default function Count({ loaderData: { space, paths, words, lines } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const field = (name: string) => ({ name, id: name, defaultValue: typed(state, name), error: state?.errors[name] });
  return (
    <Narrow>
      <div className="stack kind-material">
        <Breadcrumb
          trail={[
            { href: paths.space, label: space.name },
            { href: paths.stock, label: words.stock_title },
            { label: words.count_title },
          ]}
        />
        <PageTitle line={words.count_line}>{words.count_title}</PageTitle>
        {lines.length === 0 ? (
          <EmptyState title={words.count_none} action={<ButtonLink href={paths.add}>{words.add}</ButtonLink>} />
        ) : (
          <Form method="post" className="form">
            <FormProblems state={state} form="count" />
            <FormKey />
            {lines.map((line) => (
              <Sheet key={line.batch}>
                <fieldset className="form border-0 p-0 m-0">
                  <legend>
                    <strong>{line.title}</strong>
                  </legend>
                  <p className="quiet">
                    {line.expected}
                    {line.stored ? ` · ${line.stored}` : ""}
                  </p>
                  <input type="hidden" name="batch" value={line.batch} />
                  <input type="hidden" name={`unit-${line.batch}`} value={line.unit} />
                  <TextField {...field(`counted-${line.batch}`)} label={line.label} inputMode="decimal" optional />
                  <TextField {...field(`reason-${line.batch}`)} label={words.count_reason} maxLength={200} optional />
                </fieldset>
              </Sheet>
            ))}
            <TextField {...field("note")} label={words.count_note} maxLength={200} optional />
            <Button>{words.count_act}</Button>
          </Form>
        )}
      </div>
    </Narrow>
  );
}
