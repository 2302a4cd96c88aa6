import { answerOperator } from "../operator/endpoint.server.ts";
import type { Route } from "./+types/operator";

export function loader({ request }: Route.LoaderArgs) {
  return answerOperator(request);
}

export function action({ request }: Route.ActionArgs) {
  return answerOperator(request);
}
