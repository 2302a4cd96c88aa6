import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { RunAdvances } from "../views/run-advances.view.server.ts";
import type { RunPage } from "../views/run-page.view.server.ts";

/** Who coordinates puts material into the hands of a maker: of a stock, which it then leaves, or of no stock at all. */
export function AdvanceMaterial({ advances, state }: { advances: RunAdvances; state: FormState | undefined }) {
  const { words, pledges, units, given } = advances;
  const mine = state?.form === "advance" ? state : undefined;
  const field = (name: string, stored?: string) => ({ ...typedField(mine, name, stored), id: `advance-${name}` });
  return (
    <Sheet>
      <h2>{words.advance}</h2>
      {given.length > 0 ? (
        <ul className="list">
          {given.map((one) => (
            <li key={one.key}>{one.words}</li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary={words.advance_act} open={mine !== undefined}>
        <Form method="post" className="form">
          <FormProblems
            state={state}
            form="advance"
            ids={{ quantity: "advance-quantity", material: "advance-material" }}
          />
          <FormKey />
          <input type="hidden" name="verb" value="advance" />
          <p>{words.advance_line}</p>
          <SelectField {...field("pledge", pledges[0]?.value)} label={words.advance_to} options={pledges} required />
          <TextField {...field("material")} label={words.advance_material} maxLength={80} required />
          <SideBySide>
            <NumberField {...field("quantity")} label={words.advance_quantity} min={1} required />
            <SelectField {...field("unit", units[0]?.value)} label={words.advance_unit} options={units} required />
          </SideBySide>
          <TextField
            {...field("stock")}
            label={words.advance_stock}
            hint={words.advance_stock_hint}
            maxLength={20}
            autoCapitalize="characters"
            optional
          />
          <Button weight="plain">{words.advance_act}</Button>
        </Form>
      </Disclosure>
    </Sheet>
  );
}

type Pledge = RunPage["pledges"][number];
type AccountProps = {
  pledge: Pledge;
  advance: Pledge["advances"][number];
  words: RunPage["words"];
  state: FormState | undefined;
};

/** What became of material that came: used, given back, lost; the rest is still in hand. */
export function AccountForMaterial({ pledge, advance, words, state }: AccountProps) {
  const form = `account-${pledge.code}-${advance.place}`;
  const mine = state?.form === form ? state : undefined;
  return (
    <Disclosure summary={words.account} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form={form} ids={{ quantity: form }} />
        <FormKey />
        <input type="hidden" name="verb" value="account" />
        <input type="hidden" name="place" value={advance.place} />
        <input type="hidden" name="pledge" value={pledge.code} />
        <input type="hidden" name="material" value={advance.material} />
        <input type="hidden" name="unit" value={advance.unit} />
        <RadioGroup
          name="kind"
          label={words.account_kind}
          defaultValue={typedField(mine, "kind").defaultValue ?? "consumed"}
          options={[
            { value: "consumed", label: words.account_consumed },
            { value: "returned", label: words.account_returned },
            { value: "lost", label: words.account_lost },
          ]}
        />
        <NumberField
          {...typedField(mine, "quantity", advance.left)}
          id={form}
          label={`${words.account_quantity} (${advance.unitWords})`}
          min={1}
          required
        />
        <Button weight="plain">{words.account_act}</Button>
      </Form>
    </Disclosure>
  );
}
