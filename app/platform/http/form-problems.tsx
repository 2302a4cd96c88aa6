import type { FormState } from "#app/platform/http/form.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Note } from "#app/ui/note.tsx";

/** What went wrong with one form of the page; `ids` says where a field's id differs from its name. */
export function FormProblems(props: { state: FormState | undefined; form: string; ids?: Record<string, string> }) {
  const { state, form, ids = {} } = props;
  if (state?.form !== form) return null;
  const ofFields = Object.entries(state.errors).flatMap(([field, sentences]) =>
    sentences.map((message) => ({ message, fieldId: ids[field] ?? field })),
  );
  if (ofFields.length > 0) return <FormErrors title={state.message} errors={ofFields} />;
  return (
    <Note tone="stop" role="alert">
      <strong>{state.message}</strong>
    </Note>
  );
}
