import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { StockPage } from "../views/stock.view.server.ts";

interface Parts {
  page: StockPage;
  state: FormState | undefined;
}

const of = (state: FormState | undefined, form: string) => (state?.form === form ? state : undefined);

/** Fields of several forms on one page have ids of their own. */
function field(state: FormState | undefined, form: string, name: string, stored?: string) {
  return { ...typedField(of(state, form), name, stored), id: `${form}-${name}` };
}

function idsOf(form: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${form}-${name}`]));
}

const recorded = ["kind", "quantity", "batch", "expiresOn", "reason", "occurredAt"];

export function RecordForm({ page: { words, labels, kinds }, state }: Parts) {
  return (
    <Sheet>
      <h2>{words.record}</h2>
      <Form method="post" className="form">
        <FormProblems state={state} form="record" ids={idsOf("record", recorded)} />
        <FormKey />
        <input type="hidden" name="verb" value="record" />
        <SideBySide>
          <SelectField {...field(state, "record", "kind", "consume")} label={words.kind} options={kinds} required />
          <TextField {...field(state, "record", "quantity")} label={labels.quantity} inputMode="decimal" required />
        </SideBySide>
        <TextField
          {...field(state, "record", "reason")}
          label={words.reason}
          hint={words.reason_adjust_hint}
          maxLength={200}
          optional
        />
        <SideBySide>
          <TextField {...field(state, "record", "batch")} label={words.batch} hint={words.batch_out_hint} optional />
          <DateField {...field(state, "record", "expiresOn")} label={words.expires} optional />
        </SideBySide>
        <DateField {...field(state, "record", "day")} label={words.when} hint={words.when_hint} optional />
        <Button>{words.record_act}</Button>
      </Form>
    </Sheet>
  );
}

export function CorrectForm({ page: { words, labels }, state }: Parts) {
  return (
    <Disclosure summary={words.correct} open={state?.form === "correct"}>
      <Form method="post" className="form">
        <FormProblems state={state} form="correct" ids={idsOf("correct", ["movement", "quantity", "reason"])} />
        <FormKey />
        <input type="hidden" name="verb" value="correct" />
        <TextField {...field(state, "correct", "movement")} label={words.correct_number} inputMode="numeric" required />
        <TextField
          {...field(state, "correct", "quantity")}
          label={labels.correct}
          hint={words.correct_quantity_hint}
          inputMode="decimal"
          required
        />
        <TextField {...field(state, "correct", "reason")} label={words.reason} maxLength={200} required />
        <Button weight="plain">{words.correct_act}</Button>
      </Form>
    </Disclosure>
  );
}

function SettleForm({ page: { words, labels }, state, id }: Parts & { id: string }) {
  const form = `settle-${id}`;
  return (
    <Disclosure summary={words.settle} open={state?.form === form}>
      <Form method="post" className="form">
        <FormProblems state={state} form={form} ids={idsOf(form, ["consumed", "returned", "lost"])} />
        <FormKey />
        <input type="hidden" name="verb" value="settle" />
        <input type="hidden" name="advance" value={id} />
        <p className="quiet">{words.settle_hint}</p>
        {(["consumed", "returned", "lost"] as const).map((name) => (
          <TextField key={name} {...field(state, form, name)} label={labels[name]} inputMode="decimal" optional />
        ))}
        <Button weight="plain">{words.settle_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** What is out with makers, and how more is entrusted. */
export function Advances({ page, state }: Parts) {
  const { words, labels, advances, keeps } = page;
  if (advances.length === 0 && !keeps) return null;
  return (
    <section className="stack" aria-labelledby="advances">
      <h2 id="advances">{words.advances}</h2>
      {advances.map((advance) => (
        <Sheet key={advance.id}>
          <h3>{advance.holder}</h3>
          <p>{advance.words}</p>
          {advance.note ? <p className="quiet">{advance.note}</p> : null}
          {advance.open && keeps ? <SettleForm page={page} state={state} id={advance.id} /> : null}
        </Sheet>
      ))}
      {keeps ? (
        <Disclosure summary={words.advance_new} open={state?.form === "advance"}>
          <Form method="post" className="form">
            <FormProblems
              state={state}
              form="advance"
              ids={idsOf("advance", ["quantity", "holderSpace", "holderName"])}
            />
            <FormKey />
            <input type="hidden" name="verb" value="advance" />
            <p className="quiet">{words.advance_line}</p>
            <TextField {...field(state, "advance", "quantity")} label={labels.quantity} inputMode="decimal" required />
            <TextField {...field(state, "advance", "holderName")} label={words.advance_name} maxLength={80} optional />
            <TextField
              {...field(state, "advance", "holderSpace")}
              label={words.advance_space}
              maxLength={80}
              optional
            />
            <TextField {...field(state, "advance", "note")} label={words.reason} maxLength={200} optional />
            <Button weight="plain">{words.advance_act}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </section>
  );
}

export function Batches({ page: { words, batches } }: { page: StockPage }) {
  if (batches.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="batches">
      <h2 id="batches">{words.batches}</h2>
      <ul>
        {batches.map(({ id, label, quantity, expires, expired }) => (
          <li key={id}>
            <strong>{label}</strong> · {quantity}
            {expires ? ` · ${words.expires} ${expires}` : ""}{" "}
            {expired ? <StateBadge tone="warn">{expired}</StateBadge> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
