import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { requestPath } from "../campaign.urls.ts";
import { RequestView } from "../components/request-view.tsx";
import { doRequestVerb } from "../request-verbs.server.ts";
import { requestOfPage, requestPage } from "../views/request-page.view.server.ts";
import type { Route } from "./+types/request";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await requestPage(visit, await requestOfPage(visit, request, params.code));
  return { ...page, after: new URL(request.url).searchParams.get("after") };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const opened = await requestOfPage(visit, request, params.code);
  const of = { request: opened.request.id, campaign: opened.campaign.id };
  return doRequestVerb(visit, await request.formData(), of, requestPath(opened.request.code));
}

export default function RequestPage({ loaderData: page }: Route.ComponentProps) {
  return <RequestView page={page} state={useActionData<typeof action>()?.state} after={page.after} />;
}
