import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, FileField, MoneyField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Note } from "#app/ui/note.tsx";
import type { ClaimFormView } from "../views/claim-form.view.server.ts";

type PartProps = { form: ClaimFormView; state: FormState | undefined };

function ProofField({ form, state }: PartProps) {
  const { words } = form;
  const arrived = typed(state, "proofFile");
  const name = typed(state, "proofName");
  const kept = arrived && name ? name : form.proofKept;
  return (
    <>
      {arrived ? (
        <>
          <input type="hidden" name="proofFile" value={arrived} />
          <input type="hidden" name="proofName" value={name} />
        </>
      ) : null}
      {kept ? <p>{kept}</p> : null}
      <FileField
        name="proofFile"
        label={words.proof}
        hint={words.proof_hint}
        error={state?.errors.proofFile}
        accept="image/*,application/pdf"
        required={!kept}
      />
    </>
  );
}

function ExpenseFields({ form, state }: PartProps) {
  const { words, values } = form;
  return (
    <>
      <SelectField
        {...typedField(state, "agreement", form.agreement)}
        label={words.agreement}
        options={form.agreements}
        required
      />
      <TextField
        {...typedField(state, "label", values.label)}
        label={words.what}
        hint={words.what_hint}
        maxLength={200}
        required
      />
      <SideBySide>
        <MoneyField {...typedField(state, "amount", values.amount)} label={words.amount} required />
        <DateField {...typedField(state, "spentOn", values.spentOn)} label={words.day} max={form.today} required />
      </SideBySide>
      <ProofField form={form} state={state} />
    </>
  );
}

function LotFields({ form, state }: PartProps) {
  const { words, lots } = form;
  if (lots.length === 0) return <Note tone="warn">{words.lots_none}</Note>;
  return (
    <Fieldset legend={words.lots} hint={words.lots_line}>
      {lots.map(({ name, label, hint, value, left }) => (
        <NumberField
          key={name}
          {...typedField(state, name, value)}
          error={state?.errors[name] ?? (name === lots[0]?.name ? state?.errors.lots : undefined)}
          label={label}
          hint={hint}
          min={0}
          max={left}
          optional
        />
      ))}
    </Fieldset>
  );
}

function InvoiceFields({ form, state }: PartProps) {
  const { words, values, agreements } = form;
  return (
    <>
      <input type="hidden" name="agreement" value={form.agreement} />
      {agreements.length > 1 ? (
        <Chips label={words.agreement_choices} choices={agreements} />
      ) : (
        <Facts facts={[{ name: words.agreement, value: agreements[0]?.label }]} />
      )}
      <LotFields form={form} state={state} />
      <TextField
        {...typedField(state, "siret", values.siret)}
        label={words.siret}
        hint={words.siret_hint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        optional
      />
      <TextField
        {...typedField(state, "employer", values.employer)}
        label={words.employer}
        hint={words.employer_hint}
        maxLength={120}
        optional
      />
      <TextField {...typedField(state, "label", values.label)} label={words.invoice_label} maxLength={200} optional />
    </>
  );
}

/** Counts a claim without sending it: what it comes to is shown next. */
export function ClaimForm({ form, state, act }: PartProps & { act: string }) {
  const { words, spaces, values } = form;
  const ids = { lots: form.lots[0]?.name ?? "siret" };
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <FormProblems state={state} form="claim" ids={ids} />
      <FormKey />
      <input type="hidden" name="kind" value={form.kind} />
      {form.kind === "expense" ? (
        <ExpenseFields form={form} state={state} />
      ) : (
        <InvoiceFields form={form} state={state} />
      )}
      {spaces.length > 0 ? (
        <SelectField
          {...typedField(state, "space", values.space)}
          label={words.in_name}
          options={spaces}
          empty={words.in_own_name}
          optional
        />
      ) : null}
      {form.kind === "invoice" && form.lots.length === 0 ? null : <Button>{act}</Button>}
    </Form>
  );
}
