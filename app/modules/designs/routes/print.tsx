import { Form, useActionData } from "react-router";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { printAct, printPage } from "../views/print-page.view.server.ts";
import type { Route } from "./+types/print";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await printPage(visitOf(context), request, params.code);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return printAct(visitOf(context), request, params.code);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.print_title} · ${loaderData.title} · Entrelieux` : "Entrelieux" },
];

type Page = Route.ComponentProps["loaderData"];

function Prints({ page: { prints, words } }: { page: Page }) {
  return (
    <section aria-labelledby="prints" className="stack">
      <h2 id="prints">{words.prints}</h2>
      {prints.length === 0 ? <p>{words.prints_none}</p> : null}
      <ul className="stack">
        {prints.map((one) => (
          <li key={one.id}>
            <strong>{one.words}</strong> · {one.revision}
            {one.note ? ` · ${one.note}` : ""}
            {one.needs.length > 0 ? <p className="quiet">{one.needs.join(" · ")}</p> : null}
            {one.taken.length > 0 ? <p>{one.taken.join(" · ")}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function Print({ loaderData: page }: Route.ComponentProps) {
  const { words, spaces, bill, number, take } = page;
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={page.trail} />
        <PageTitle line={`${page.line}. ${words.print_line}`}>{words.print_title}</PageTitle>
        {page.saved && !state ? (
          <Note tone="ok" role="status">
            {words.saved}
          </Note>
        ) : null}
        {bill.length > 0 ? (
          <section aria-labelledby="bill" className="stack">
            <h2 id="bill">{words.bill}</h2>
            <ul>
              {bill.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {spaces.length === 0 ? (
          <Note tone="warn">{words.no_space}</Note>
        ) : (
          <Sheet>
            <Form method="post" className="form">
              <FormProblems state={state} form="print" />
              <FormKey />
              <input type="hidden" name="number" value={number} />
              <SelectField name="space" label={words.print_space} options={spaces} />
              <NumberField
                {...typedField(state, "pieces", 1)}
                label={words.print_pieces}
                min={1}
                max={100_000}
                required
              />
              <TextField
                {...typedField(state, "machine")}
                label={words.print_machine}
                hint={words.print_machine_hint}
                optional
              />
              {take.map(({ name, material, options }) =>
                options.length > 0 ? (
                  <SelectField
                    key={name}
                    name={name}
                    label={`${material} · ${words.print_take}`}
                    options={options}
                    empty={words.print_not_taken}
                  />
                ) : (
                  <p key={name} className="quiet">
                    {material} · {words.print_no_stock}
                  </p>
                ),
              )}
              <TextField {...typedField(state, "note")} label={words.note} maxLength={200} optional />
              <Button>{words.print_act}</Button>
            </Form>
          </Sheet>
        )}
        <Prints page={page} />
      </div>
    </Narrow>
  );
}
