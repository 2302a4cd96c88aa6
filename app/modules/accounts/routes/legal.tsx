import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { TextPage } from "../components/text-page.tsx";
import { legalView } from "../views/legal.view.server.ts";
import type { Route } from "./+types/legal";

export function loader({ context }: Route.LoaderArgs) {
  return legalView(visitOf(context).t);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Legal({ loaderData }: Route.ComponentProps) {
  return <TextPage {...loaderData} />;
}
