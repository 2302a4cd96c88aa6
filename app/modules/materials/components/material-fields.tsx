import { type FormState, typedField } from "#app/platform/http/form.ts";
import { RadioGroup } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { FileField, TextField } from "#app/ui/inputs.tsx";
import type { MaterialForm } from "../material-form.server.ts";

/** What is said of a material beside its listing, the same on a new one and on one that is changed. */
export function MaterialFields({
  form: { words, offers, stored, isNew },
  state,
}: {
  form: MaterialForm;
  state: FormState | undefined;
}) {
  const field = (name: keyof typeof stored) => typedField(state, name, stored[name]);
  const { error, ...offered } = field("offered");
  return (
    <>
      <RadioGroup label={words.offered} options={offers} {...offered} {...(error ? { error } : {})} />
      <SideBySide>
        <TextField
          {...field("price")}
          label={words.price}
          hint={words.price_hint}
          inputMode="decimal"
          error={state?.errors.priceCents}
          optional
        />
        <TextField {...field("swapFor")} label={words.swap} hint={words.swap_hint} maxLength={200} optional />
      </SideBySide>
      <SideBySide>
        <TextField {...field("colour")} label={words.colour} maxLength={60} optional />
        <TextField {...field("grade")} label={words.grade} maxLength={80} optional />
      </SideBySide>
      <SideBySide>
        <TextField {...field("storedAt")} label={words.stored_at} hint={words.stored_hint} maxLength={120} optional />
        <TextField {...field("lowStock")} label={words.low_stock} hint={words.low_hint} inputMode="decimal" optional />
      </SideBySide>
      <FileField
        name="safetySheet"
        label={words.safety}
        hint={isNew ? undefined : words.safety_hint}
        accept="application/pdf"
        error={state?.errors.safetySheet?.length === 0 ? state.message : state?.errors.safetySheet}
        optional
      />
    </>
  );
}
