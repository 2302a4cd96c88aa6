import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { RoundsPage } from "../views/rounds.view.server.ts";

type PlanProps = { page: RoundsPage; state: FormState | undefined };

function isTicked(state: FormState | undefined, code: string): boolean {
  const given = state?.values.carry;
  return state === undefined || given === code || (Array.isArray(given) && given.includes(code));
}

function Carried({ page, state }: PlanProps) {
  const { words } = page;
  return (
    <Fieldset legend={words.which}>
      {page.shipments.map(({ code, label, hint }) => (
        <div key={code}>
          <CheckboxField
            name="carry"
            id={`carry-${code}`}
            value={code}
            label={label}
            hint={hint}
            defaultChecked={isTicked(state, code)}
          />
          <Disclosure summary={words.window} open={Boolean(typed(state, `opens-${code}`))}>
            <p className="quiet">{words.window_hint}</p>
            <SideBySide>
              <DateField {...typedField(state, `opens-${code}`)} type="time" label={words.opens} />
              <DateField {...typedField(state, `closes-${code}`)} type="time" label={words.closes} />
            </SideBySide>
          </Disclosure>
        </div>
      ))}
    </Fieldset>
  );
}

/** What goes, in what, when, and who drives; the order of the stops is worked out. */
export function PlanRoundForm({ page, state }: PlanProps) {
  const { words } = page;
  if (page.shipments.length === 0) return <p className="quiet">{words.nothing_to_carry}</p>;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="plan" ids={{ shipments: `carry-${page.shipments[0]?.code}` }} />
      <FormKey />
      <input type="hidden" name="verb" value="plan" />
      <p className="quiet">{page.threshold}</p>
      <Carried page={page} state={state} />
      <NumberField
        {...typedField(state, "capacity", 200)}
        label={words.capacity}
        hint={words.capacity_hint}
        min={1}
        required
      />
      <DateField {...typedField(state, "leavesAt", page.leaves)} type="datetime-local" label={words.leaves} required />
      {page.starts.length > 0 ? (
        <SelectField
          name="startAt"
          label={words.start}
          options={page.starts}
          defaultValue={typed(state, "startAt") ?? ""}
          empty={words.start_none}
        />
      ) : null}
      <TextField
        {...typedField(state, "driver.name")}
        label={words.driver_name}
        maxLength={120}
        autoComplete="off"
        required
      />
      <TextField
        {...typedField(state, "driver.phone")}
        type="tel"
        label={words.driver_phone}
        maxLength={40}
        autoComplete="off"
        optional
      />
      <Button block>{words.plan_act}</Button>
    </Form>
  );
}
