import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note, StateBadge } from "#app/ui/note.tsx";
import { Story } from "#app/ui/thread.tsx";
import type { ReceivePage } from "../views/receive.view.server.ts";

type ReceiptProps = { page: ReceivePage; state: FormState | undefined };

/** A count of one line; its id is the path by which the verb names what is wrong. */
function counted(state: FormState | undefined, place: number, name: string) {
  const id = `lines.${place}.${name}`;
  const field = `lines[${place}].${name}`;
  return { name: field, id, defaultValue: typed(state, field), error: state?.errors[id] };
}

function LineFields({ page, state, place }: ReceiptProps & { place: number }) {
  const { words } = page;
  const line = page.lines[place];
  if (!line) return null;
  const names = ["damaged", "refused", "refusedReason", "missing", "surplus"];
  const isUsed = names.some((name) => typed(state, `lines[${place}].${name}`));
  return (
    <Fieldset legend={line.legend} hint={line.hint}>
      <input type="hidden" name={`lines[${place}].line`} value={line.id} />
      <NumberField {...counted(state, place, "good")} label={words.good} min={0} />
      <Disclosure summary={words.differs} open={isUsed}>
        <SideBySide>
          <NumberField {...counted(state, place, "damaged")} label={words.damaged} min={0} />
          <NumberField {...counted(state, place, "missing")} label={words.missing} min={0} />
        </SideBySide>
        <NumberField {...counted(state, place, "refused")} label={words.refused} min={0} />
        <TextField {...counted(state, place, "refusedReason")} label={words.refused_reason} maxLength={300} optional />
        <NumberField
          {...counted(state, place, "surplus")}
          label={words.surplus}
          hint={words.surplus_hint}
          min={0}
          optional
        />
      </Disclosure>
    </Fieldset>
  );
}

function Before({ page }: { page: ReceivePage }) {
  const { words, before } = page;
  if (before.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="before">
      <h2 id="before">{words.counted_before}</h2>
      <Story label={words.counted_before} moments={before} />
    </section>
  );
}

function Count({ page, state }: ReceiptProps) {
  const { words } = page;
  if (page.lines.length === 0)
    return (
      <Note tone="ok" role="status">
        {words.nothing_left}
      </Note>
    );
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="receive" />
      <FormKey />
      <p>{words.receive_line}</p>
      {page.lines.map(({ id }, place) => (
        <LineFields key={id} page={page} state={state} place={place} />
      ))}
      {page.isTransfer ? null : (
        <CheckboxField
          name="keepsSurplus"
          label={words.keeps_surplus}
          hint={words.keeps_surplus_hint}
          defaultChecked={typed(state, "keepsSurplus") === "on"}
        />
      )}
      <TextAreaField
        {...typedField(state, "note")}
        label={words.note_field}
        hint={words.note_field_hint}
        maxLength={1000}
        rows={2}
        optional
      />
      <Button block>{words.receive_act}</Button>
    </Form>
  );
}

/** Counted line by line where it arrived; the same by the private link of a request and for who has an account. */
export function ReceiptView({ page, state, said }: ReceiptProps & { said: boolean }) {
  const { words } = page;
  return (
    <div className="stack kind-production">
      <PageTitle label={<Label kind="production" word={words.shipment} code={page.code} />} line={page.from}>
        {page.heading}
      </PageTitle>
      <p>
        <StateBadge tone={page.badge.tone}>{page.badge.words}</StateBadge>
      </p>
      {said && !state ? (
        <Note tone="ok" role="status">
          {words.counted_said}
        </Note>
      ) : null}
      <Columns>
        <div className="stack">
          <Count page={page} state={state} />
          <p>
            <Link className="inline-flex min-h-11 items-center" href={page.back.href}>
              {page.back.label}
            </Link>
          </p>
        </div>
        <Before page={page} />
      </Columns>
    </div>
  );
}
