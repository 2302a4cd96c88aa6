import { redirect, useActionData } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { DesignView } from "../components/design-view.tsx";
import { designPath } from "../design.urls.ts";
import { designAct } from "../design-act.server.ts";
import { designPage } from "../views/design-page.view.server.ts";
import type { Route } from "./+types/design";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = await designPage(visitOf(context), params.code);
  if (!page) throw new Response(null, { status: 404 });
  if (page.code !== params.code) throw redirect(designPath(page.code), 301);
  return page;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return designAct(visitOf(context), request, params.code);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.head.title} · ${loaderData.head.space.name} · Entrelieux` : "Entrelieux" },
];

export default function Design({ loaderData }: Route.ComponentProps) {
  return <DesignView page={loaderData} state={useActionData<typeof action>()?.state} />;
}
