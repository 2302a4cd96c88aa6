import { typedValues } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { isFilledIn } from "./form-token.server.ts";

/** Whether a person may have sent this form; what is only there to tell robots apart is taken out of it. */
export function sentByPerson(formData: FormData, now: Date): boolean {
  const text = (name: string) => String(formData.get(name) ?? "").trim();
  const isPerson = text("website") === "" && isFilledIn(text("token"), now);
  for (const name of ["website", "token"]) formData.delete(name);
  return isPerson;
}

/** What was typed comes back, with a sentence above the form or none. */
export function typedState(formData: FormData, form: string, message = ""): FormState {
  return { form, values: typedValues(formData), message, errors: {}, code: "", details: undefined };
}

/** What to say where not one thing was chosen; empty otherwise. */
export function nothingChosen({ language }: Visit, lines: readonly unknown[]): string {
  return lines.length === 0 ? say(language, "failures.groups.nothing_chosen") : "";
}
