import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ChangeRequestForm } from "../components/change-request-form.tsx";
import { changePage, submitChange } from "../views/change-request.view.server.ts";
import { requestOfPage } from "../views/request-page.view.server.ts";
import type { Route } from "./+types/change-request";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  return changePage(visit, await requestOfPage(visit, request, params.code));
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const opened = await requestOfPage(visit, request, params.code);
  return submitChange(visit, await request.formData(), opened);
}

export default function ChangeRequest({ loaderData: page }: Route.ComponentProps) {
  return <ChangeRequestForm page={page} state={useActionData<typeof action>()?.state} />;
}
