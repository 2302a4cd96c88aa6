import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxGroup, SelectField } from "#app/ui/choices.tsx";
import { DateField, DateRangeFields, FileField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { ValidationsView } from "../views/validations-page.view.server.ts";

type Part = { page: ValidationsView; state: FormState | undefined };
type Decision = ValidationsView["decisions"][number];

function Withdraw({ decision, page: { words, number }, state }: { decision: Decision } & Part) {
  const name = `withdraw-${decision.id}`;
  const mine = state?.form === name ? state : undefined;
  const ids = { reason: `reason-${decision.id}`, from: `from-${decision.id}` };
  return (
    <Disclosure summary={words.withdraw} open={mine !== undefined}>
      <Form method="post" encType="multipart/form-data" className="form">
        <FormProblems state={state} form={name} ids={ids} />
        <FormKey />
        <input type="hidden" name="validation" value={decision.id} />
        <input type="hidden" name="number" value={number} />
        <TextAreaField {...typedField(mine, "reason")} id={ids.reason} label={words.withdraw_reason} required />
        <DateField
          {...typedField(mine, "from")}
          id={ids.from}
          label={words.withdraw_from}
          hint={words.withdraw_from_hint}
          optional
        />
        <Button weight="stop">{words.withdraw_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** One decision as it was recorded: it is never edited. */
export function DecisionSheet({ decision, page, state }: { decision: Decision } & Part) {
  return (
    <Sheet>
      <p>
        <StateBadge tone={decision.tone}>{decision.decision}</StateBadge>
      </p>
      <h3>{decision.title}</h3>
      <p>
        {decision.period} · {decision.territory} · {decision.regime}
      </p>
      {decision.words ? <p className="whitespace-pre-line">{decision.words}</p> : null}
      <p className="quiet">
        {decision.recorded}
        {decision.evidence ? (
          <>
            {" · "}
            {page.words.evidence} : <Link href={decision.evidence.href}>{decision.evidence.words}</Link>
          </>
        ) : null}
      </p>
      {page.answers && decision.mayWithdraw ? <Withdraw decision={decision} page={page} state={state} /> : null}
    </Sheet>
  );
}

function ticked(state: FormState | undefined, name: string): string[] {
  const value = state?.values[name];
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
}

function select(state: FormState | undefined, name: string, stored: string) {
  const { defaultValue, error } = typedField(state, name, stored);
  return { name, error, defaultValue: defaultValue ?? stored };
}

function bound(state: FormState | undefined, name: string) {
  const { defaultValue: value, error } = typedField(state, name);
  return { name, error, ...(value === undefined ? {} : { value }) };
}

/** What an authority decided, with the document that proves it. */
export function RecordForm({ page: { words, choices, number }, state }: Part) {
  const mine = state?.form === "record" ? state : undefined;
  return (
    <Sheet>
      <h2>{words.record}</h2>
      <Form method="post" encType="multipart/form-data" className="form">
        <FormProblems state={state} form="record" />
        <FormKey />
        <input type="hidden" name="number" value={number} />
        <TextField {...typedField(mine, "authority")} label={words.authority} hint={words.authority_hint} required />
        <SelectField {...select(mine, "decision", "approved")} label={words.decision} options={choices.decisions} />
        <CheckboxGroup
          name="usages"
          label={words.usages}
          options={choices.usages}
          defaultValue={ticked(mine, "usages")}
          error={mine?.errors.usages ?? null}
        />
        <SelectField {...select(mine, "regime", "no_protection")} label={words.regime} options={choices.regimes} />
        <SelectField {...select(mine, "territory", "FR")} label={words.territory} options={choices.territories} />
        <TextAreaField {...typedField(mine, "words")} label={words.words} hint={words.words_hint} optional />
        <DateRangeFields
          from={{ label: words.from, ...bound(mine, "from"), hint: words.period_hint }}
          to={{ label: words.until, ...bound(mine, "until") }}
        />
        <FileField
          name="evidenceFile"
          label={words.evidence_file}
          hint={words.evidence_file_hint}
          accept="application/pdf,image/*"
          optional
        />
        <TextField type="url" {...typedField(mine, "evidenceAddress")} label={words.evidence_address} optional />
        <Button>{words.record_act}</Button>
      </Form>
    </Sheet>
  );
}
