import type { FormState } from "#app/platform/http/form.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";

/** What went wrong with one form of the page, above it; ids of fields are the paths of the errors. */
export function Problems({ state, form }: { state: FormState | undefined; form: string }) {
  if (state?.form !== form) return null;
  const ofFields = Object.entries(state.errors).flatMap(([fieldId, sentences]) =>
    sentences.map((message) => ({ message, fieldId })),
  );
  return <FormErrors title={state.message} errors={ofFields.length > 0 ? ofFields : [{ message: state.message }]} />;
}

/** The state of this form alone, when a page holds several. */
export function stateOf(state: FormState | undefined, form: string): FormState | undefined {
  return state?.form === form ? state : undefined;
}
