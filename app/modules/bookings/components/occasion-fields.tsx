import { type FormState, typed } from "#app/platform/http/form.ts";
import { CheckboxGroup, SelectField } from "#app/ui/choices.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import type { AskPage } from "../views/ask-page.view.server.ts";

type Occasion = {
  occasion:
    | AskPage["occasion"]
    | (Omit<NonNullable<AskPage["occasion"]>, "purpose" | "persons"> & { purpose: null; persons: null });
  typed: Pick<AskPage["typed"], "persons" | "purpose" | "public"> & { options: readonly string[] };
};

function ticked(state: FormState | undefined, stored: readonly string[]): readonly string[] {
  if (!state) return stored;
  const value = state.values.options;
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
}

/** How many come, what for, in which quality and with what beside: what the price and the room depend on. */
export function OccasionFields({ page, state }: { page: Occasion; state: FormState | undefined }) {
  const { occasion } = page;
  if (!occasion) return null;
  return (
    <>
      {occasion.persons ? (
        <NumberField
          name="persons"
          label={occasion.persons}
          min={1}
          optional
          defaultValue={typed(state, "persons", page.typed.persons)}
          error={state?.errors.persons}
        />
      ) : null}
      {occasion.purpose ? (
        <TextField
          name="purpose"
          label={occasion.purpose}
          optional
          maxLength={200}
          defaultValue={typed(state, "purpose", page.typed.purpose)}
          error={state?.errors.purpose}
        />
      ) : null}
      {occasion.publics.length > 0 ? (
        <SelectField
          name="public"
          label={occasion.publicLabel}
          options={occasion.publics}
          empty="—"
          defaultValue={typed(state, "public", page.typed.public)}
          error={state?.errors.public}
        />
      ) : null}
      {occasion.options.length > 0 ? (
        <CheckboxGroup
          name="options"
          label={occasion.optionsLabel}
          options={occasion.options}
          defaultValue={ticked(state, page.typed.options)}
        />
      ) : null}
    </>
  );
}
