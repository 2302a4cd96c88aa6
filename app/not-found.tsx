import { visitOf } from "#app/platform/http/visit.server.ts";
import type { Route } from "./+types/not-found";

/** Every address that leads nowhere passes here: the page that says so knows who reads it and in which language. */
export function loader({ context }: Route.LoaderArgs) {
  throw new Response(visitOf(context).requestId, { status: 404 });
}

export function action({ context }: Route.ActionArgs) {
  throw new Response(visitOf(context).requestId, { status: 404 });
}

export default function NotFound() {
  return null;
}
