import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { NetworkFields } from "../components/network-fields.tsx";
import { Problems } from "../components/problems.tsx";
import { networkPageUrl } from "../space.urls.ts";
import { createNetwork } from "../use-cases/create-network.server.ts";
import { stewardedSpaces } from "../views/network-pages.view.server.ts";
import type { Route } from "./+types/network-new";

export function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  return { title: visit.t("spaces.network_new"), spaces: stewardedSpaces(visit) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.title} · Entrelieux` }];

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  return submitForm({
    visit,
    formData: await request.formData(),
    useCase: createNetwork,
    then: ({ slug }) => networkPageUrl(slug, "members"),
  });
}

export default function NewNetwork({ loaderData: { title, spaces } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  if (spaces.length === 0)
    return (
      <EmptyState
        title={t("spaces.need_space_title")}
        drawing="space"
        action={<ButtonLink href="/spaces/new">{t("spaces.new_title")}</ButtonLink>}
      >
        {t("spaces.need_space_text")}
      </EmptyState>
    );
  return (
    <Narrow>
      <PageTitle line={t("spaces.network_new_line")}>{title}</PageTitle>
      <Form method="post" className="form">
        <FormKey />
        <Problems state={state} form="create-network" />
        <NetworkFields state={state} />
        <SelectField
          {...typedField(state, "space", spaces[0]?.value)}
          label={t("spaces.network_first_space")}
          options={spaces}
          required
        />
        <Button>{t("spaces.network_create_act")}</Button>
      </Form>
    </Narrow>
  );
}
