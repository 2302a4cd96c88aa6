import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { followRequestPath } from "../campaign.urls.ts";
import { RequestView } from "../components/request-view.tsx";
import { doRequestVerb } from "../request-verbs.server.ts";
import { requestOfPage, requestPage } from "../views/request-page.view.server.ts";
import type { Route } from "./+types/follow-request";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await requestPage(visit, await requestOfPage(visit, request, params.code, params.key), params.key);
  return { ...page, after: new URL(request.url).searchParams.get("after") };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { code, key } = params;
  const opened = await requestOfPage(visit, request, code, key);
  const of = { request: opened.request.id, campaign: opened.campaign.id, key };
  return doRequestVerb(visit, await request.formData(), of, followRequestPath(opened.request.code, key));
}

export default function FollowRequest({ loaderData: page }: Route.ComponentProps) {
  return <RequestView page={page} state={useActionData<typeof action>()?.state} after={page.after} />;
}
