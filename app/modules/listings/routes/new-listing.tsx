import { Form, redirect, useActionData } from "react-router";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { receiveForm } from "#app/platform/files/upload.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { FileField, NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { acceptedPictures } from "../components/edit-pictures.tsx";
import { fieldOf, Problems, tickedValues } from "../components/form-parts.tsx";
import { categoryChoices } from "../edit-page.server.ts";
import { listingPath, spaceListingsPath } from "../listing.urls.ts";
import { newListingInput } from "../new-listing.server.ts";
import { keptSpace } from "../page-access.server.ts";
import { createListing } from "../use-cases/create-listing.server.ts";
import type { Route } from "./+types/new-listing";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  return { title: visit.t("listings.new"), space, categories: categoryChoices(visit) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space, person } = await keptSpace(visit, request, params.slug);
  const received = await receiveForm(request, { createdById: person.userId, now: visit.now });
  const form = received.formData;
  if (!received.ok) return refused(visit, received.failure, "create", typedValues(form));
  const input = newListingInput(form, space.id, received.value.pictureIds);
  const result = await executeOnce(createListing, contextOf(visit, formKey(form, typedValues(form))), input);
  if (result.ok) return redirect(listingPath(result.value.code), 303);
  // The same form sent a second time: its photos were read again, but the listing is already there.
  if (result.failure.code === "platform.key_reused") return redirect(spaceListingsPath(space.slug), 303);
  return refused(visit, result.failure, "create", { ...typedValues(form), pictureIds: input.pictureIds });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

export default function NewListing({ loaderData: { space, categories } }: Route.ComponentProps) {
  const t = useT();
  const state: FormState | undefined = useActionData<typeof action>()?.state;
  const kept = tickedValues(state, "pictureIds", []);
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb
          trail={[{ href: spaceListingsPath(space.slug), label: space.name }, { label: t("listings.new") }]}
        />
        <PageTitle line={t("listings.new_line")}>{t("listings.new")}</PageTitle>
        <Form method="post" encType="multipart/form-data" className="form">
          <Sheet>
            <Problems state={state} />
            <FormKey />
            {kept.map((id) => (
              <input key={id} type="hidden" name="pictureIds" value={id} />
            ))}
            {kept.length > 0 ? <Note tone="ok">{t("listings.pictures_kept", { count: kept.length })}</Note> : null}
            <FileField
              name="pictures"
              label={t("listings.pictures")}
              hint={t("listings.pictures_hint")}
              accept={acceptedPictures}
              multiple
              optional
              error={state?.errors.pictures?.length === 0 ? state.message : state?.errors.pictures}
            />
            <TextField
              label={t("listings.title")}
              hint={t("listings.title_hint")}
              required
              maxLength={120}
              {...fieldOf(state, "title", "")}
            />
            <SelectField
              label={t("listings.category")}
              options={categories}
              empty={t("listings.choose")}
              required
              {...fieldOf(state, "category", "")}
            />
            <NumberField
              label={t("listings.quantity")}
              min={1}
              max={200}
              required
              {...fieldOf(state, "quantity", "1")}
            />
            <TextAreaField
              label={t("listings.accessories")}
              hint={t("listings.accessories_hint")}
              optional
              {...fieldOf(state, "accessories", "")}
            />
            <p className="quiet">{t("listings.defaults_line")}</p>
            <Buttons>
              <Button name="publish" value="on">
                {t("listings.publish")}
              </Button>
              <Button weight="plain" name="publish" value="off">
                {t("listings.keep_draft")}
              </Button>
            </Buttons>
          </Sheet>
        </Form>
      </div>
    </Narrow>
  );
}
