import type { ReactNode } from "react";
import { Form } from "react-router";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { Button, type Weight } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

export function stateOf(state: FormState | undefined, form: string): FormState | undefined {
  return state?.form === form ? state : undefined;
}

/** What is wrong with a form, above it. An error of a part of a field leads to the field. */
export function Problems({ state, ids = [] }: { state: FormState | undefined; ids?: readonly string[] }) {
  if (!state) return null;
  const errors = Object.entries(state.errors).flatMap(([path, sentences]) => {
    const fieldId = ids.find((id) => path === id || path.startsWith(`${id}.`)) ?? path;
    return sentences.map((message) => ({ message, fieldId }));
  });
  return <FormErrors title={state.message} errors={errors.length > 0 ? errors : [{ message: state.message }]} />;
}

/** The errors of a field and of its parts. */
export function errorsUnder(state: FormState | undefined, name: string): string[] | undefined {
  const found = Object.entries(state?.errors ?? {}).filter(([path]) => path === name || path.startsWith(`${name}.`));
  return found.length > 0 ? found.flatMap(([, sentences]) => sentences) : undefined;
}

/** Whether a box is ticked: as it was sent, or else as it is stored. */
export function isTicked(state: FormState | undefined, name: string, stored: boolean): boolean {
  return state ? state.values[name] === "on" : stored;
}

/** Which of several are ticked: as they were sent, or else as they are stored. */
export function tickedValues(state: FormState | undefined, name: string, stored: readonly string[]): string[] {
  if (!state) return [...stored];
  const value = state.values[name];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The props that most fields share: their name, what was typed or stored, and what is wrong with it. */
export function fieldOf(state: FormState | undefined, name: string, stored: string) {
  return { name, defaultValue: typed(state, name, stored), error: errorsUnder(state, name) };
}

interface SectionFormProps {
  verb: string;
  version?: number;
  state: FormState | undefined;
  title?: string;
  button: string;
  upload?: boolean;
  children: ReactNode;
}

/** One form of the edit page, whole by itself. */
export function SectionForm({ verb, version, state, title, button, upload, children }: SectionFormProps) {
  const own = stateOf(state, verb);
  return (
    <Form method="post" className="form" encType={upload ? "multipart/form-data" : undefined} preventScrollReset>
      <FormKey />
      <Sheet>
        {title ? <h2>{title}</h2> : null}
        <Problems state={own} />
        <input type="hidden" name="verb" value={verb} />
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        {children}
        <Button>{button}</Button>
      </Sheet>
    </Form>
  );
}

interface OneButtonProps {
  verb: string;
  fields?: Record<string, string>;
  label: string;
  /** What a screen reader says when the label alone does not tell which. */
  spoken?: string;
  weight?: Weight;
}

/** A form that is only a button. */
export function OneButton({ verb, fields = {}, label, spoken, weight = "plain" }: OneButtonProps) {
  return (
    <Form method="post" preventScrollReset>
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button weight={weight} aria-label={spoken}>
        {label}
      </Button>
    </Form>
  );
}
