import type { ReactNode } from "react";
import { Form } from "react-router";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { RoundsPage } from "../views/rounds.view.server.ts";

type ChangesProps = {
  shown: NonNullable<RoundsPage["shown"]>;
  words: RoundsPage["words"];
  state: FormState | undefined;
};

/** Folded, so that it takes one press to read what it does and another to do it. */
function Change(props: ChangesProps & { verb: string; title: string; act: string; children: ReactNode }) {
  const { shown, words, state, verb, title, act, children } = props;
  const mine = state?.form === verb ? state : undefined;
  return (
    <Disclosure summary={title} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={mine} form={verb} ids={{ reason: `reason-${verb}` }} />
        <FormKey />
        <input type="hidden" name="verb" value={verb} />
        <input type="hidden" name="round" value={shown.code} />
        {children}
        <TextAreaField
          {...typedField(mine, "reason")}
          id={`reason-${verb}`}
          label={words.round_why}
          hint={words.round_why_hint}
          maxLength={500}
          rows={2}
          optional
        />
        <Button weight="stop" block>
          {act}
        </Button>
      </Form>
    </Disclosure>
  );
}

/** What stays behind of a round that is planned, or the whole of it. */
export function RoundChanges(props: ChangesProps) {
  const { shown, words, state } = props;
  return (
    <div>
      {shown.mayStayBehind.length > 0 ? (
        <Change {...props} verb="take_out" title={words.take_out} act={words.take_out_act}>
          <p>{words.take_out_line}</p>
          <SelectField
            name="shipment"
            label={words.take_out_which}
            options={shown.mayStayBehind}
            defaultValue={typed(state, "shipment") ?? shown.mayStayBehind[0]?.value ?? ""}
          />
        </Change>
      ) : null}
      {shown.cancel ? (
        <Change {...props} verb="cancel" title={words.cancel_round} act={shown.cancel}>
          <p>{words.cancel_round_line}</p>
        </Change>
      ) : null}
    </div>
  );
}
