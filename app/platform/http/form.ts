import type { Failure } from "../result.ts";

/** What an action gives back to its page when something was refused: what was typed comes back with it. */
export interface FormState {
  /** Which form of the page. */
  form: string;
  values: Record<string, unknown>;
  /** Sentence above the form. */
  message: string;
  code: string;
  /** Sentences per field. */
  errors: Record<string, string[]>;
  details: Failure["details"];
}

/** The value to show in a field: typed before, or else the one that is stored. */
export function typed(
  state: FormState | undefined,
  field: string,
  stored?: string | number | null,
): string | undefined {
  const value = state?.values[field];
  if (typeof value === "string") return value;
  if (state) return undefined;
  return stored === undefined || stored === null ? undefined : String(stored);
}

/** What a field takes from its form: its name, the value to show, and what is wrong with it. */
export function typedField(state: FormState | undefined, name: string, stored?: string | number | null) {
  return { name, defaultValue: typed(state, name, stored), error: state?.errors[name] };
}
