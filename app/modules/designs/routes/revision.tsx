import { useActionData } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { DesignView } from "../components/design-view.tsx";
import { designAct } from "../design-act.server.ts";
import { designPage } from "../views/design-page.view.server.ts";
import type { Route } from "./+types/revision";

export async function loader({ context, params }: Route.LoaderArgs) {
  const number = Number(params.number);
  const page = Number.isInteger(number) ? await designPage(visitOf(context), params.code, number) : undefined;
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return designAct(visitOf(context), request, params.code);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData
      ? `${loaderData.head.title} · ${loaderData.revision?.title} · ${loaderData.head.space.name} · Entrelieux`
      : "Entrelieux",
  },
];

export default function Revision({ loaderData }: Route.ComponentProps) {
  return <DesignView page={loaderData} state={useActionData<typeof action>()?.state} />;
}
