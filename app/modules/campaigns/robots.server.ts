import { data } from "react-router";
import { isFilledIn } from "#app/modules/guests/guests.server.ts";
import { typedValues } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";

/**
 * What a robot would send: a field that nobody sees was filled in, or the form was not shown to anybody in the last day, or only
 * just now. It is asked once more, and nothing is lost. Takes the two fields out of the form.
 */
export function askedOnceMore(visit: Visit, formData: FormData, form: string) {
  const isTrapped = String(formData.get("website") ?? "") !== "";
  const isTimely = isFilledIn(String(formData.get("token") ?? ""), visit.now);
  for (const name of ["website", "token"]) formData.delete(name);
  if (!isTrapped && (isTimely || visit.viewer.kind === "person")) return undefined;
  const message = visit.t("ask_pages.once_more");
  const state: FormState = { form, values: typedValues(formData), message, errors: {}, code: "", details: undefined };
  return data({ state }, { status: 422 });
}
