import { answer } from "../api.server.ts";
import type { Route } from "./+types/api";

export function loader({ request }: Route.LoaderArgs) {
  return answer(request);
}

export function action({ request }: Route.ActionArgs) {
  return answer(request);
}
