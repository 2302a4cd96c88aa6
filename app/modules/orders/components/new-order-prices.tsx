import { type FormState, typedField } from "#app/platform/http/form.ts";
import { type Option, RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { MoneyField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { priceRows } from "../order-form.ts";

type Parts = { words: Record<string, string>; state: FormState | undefined };

/** Where a problem of the verb is shown in this form. */
export const errorIds: Record<string, string> = {
  packSize: "packSizeText",
  deliveryCents: "deliveryText",
  steps: "price1",
  ...Object.fromEntries(
    priceRows.flatMap((row) => [
      [`steps.${row - 1}.from`, `from${row}`],
      [`steps.${row - 1}.unitCents`, `price${row}`],
    ]),
  ),
};

function Pack({ words, state, units }: Parts & { units: readonly Option[] }) {
  return (
    <>
      <TextField
        {...typedField(state, "packName")}
        label={words.pack_name}
        hint={words.pack_name_hint}
        maxLength={40}
        required
      />
      <div className="side-by-side">
        <TextField
          {...typedField(state, "packSizeText", 1)}
          error={state?.errors.packSize}
          label={words.pack_size}
          inputMode="decimal"
          required
        />
        <SelectField {...typedField(state, "unit", "kg")} label={words.unit} options={units} required />
      </div>
    </>
  );
}

function Steps({ words, state }: Parts) {
  return (
    <fieldset className="stack">
      <legend>
        <strong>{words.prices}</strong>
      </legend>
      <p className="quiet">{words.prices_hint}</p>
      {priceRows.map((row) => (
        <div className="side-by-side" key={row}>
          <NumberField
            {...typedField(state, `from${row}`, row === 1 ? 1 : "")}
            error={state?.errors[`steps.${row - 1}.from`]}
            label={`${words.step_from} (${row})`}
            min={1}
            required={row === 1}
            optional={row > 1}
          />
          <MoneyField
            {...typedField(state, `price${row}`)}
            error={state?.errors[`steps.${row - 1}.unitCents`]}
            label={`${words.step_price} (${row})`}
            required={row === 1}
            optional={row > 1}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** What it costs, by packs or as a whole, and how delivery is shared. */
export function NewOrderPrices({
  words,
  state,
  isMachine,
  units,
}: Parts & { isMachine: boolean; units: readonly Option[] }) {
  const splits = [
    { value: "by_quantity", label: words.split_by_quantity_choice ?? "" },
    { value: "equal", label: words.split_equal_choice ?? "" },
  ];
  return (
    <>
      {isMachine ? (
        <MoneyField
          {...typedField(state, "price1")}
          error={state?.errors["steps.0.unitCents"]}
          label={words.prices_machine}
          required
        />
      ) : (
        <>
          <Pack words={words} state={state} units={units} />
          <Steps words={words} state={state} />
        </>
      )}
      <NumberField
        {...typedField(state, "minimum", 1)}
        label={words.minimum}
        hint={isMachine ? words.parts_field : words.minimum_hint}
        min={1}
        required
      />
      <MoneyField
        {...typedField(state, "deliveryText")}
        error={state?.errors.deliveryCents}
        label={words.delivery}
        hint={words.delivery_hint}
        optional
      />
      <RadioGroup
        name="deliverySplit"
        label={words.split}
        options={splits}
        defaultValue={typedField(state, "deliverySplit", "by_quantity").defaultValue ?? "by_quantity"}
      />
    </>
  );
}
