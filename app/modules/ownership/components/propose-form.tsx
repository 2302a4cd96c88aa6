import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, SelectField } from "#app/ui/choices.tsx";
import { DateField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { OwnershipPage } from "../views/ownership.view.server.ts";

type Parts = { form: NonNullable<OwnershipPage["form"]>; words: OwnershipPage["words"]; state: FormState | undefined };

function OwnerRows({ form, words, state }: Parts) {
  return form.rows.map(({ number, space, share }) => (
    <div className="grid items-start gap-4 sm:grid-cols-2" key={number}>
      <SelectField
        {...typedField(state, `owner${number}`, space)}
        label={`${words.owner_row} ${number}`}
        options={form.spaces}
        empty="–"
        optional={number > 1}
      />
      <TextField
        {...typedField(state, `share${number}`, share)}
        label={`${words.share_row} ${number}`}
        inputMode="decimal"
        optional={number > 1}
      />
    </div>
  ));
}

/** Other owners, other shares, other rules: a new version, which all have to accept. */
export function ProposeForm({ form, words, state }: Parts) {
  const mine = state?.form === "propose" ? state : undefined;
  return (
    <Disclosure summary={words.propose} open={mine !== undefined}>
      <Form method="post" className="form">
        <p>{words.propose_line}</p>
        <FormProblems state={state} form="propose" ids={{ owners: "owner1" }} />
        <FormKey />
        <input type="hidden" name="verb" value="propose" />
        <OwnerRows form={form} words={words} state={mine} />
        <p className="quiet">{words.share_hint}</p>
        <SelectField
          {...typedField(mine, "standsAt", form.standsAt)}
          label={words.stands}
          options={form.spaces}
          required
        />
        <DateField {...typedField(mine, "until", form.until)} label={words.until} optional />
        <SelectField
          {...typedField(mine, "repair", form.repair)}
          label={words.repair}
          options={form.repairs}
          required
        />
        <SelectField {...typedField(mine, "sale", form.sale)} label={words.sale} options={form.sales} required />
        <SelectField
          {...typedField(mine, "decisions", form.decisions)}
          label={words.decisions}
          options={form.decides}
          required
        />
        <CheckboxField
          name="atOnce"
          label={words.at_once_label}
          defaultChecked={mine ? mine.values.atOnce === "on" : form.atOnce}
        />
        <TextAreaField
          {...typedField(mine, "text", form.text)}
          label={words.text}
          hint={words.text_hint}
          rows={6}
          optional
        />
        <Button weight="plain">{words.propose_act}</Button>
      </Form>
    </Disclosure>
  );
}
