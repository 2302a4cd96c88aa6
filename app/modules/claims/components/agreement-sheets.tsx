import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { MoneyField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { AgreementView, MoneyPage } from "../views/money-page.view.server.ts";

type PartProps = { page: MoneyPage; state: FormState | undefined };

function ChangeAgreement({ page, state, agreement }: PartProps & { agreement: AgreementView }) {
  const { words } = page;
  const name = `agreement-${agreement.id}`;
  const mine = state?.form === name ? state : undefined;
  const id = `cap-${agreement.id}`;
  return (
    <Disclosure summary={words.change} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form={name} ids={{ capCents: id }} />
        <FormKey />
        <input type="hidden" name="agreement" value={agreement.id} />
        <MoneyField
          {...typedField(mine, "cap", agreement.capText)}
          id={id}
          error={mine?.errors.capCents}
          label={words.new_cap}
          required
        />
        <Button name="verb" value="change-cap" weight="plain">
          {words.change_act}
        </Button>
      </Form>
      <Form method="post" className="form">
        <FormKey />
        <input type="hidden" name="agreement" value={agreement.id} />
        {agreement.ended ? null : <p className="quiet">{words.end_hint}</p>}
        <Button name="verb" value={agreement.ended ? "resume" : "end"} weight={agreement.ended ? "plain" : "stop"}>
          {agreement.ended ? words.resume_act : words.end_act}
        </Button>
      </Form>
    </Disclosure>
  );
}

function AddAgreement({ page, state }: PartProps) {
  const { words } = page;
  const mine = state?.form === "agreement" ? state : undefined;
  return (
    <Disclosure summary={words.add} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form="agreement" ids={{ capCents: "cap", rateCents: "rate" }} />
        <FormKey />
        <input type="hidden" name="verb" value="add" />
        <TextField
          {...typedField(mine, "payer")}
          label={words.payer}
          hint={words.payer_hint}
          maxLength={120}
          required
        />
        <MoneyField {...typedField(mine, "cap")} error={mine?.errors.capCents} label={words.cap_field} required />
        <MoneyField
          {...typedField(mine, "rate")}
          error={mine?.errors.rateCents}
          label={words.rate_field}
          hint={words.rate_hint}
          optional
        />
        <SelectField
          {...typedField(mine, "item")}
          label={words.item}
          options={page.items}
          empty={words.item_all}
          optional
        />
        <SelectField {...typedField(mine, "basis", "accepted")} label={words.basis} options={page.bases} />
        <TextField {...typedField(mine, "note")} label={words.note_field} maxLength={500} optional />
        <Button weight="plain">{words.add_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** Who pays, up to how much, what is left of it; whoever coordinates makes and changes it. */
export function AgreementSheets({ page, state }: PartProps) {
  const { words, agreements, coordinates } = page;
  return (
    <section className="stack" aria-labelledby="agreements">
      <h2 id="agreements">{words.agreements}</h2>
      {agreements.length === 0 ? <p>{coordinates ? words.none_keeps : words.none}</p> : null}
      {agreements.map((agreement) => (
        <Sheet key={agreement.id}>
          <h3>
            {agreement.payer} {agreement.ended ? <StateBadge tone="quiet">{words.ended}</StateBadge> : null}
          </h3>
          <meter
            className="w-full"
            min={0}
            max={agreement.meter.max}
            value={agreement.meter.value}
            aria-label={agreement.meter.words}
          />
          <Facts facts={agreement.facts} />
          {coordinates ? <ChangeAgreement page={page} state={state} agreement={agreement} /> : null}
        </Sheet>
      ))}
      {coordinates ? <AddAgreement page={page} state={state} /> : null}
    </section>
  );
}
