import { Form } from "react-router";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField, SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, MoneyField, NumberField, TextField } from "#app/ui/inputs.tsx";
import type { PricesForm } from "../views/prices-page.view.server.ts";

type Props = { form: PricesForm; state: FormState | undefined };

/** A field as it was typed, or as it is stored, with what is wrong with it in the tariff. */
function fieldOf(state: FormState | undefined, name: string, stored: string) {
  return { name, defaultValue: typed(state, name, stored), error: state?.errors[`tariff.${name}`] };
}

/** What is wrong with one public, or with one of its prices. */
function errorsOf(state: FormState | undefined, name: string): string[] | undefined {
  const found = Object.entries(state?.errors ?? {}).filter(([path]) => path.startsWith(`tariff.${name}`));
  return found.length > 0 ? found.flatMap(([, sentences]) => sentences) : undefined;
}

/** The amounts of a public show once it pays a price; without style sheets they all do. */
function PublicFields({ form, state, one }: Props & { one: PricesForm["publics"][number] }) {
  return (
    <fieldset className="fieldset group/public">
      <legend>{one.label}</legend>
      <SelectField
        name={`${one.name}.kind`}
        label={form.words.who}
        options={form.kinds}
        defaultValue={typed(state, `${one.name}.kind`, one.kind)}
        error={errorsOf(state, one.name)}
      />
      <div className="hidden group-has-[option[value=priced]:checked]/public:block">
        <div className="side-by-side to-the-foot">
          {one.amounts.map(({ name, label, value }) => (
            <MoneyField key={name} label={label} {...fieldOf(state, name, value)} />
          ))}
        </div>
      </div>
    </fieldset>
  );
}

function SpecialFields({ form, state }: Props) {
  const { words, special } = form;
  const ticked = (name: "saturday" | "sunday") => (state ? state.values[name] === "on" : special[name]);
  return (
    <Fieldset legend={words.special} hint={words.specialLine}>
      <DateField
        type="time"
        label={words.eveningFrom}
        optional
        {...fieldOf(state, "eveningFrom", special.eveningFrom)}
      />
      <CheckboxField name="saturday" label={words.saturday} defaultChecked={ticked("saturday")} />
      <CheckboxField name="sunday" label={words.sunday} defaultChecked={ticked("sunday")} />
    </Fieldset>
  );
}

function OptionFields({ form, state }: Props) {
  const { words } = form;
  return (
    <Fieldset legend={words.options} hint={words.optionNameHint}>
      {form.options.map(({ key, name, amount, per }, place) => {
        const prefix = `options.${place}`;
        return (
          <SideBySide key={prefix}>
            <input type="hidden" name={`${prefix}.key`} value={key} />
            <TextField label={words.optionName} optional maxLength={80} {...fieldOf(state, `${prefix}.name`, name)} />
            <MoneyField
              label={words.optionAmount}
              optional
              {...fieldOf(state, `${prefix}.amount`, amount)}
              error={state?.errors[`tariff.${prefix}.amountCents`]}
            />
            <SelectField
              label={words.optionPer}
              options={form.optionUnits}
              name={`${prefix}.per`}
              defaultValue={typed(state, `${prefix}.per`, per)}
            />
          </SideBySide>
        );
      })}
    </Fieldset>
  );
}

/** Everything about prices in one form that works without script. */
export function TariffForm({ form, state, version }: Props & { version: number }) {
  const { words } = form;
  return (
    <Form method="post" className="form">
      <FormKey />
      <input type="hidden" name="version" value={version} />
      <Sheet>
        <FormProblems state={state} form="set-tariff" />
        {form.publics.map((one) => (
          <PublicFields key={one.name} form={form} state={state} one={one} />
        ))}
        <SpecialFields form={form} state={state} />
        <OptionFields form={form} state={state} />
        <Fieldset legend={words.deposit}>
          <SideBySide>
            <MoneyField
              label={words.deposit}
              optional
              {...fieldOf(state, "deposit", form.deposit)}
              error={state?.errors["tariff.depositCents"]}
            />
            <NumberField
              label={words.halfDay}
              {...fieldOf(state, "halfDayHours", form.halfDayHours)}
              error={state?.errors["tariff.halfDayMinutes"]}
            />
          </SideBySide>
        </Fieldset>
        <Buttons>
          <Button name="verb" value="save">
            {words.save}
          </Button>
          {form.exists ? (
            <Button weight="quiet" name="verb" value="remove">
              {words.remove}
            </Button>
          ) : null}
        </Buttons>
      </Sheet>
    </Form>
  );
}
