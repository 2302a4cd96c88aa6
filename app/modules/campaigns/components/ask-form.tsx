import { Form } from "react-router";
import { PrivacyNotice } from "#app/modules/accounts/components/privacy-notice.tsx";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { RobotTrap } from "#app/platform/http/robot-trap.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { AskPage } from "../views/ask-page.view.server.ts";
import { AskerFields, DeliveryFields, UsageField } from "./asker-fields.tsx";

type AskFormProps = { page: AskPage; state: FormState | undefined };

function ItemFields({ page, state, row, name }: AskFormProps & { row: number; name: string }) {
  const { words } = page;
  const field = (member: string) => typedField(state, `${member}${row}`);
  const alone = page.items.length === 1;
  const opened = ["minimum", "surplus"].some((member) => (field(member).error?.length ?? 0) > 0);
  return (
    <Fieldset legend={name}>
      <NumberField {...field("quantity")} label={words.quantity} min={1} required={alone} optional={!alone} />
      <Disclosure summary={words.more} open={opened}>
        <SideBySide>
          <NumberField {...field("minimum")} label={words.minimum} hint={words.minimum_hint} min={1} optional />
          <NumberField {...field("surplus")} label={words.surplus} hint={words.surplus_hint} min={0} optional />
        </SideBySide>
        <CheckboxField
          name={`acceptsPart${row}`}
          label={words.part}
          defaultChecked={state ? typed(state, `acceptsPart${row}`) === "on" : true}
        />
      </Disclosure>
    </Fieldset>
  );
}

function UrgencyFields({ page, state }: AskFormProps) {
  const { words, questions, tiers } = page;
  const { name, defaultValue, error } = typedField(state, "tier", "2");
  return (
    <>
      <DateField {...typedField(state, "neededBy")} label={words.needed} hint={words.needed_hint} optional />
      <RadioGroup
        {...{ name, error }}
        defaultValue={defaultValue}
        label={words.tier}
        hint={words.tier_hint}
        options={tiers}
        required
      />
      {questions.map((question, row) => (
        <TextField key={question} {...typedField(state, `answer${row}`)} label={question} maxLength={300} optional />
      ))}
    </>
  );
}

/** One page, one button: what, for when, who, where. */
export function AskForm({ page, state }: AskFormProps) {
  const { words } = page;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="ask" />
      <FormKey />
      <h2>{words.what}</h2>
      {page.items.map(({ id, name }, row) => (
        <ItemFields key={id} page={page} state={state} row={row} name={name} />
      ))}
      <UsageField words={words} choices={page} state={state} />
      <h2>{words.questions}</h2>
      <UrgencyFields page={page} state={state} />
      <h2>{words.who}</h2>
      <AskerFields words={words} choices={page} state={state} />
      <h2>{words.where}</h2>
      <DeliveryFields words={words} state={state} tiles={page.tiles} around={page.around} />
      <TextAreaField {...typedField(state, "message")} label={words.message} maxLength={2000} optional />
      <RobotTrap label={words.trap} token={page.token} />
      <p className="quiet">{words.privacy}</p>
      <PrivacyNotice />
      <Buttons>
        <Button>{words.act}</Button>
      </Buttons>
    </Form>
  );
}
