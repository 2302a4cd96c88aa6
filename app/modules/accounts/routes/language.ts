import { redirect } from "react-router";
import { publicUrl } from "#app/platform/env.server.ts";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { isLanguage } from "#app/platform/i18n/words.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { redirectWith } from "../ask-authentication.server.ts";
import { sameSitePath } from "../same-site.ts";
import { updateMe } from "../use-cases/update-me.server.ts";
import type { Route } from "./+types/language";

const year = 365 * 24 * 3600;

export function loader() {
  return redirect("/");
}

/** A cookie for whoever has no account, the person's row otherwise; then back to the page. */
export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const form = await request.formData();
  const language = form.get("language");
  const to = sameSitePath(form.get("to"));
  if (typeof language !== "string" || !isLanguage(language)) return redirect(to, 303);
  if (visit.viewer.kind === "person") await execute(updateMe, contextOf(visit), { language });
  const secure = publicUrl().startsWith("https://") ? "; Secure" : "";
  const cookie = `language=${language}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`;
  return redirectWith(to, { cookies: [cookie] });
}
