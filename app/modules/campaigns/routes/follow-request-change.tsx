import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ChangeRequestForm } from "../components/change-request-form.tsx";
import { changePage, submitChange } from "../views/change-request.view.server.ts";
import { requestOfPage } from "../views/request-page.view.server.ts";
import type { Route } from "./+types/follow-request-change";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const opened = await requestOfPage(visit, request, params.code, params.key);
  return changePage(visit, opened, params.key);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const opened = await requestOfPage(visit, request, params.code, params.key);
  return submitChange(visit, await request.formData(), opened, params.key);
}

export default function FollowRequestChange({ loaderData: page }: Route.ComponentProps) {
  return <ChangeRequestForm page={page} state={useActionData<typeof action>()?.state} />;
}
