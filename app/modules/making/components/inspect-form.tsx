import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Note } from "#app/ui/note.tsx";
import type { LotPage } from "../views/lot-page.view.server.ts";

/** So many good, so many to rework, so many scrapped, and why. Whoever made the bag is told to leave it to somebody else. */
export function InspectForm({ page, state }: { page: LotPage; state: FormState | undefined }) {
  const { words } = page;
  const mine = state?.form === "inspect" ? state : undefined;
  if (page.own) return <Note tone="warn">{words.own_bag}</Note>;
  return (
    <Sheet>
      <h2>{words.inspect}</h2>
      <p>{words.inspect_line}</p>
      <Form method="post" className="form">
        <FormProblems state={mine} form="inspect" />
        <FormKey />
        {page.checklist.length > 0 ? (
          <Fieldset legend={words.checklist}>
            {page.checklist.map((question, at) => (
              <div key={question}>
                <input type="hidden" name={`checklist[${at}].question`} value={question} />
                <CheckboxField name={`checklist[${at}].passed`} label={question} />
              </div>
            ))}
          </Fieldset>
        ) : null}
        <SideBySide>
          <NumberField {...typedField(mine, "accepted", page.awaiting)} label={words.accepted} min={0} required />
          <NumberField {...typedField(mine, "rework", 0)} label={words.rework} min={0} required />
          <NumberField {...typedField(mine, "scrapped", 0)} label={words.scrapped} min={0} required />
        </SideBySide>
        <SideBySide>
          <TextField {...typedField(mine, "defects[0].code")} label={words.defect} maxLength={60} optional />
          <NumberField {...typedField(mine, "defects[0].count", 0)} label={words.defect_count} min={0} />
        </SideBySide>
        <Button>{words.inspect_act}</Button>
      </Form>
    </Sheet>
  );
}
