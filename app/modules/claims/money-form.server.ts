import { typedCents } from "#app/modules/listings/typed-text.ts";

/** « 3,50 » to the cents of a verb; what cannot be read stays as it is, and is refused there. */
export function centsField(form: FormData, name: string): string | undefined {
  const typed = String(form.get(name) ?? "").trim();
  const value = typedCents(typed);
  return value === null ? undefined : Number.isNaN(value) ? typed : String(value);
}
