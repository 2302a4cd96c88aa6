import { data, Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { NetworkFields } from "../components/network-fields.tsx";
import { NetworkHeading } from "../components/network-heading.tsx";
import { Problems } from "../components/problems.tsx";
import { StaleNote, versionToSend } from "../components/stale-note.tsx";
import { readOrThrow } from "../found.server.ts";
import { networkUrl } from "../space.urls.ts";
import { getNetwork } from "../use-cases/get-network.server.ts";
import { updateNetwork } from "../use-cases/update-network.server.ts";
import type { Route } from "./+types/network-edit";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const network = await readOrThrow(visit, getNetwork, { network: params.slug });
  if (!network.can.coordinate) throw data(visit.requestId, { status: 403 });
  return { network, title: visit.t("spaces.tab_edit") };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.network.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const also = { network: params.slug };
  return submitForm({ visit, formData, useCase: updateNetwork, also, then: networkUrl(params.slug) });
}

export default function EditNetwork({ loaderData: { network, title } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const version = versionToSend(state, network.version);
  const labels = {
    name: t("spaces.network_name"),
    summary: t("spaces.summary"),
    description: t("spaces.description"),
    website: t("spaces.website"),
  };
  return (
    <Narrow>
      <NetworkHeading slug={network.slug} name={network.name} coordinate title={title} />
      <Form method="post" className="form">
        <FormKey />
        <Problems state={state} form="update-network" />
        <StaleNote state={state} labels={labels} />
        <input type="hidden" name="version" key={version} defaultValue={version} />
        <NetworkFields state={state} stored={network} />
        <Button>{t("spaces.save")}</Button>
      </Form>
    </Narrow>
  );
}
