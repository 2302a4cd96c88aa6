import { Form, useActionData } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { editDesignAct, editDesignPage } from "../views/edit-design-page.view.server.ts";
import type { Route } from "./+types/edit-design";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return editDesignPage(visitOf(context), request, params.code);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return editDesignAct(visitOf(context), request, params.code);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.edit_design} · ${loaderData.title} · Entrelieux` : "Entrelieux" },
];

type Part = { page: Route.ComponentProps["loaderData"]; state: FormState | undefined };

function Editors({ page: { words, editors }, state }: Part) {
  const mine = state?.form === "editors" ? state : undefined;
  return (
    <Sheet>
      <h2>{words.editors}</h2>
      {editors.length === 0 ? <p>{words.editors_none}</p> : null}
      {editors.map(({ slug, name, remove }) => (
        <Form key={slug} method="post" className="form">
          <FormKey />
          <input type="hidden" name="verb" value="remove-editor" />
          <input type="hidden" name="space" value={slug} />
          <p>{name}</p>
          <Button weight="plain">{remove}</Button>
        </Form>
      ))}
      <Form method="post" className="form">
        <FormProblems state={state} form="editors" />
        <FormKey />
        <input type="hidden" name="verb" value="add-editor" />
        <TextField {...typedField(mine, "space")} label={words.editor_add} hint={words.editor_add_hint} required />
        <Button weight="plain">{words.editor_add_act}</Button>
      </Form>
    </Sheet>
  );
}

export default function EditDesign({ loaderData: page }: Route.ComponentProps) {
  const { words, stored, answers } = page;
  const state = useActionData<typeof action>()?.state;
  const mine = state?.form === "design" ? state : undefined;
  const editing = [
    { value: "keepers", label: words.editing_keepers },
    { value: "members", label: words.editing_members },
  ];
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={page.trail} />
        <PageTitle>{words.edit_design}</PageTitle>
        {page.saved && !state ? (
          <Note tone="ok" role="status">
            {words.saved}
          </Note>
        ) : null}
        <Sheet>
          <Form method="post" className="form">
            <FormProblems state={state} form="design" />
            <FormKey />
            <TextAreaField
              {...typedField(mine, "purpose", stored.purpose)}
              label={words.purpose}
              hint={words.purpose_hint}
            />
            <TextField
              {...typedField(mine, "keywords", stored.keywords)}
              label={words.keywords}
              hint={words.keywords_hint}
            />
            <TextField
              type="url"
              {...typedField(mine, "address", stored.address)}
              label={words.address}
              hint={words.address_hint}
            />
            {answers ? (
              <RadioGroup name="editing" label={words.editing} options={editing} defaultValue={stored.editing} />
            ) : null}
            <Button>{words.save}</Button>
          </Form>
        </Sheet>
        {answers ? <Editors page={page} state={state} /> : null}
        {answers ? (
          <p>
            <Link href={page.listingEdit}>{words.listing_edit}</Link>
          </p>
        ) : null}
      </div>
    </Narrow>
  );
}
