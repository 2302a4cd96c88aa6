import { Form, useActionData } from "react-router";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Problems } from "../components/problems.tsx";
import { SpaceFields } from "../components/space-fields.tsx";
import { spacePageUrl } from "../space.urls.ts";
import { territoryChoices } from "../territories.server.ts";
import { createSpace } from "../use-cases/create-space.server.ts";
import type { Route } from "./+types/space-new";

export function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  return { title: visit.t("spaces.new_title"), tiles: mapTiles(), territories: territoryChoices(visit.language) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title} · Entrelieux` }];

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  return submitForm({
    visit,
    formData: await request.formData(),
    useCase: createSpace,
    then: ({ slug }) => spacePageUrl(slug, "opening"),
  });
}

export default function NewSpace({ loaderData: { title, ...choices } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <PageTitle line={t("spaces.new_line")}>{title}</PageTitle>
      <Form method="post" className="form">
        <FormKey />
        <Problems state={state} form="create-space" />
        <SpaceFields state={state} {...choices} />
        <Button>{t("spaces.create_act")}</Button>
      </Form>
    </Narrow>
  );
}
