import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "#app/ui/choices.tsx";
import { Fieldset } from "#app/ui/field.tsx";
import { FileField, NumberField, TextAreaField } from "#app/ui/inputs.tsx";
import type { LuggageView } from "../views/booking.view.ts";

type LuggageProps = { luggage: LuggageView; direction: "out" | "back"; state: FormState | undefined };

function several(state: FormState | undefined, name: string): string[] {
  const value = state?.values[name];
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
}

/** Which units, when there are several. */
export function UnitsField({ luggage, direction, state }: LuggageProps) {
  const t = useT();
  if (luggage.units.length < 2) return null;
  return (
    <CheckboxGroup
      name="units"
      label={t(direction === "out" ? "bookings.units_out" : "bookings.units_back")}
      optional
      options={luggage.units.map(({ id, label }) => ({ value: id, label }))}
      defaultValue={several(state, "units")}
      error={state?.errors.units}
    />
  );
}

/** What travels with it, ticked or counted. */
export function AccessoriesFields({ luggage, direction, state }: LuggageProps) {
  const t = useT();
  if (luggage.accessories.length === 0) return null;
  return (
    <Fieldset
      legend={t("bookings.accessories")}
      hint={t(direction === "out" ? "bookings.accessories_out" : "bookings.accessories_back")}
    >
      {luggage.accessories.map(({ id, name, quantity }) =>
        quantity === 1 ? (
          <CheckboxField
            key={id}
            name={`accessory-${id}`}
            label={name}
            value="1"
            defaultChecked={state ? typed(state, `accessory-${id}`) === "1" : true}
          />
        ) : (
          <NumberField
            key={id}
            name={`accessory-${id}`}
            label={name}
            unit={t("bookings.quantity_of", { count: quantity })}
            min={0}
            max={10_000}
            required
            defaultValue={typed(state, `accessory-${id}`, quantity)}
          />
        ),
      )}
    </Fieldset>
  );
}

export function ChecklistField({ luggage, state }: LuggageProps) {
  const t = useT();
  if (luggage.checklist.length === 0) return null;
  return (
    <CheckboxGroup
      name="checklist"
      label={t("bookings.checklist")}
      options={luggage.checklist.map((line, index) => ({ value: String(index), label: line }))}
      defaultValue={several(state, "checklist")}
      error={state?.errors.checklist}
    />
  );
}

export function ConditionField({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <RadioGroup
      name="condition"
      label={t("bookings.condition")}
      defaultValue={typed(state, "condition") ?? "good"}
      error={state?.errors.condition}
      options={[
        { value: "good", label: t("bookings.condition_good") },
        { value: "worn", label: t("bookings.condition_worn") },
        { value: "damaged", label: t("bookings.condition_damaged") },
      ]}
    />
  );
}

/** Photographs; those that came with an earlier try are kept. */
export function PhotosField({ state, label }: { state: FormState | undefined; label: string }) {
  const t = useT();
  const kept = several(state, "pictures");
  return (
    <>
      {kept.map((id) => (
        <input key={id} type="hidden" name="pictures" value={id} />
      ))}
      <FileField
        name="photos"
        label={label}
        hint={kept.length > 0 ? t("bookings.photos_kept", { count: kept.length }) : t("bookings.photos_hint")}
        optional
        accept="image/*"
        capture="environment"
        multiple
        error={state?.errors.photos}
      />
    </>
  );
}

export function NoteField({ state, hint }: { state: FormState | undefined; hint: string }) {
  const t = useT();
  return (
    <TextAreaField
      name="note"
      label={t("bookings.note")}
      hint={hint}
      optional
      rows={2}
      maxLength={4000}
      defaultValue={typed(state, "note")}
      error={state?.errors.note}
    />
  );
}
