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
import { SideBySide } from "#app/ui/field.tsx";
import { FileField, NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { acceptedPictures } from "../components/edit-pictures.tsx";
import { fieldOf, Problems, tickedValues } from "../components/form-parts.tsx";
import { OccupancyField } from "../components/occupancy-field.tsx";
import type { ListingKind } from "../listing.ts";
import { listingPath, newListingPath, spaceListingsPath } from "../listing.urls.ts";
import { newListingInput } from "../new-listing.server.ts";
import { keptSpace } from "../page-access.server.ts";
import { createListing } from "../use-cases/create-listing.server.ts";
import { categoryChoices } from "../views/edit-page.view.server.ts";
import type { Route } from "./+types/new-listing";

function kindIn(request: Request): ListingKind {
  return new URL(request.url).searchParams.get("kind") === "room" ? "room" : "equipment";
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space } = await keptSpace(visit, request, params.slug);
  const kind = kindIn(request);
  return {
    title: visit.t(kind === "room" ? "listings.new_room" : "listings.new"),
    ...{ kind, space, categories: categoryChoices(visit, kind) },
    other: `${newListingPath(space.slug)}${kind === "room" ? "" : "?kind=room"}`,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { space, person } = await keptSpace(visit, request, params.slug);
  const received = await receiveForm(request, { createdById: person.userId, now: visit.now });
  const form = received.formData;
  if (!received.ok) return refused(visit, received.failure, "create", typedValues(form));
  const input = newListingInput(form, space.id, kindIn(request), received.value.pictureIds);
  const result = await executeOnce(createListing, contextOf(visit, formKey(form, typedValues(form))), input);
  if (result.ok) return redirect(listingPath(result.value.code), 303);
  // The same form sent a second time: its photos were read again, but the listing is already there.
  if (result.failure.code === "platform.key_reused") return redirect(spaceListingsPath(space.slug), 303);
  return refused(visit, result.failure, "create", { ...typedValues(form), pictureIds: input.pictureIds });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

export default function NewListing({ loaderData: { title, kind, other, space, categories } }: Route.ComponentProps) {
  const t = useT();
  const isRoom = kind === "room";
  const state: FormState | undefined = useActionData<typeof action>()?.state;
  const kept = tickedValues(state, "pictureIds", []);
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: spaceListingsPath(space.slug), label: space.name }, { label: title }]} />
        <PageTitle line={t("listings.new_line")}>{title}</PageTitle>
        <p>
          <Link href={other}>{t(isRoom ? "listings.new" : "listings.new_room")}</Link>
        </p>
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
              hint={t(isRoom ? "listings.room_title_hint" : "listings.title_hint")}
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
            {isRoom ? <RoomFields state={state} /> : <ThingFields state={state} />}
            <p className="quiet">{t(isRoom ? "listings.room_defaults_line" : "listings.defaults_line")}</p>
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

function ThingFields({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <>
      <NumberField label={t("listings.quantity")} min={1} max={200} required {...fieldOf(state, "quantity", "1")} />
      <TextAreaField
        label={t("listings.accessories")}
        hint={t("listings.accessories_hint")}
        optional
        {...fieldOf(state, "accessories", "")}
      />
    </>
  );
}

function RoomFields({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <>
      <SideBySide>
        <NumberField label={t("listings.seated")} min={1} optional {...fieldOf(state, "facts.seated", "")} />
        <TextField
          label={t("listings.surface")}
          inputMode="decimal"
          optional
          {...fieldOf(state, "facts.surfaceM2", "")}
        />
      </SideBySide>
      <OccupancyField state={state} stored="whole" />
      <NumberField
        label={t("listings.places")}
        hint={t("listings.places_hint")}
        min={1}
        max={200}
        required
        {...fieldOf(state, "quantity", "1")}
      />
    </>
  );
}
