import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { TextPage } from "../components/text-page.tsx";
import { accessibilityView } from "../views/legal.view.server.ts";
import type { Route } from "./+types/accessibility";

export function loader({ context }: Route.LoaderArgs) {
  return accessibilityView(visitOf(context).t);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function Accessibility({ loaderData }: Route.ComponentProps) {
  return <TextPage {...loaderData} />;
}
