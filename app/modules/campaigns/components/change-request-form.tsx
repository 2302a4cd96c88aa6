import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import type { ChangePage } from "../views/change-request.view.server.ts";
import { RequestPin, TownFields, UsageField } from "./asker-fields.tsx";

type ChangeProps = { page: ChangePage; state: FormState | undefined };

function LineFields({ page, state, row }: ChangeProps & { row: number }) {
  const { words } = page;
  const line = page.lines[row];
  if (!line) return null;
  return (
    <Fieldset legend={line.name}>
      <SideBySide>
        <NumberField {...typedField(state, `quantity${row}`, line.quantity)} label={words.quantity} min={0} required />
        <NumberField {...typedField(state, `minimum${row}`, line.minimum)} label={words.minimum} min={1} optional />
        <NumberField {...typedField(state, `surplus${row}`, line.surplus)} label={words.surplus} min={0} optional />
      </SideBySide>
      <CheckboxField
        name={`acceptsPart${row}`}
        label={words.part}
        defaultChecked={state ? typed(state, `acceptsPart${row}`) === "on" : line.acceptsPart}
      />
    </Fieldset>
  );
}

/** What is promised was judged for this usage and is on its way there. */
function PlaceAndUsage({ page, state }: ChangeProps) {
  const { words, place } = page;
  if (page.isServed) return <p className="quiet">{words.change_served}</p>;
  return (
    <>
      <UsageField words={words} choices={page} state={state} stored={place.usage} />
      <TownFields words={words} state={state} stored={place} />
    </>
  );
}

/** Quantities, when, where: what may still be changed of a request. */
export function ChangeRequestForm({ page, state }: ChangeProps) {
  const { words, delivery } = page;
  const tier = typedField(state, "tier", page.tier);
  return (
    <Narrow>
      <div className="stack kind-production">
        <PageTitle label={<Label kind="production" word={words.crumb} code={page.code} />} line={words.change_line}>
          {page.title}
        </PageTitle>
        <Form method="post" className="form">
          <FormProblems state={state} form="change" />
          <FormKey />
          {page.lines.map(({ name }, row) => (
            <LineFields key={name} page={page} state={state} row={row} />
          ))}
          <DateField
            {...typedField(state, "neededBy", page.neededBy)}
            label={words.needed}
            hint={words.needed_hint}
            optional
          />
          {page.isHelpOut ? null : (
            <RadioGroup
              name="tier"
              error={tier.error}
              defaultValue={tier.defaultValue}
              label={words.tier}
              options={page.tiers}
            />
          )}
          <PlaceAndUsage page={page} state={state} />
          <TextAreaField
            {...typedField(state, "address", delivery.address)}
            label={words.address}
            hint={words.address_hint}
            rows={2}
            optional
          />
          <RequestPin
            words={words}
            state={state}
            tiles={page.tiles}
            line={page.pinLine}
            stored={page.pin}
            around={page.around}
          />
          <TextField {...typedField(state, "deliveryHours", delivery.deliveryHours)} label={words.hours} optional />
          <TextField type="tel" {...typedField(state, "phone", delivery.phone)} label={words.phone} optional />
          <TextAreaField {...typedField(state, "message", page.message)} label={words.message} optional />
          <Buttons>
            <Button>{words.change_act}</Button>
            <ButtonLink weight="quiet" href={page.back}>
              {words.change_back}
            </ButtonLink>
          </Buttons>
        </Form>
      </div>
    </Narrow>
  );
}
