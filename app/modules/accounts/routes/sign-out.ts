import { redirect } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { askAuthentication, redirectWith } from "../ask-authentication.server.ts";
import type { Route } from "./+types/sign-out";

export function loader() {
  return redirect("/");
}

export async function action({ context, request }: Route.ActionArgs) {
  const result = await askAuthentication(visitOf(context), request, "/sign-out", {});
  return redirectWith("/", result.ok ? result.value : { cookies: [] });
}
