import { Form, useActionData } from "react-router";
import { SpaceHeading } from "#app/modules/spaces/components/space-tabs.tsx";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { FileField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { createDesignAct, newDesignPage } from "../views/new-design-page.view.server.ts";
import type { Route } from "./+types/new-design";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return newDesignPage(visitOf(context), request, params.slug);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return createDesignAct(visitOf(context), request, params.slug);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.words.new} · ${loaderData?.head.name} · Entrelieux` },
];

export default function NewDesign({ loaderData: { head, words, categories, importHref } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={words.new} line={words.new_line} />
        <p>
          <Link href={importHref}>{words.import}</Link>
        </p>
        <Sheet>
          <Form method="post" encType="multipart/form-data" className="form">
            <FormProblems state={state} form="create" />
            <FormKey />
            <TextField
              {...typedField(state, "title")}
              label={words.title}
              hint={words.title_hint}
              maxLength={120}
              required
            />
            <SelectField name="category" label={words.category} options={categories} />
            <TextAreaField {...typedField(state, "purpose")} label={words.purpose} hint={words.purpose_hint} optional />
            <TextAreaField {...typedField(state, "description")} label={words.description} optional />
            <TextField {...typedField(state, "keywords")} label={words.keywords} hint={words.keywords_hint} optional />
            <TextField
              type="url"
              {...typedField(state, "address")}
              label={words.address}
              hint={words.address_hint}
              optional
            />
            <FileField
              name="pictures"
              label={words.pictures}
              hint={words.pictures_hint}
              accept="image/*"
              multiple
              optional
            />
            <p className="quiet">{words.start_line}</p>
            <Button>{words.start}</Button>
          </Form>
        </Sheet>
      </div>
    </Narrow>
  );
}
