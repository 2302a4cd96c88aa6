import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { DateField, NumberField, TextField } from "#app/ui/inputs.tsx";
import type { RunPage } from "../views/run-page.view.server.ts";

/** How many, for when, and on which condition. */
export function PledgeForm({ page, state }: { page: RunPage; state: FormState | undefined }) {
  const { words } = page;
  const mine = state?.form === "pledge" ? state : undefined;
  const space = typed(mine, "space", page.spaces[0]?.value);
  return (
    <Sheet>
      <h2>{words.pledge}</h2>
      <p>{words.pledge_line}</p>
      <Form method="post" className="form">
        <FormProblems state={mine} form="pledge" />
        <FormKey />
        {page.spaces.length > 0 ? (
          <SelectField
            name="space"
            label={words.in_name_of}
            options={page.spaces}
            empty={words.alone}
            {...(space === undefined ? {} : { defaultValue: space })}
          />
        ) : null}
        <NumberField {...typedField(mine, "quantity", page.suggested)} label={words.quantity} min={1} required />
        <DateField {...typedField(mine, "promisedFor", page.day)} label={words.day} required />
        <TextField
          {...typedField(mine, "condition")}
          label={words.condition}
          hint={words.condition_hint}
          maxLength={200}
          optional
        />
        <Button>{words.promise}</Button>
      </Form>
    </Sheet>
  );
}
