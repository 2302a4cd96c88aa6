import type { ReactNode } from "react";
import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, type Weight } from "#app/ui/button.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { ActWords } from "../giving-words.server.ts";
import type { ShipmentVerb } from "../shipment.ts";
import { ProofFields, proofIds } from "./proof-fields.tsx";

export type FormsProps = {
  words: ActWords;
  state: FormState | undefined;
  /** Where a page has the forms of several deliveries: of which this one is. */
  shipment?: string;
};

/** Which form of the page. */
export const formOf = (verb: ShipmentVerb, shipment?: string) => (shipment ? `${verb}-${shipment}` : verb);

function mineOf({ state, shipment }: FormsProps, verb: ShipmentVerb): FormState | undefined {
  return state?.form === formOf(verb, shipment) ? state : undefined;
}

type ActProps = FormsProps & { verb: ShipmentVerb; label: string; weight?: Weight; children?: ReactNode };

/** One form, one button. */
export function Act(props: ActProps) {
  const { state, shipment, verb, label, weight = "act", children } = props;
  const form = formOf(verb, shipment);
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form={form} ids={{ ...proofIds(form), intermediary: `${form}.via` }} />
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      {shipment ? <input type="hidden" name="shipment" value={shipment} /> : null}
      {children}
      <Button weight={weight} block aria-label={shipment ? `${label} (${shipment})` : undefined}>
        {label}
      </Button>
    </Form>
  );
}

type Giving = Record<"label" | "line" | "sign" | "code" | "code_hint", string>;

/** From whoever keeps it to whoever carries it; each side says it in its own words. */
export function HandOver({ giving, ...props }: FormsProps & { giving: Giving }) {
  const { label, line, sign, code, code_hint: hint } = giving;
  const id = formOf("hand_over", props.shipment);
  return (
    <Act {...props} verb="hand_over" label={label}>
      <p>{line}</p>
      <ProofFields
        state={mineOf(props, "hand_over")}
        id={id}
        words={props.words}
        sign={sign}
        code={{ label: code, hint }}
      />
    </Act>
  );
}

/** Folded where something else is more likely. */
export function Deliver({ folded = false, ...props }: FormsProps & { folded?: boolean }) {
  const { words } = props;
  const id = formOf("deliver", props.shipment);
  const form = (
    <Act {...props} verb="deliver" label={words.act_deliver} weight={folded ? "plain" : "act"}>
      <p>{words.deliver_line}</p>
      <ProofFields
        state={mineOf(props, "deliver")}
        id={id}
        words={words}
        sign={words.sign}
        code={{ label: words.code, hint: words.code_hint }}
      />
    </Act>
  );
  if (!folded) return form;
  return (
    <Disclosure summary={words.act_deliver} open={mineOf(props, "deliver") !== undefined}>
      {form}
    </Disclosure>
  );
}

/** `intermediary`: who was to pass it on, if anybody; folded where nobody was. */
export function Drop({ intermediary, ...props }: FormsProps & { intermediary: string }) {
  const { words } = props;
  const mine = mineOf(props, "drop_at_intermediary");
  const id = formOf("drop_at_intermediary", props.shipment);
  return (
    <Disclosure summary={words.act_drop} open={intermediary !== "" || mine !== undefined}>
      <Act {...props} verb="drop_at_intermediary" label={words.act_drop} weight="plain">
        <p>{words.drop_line}</p>
        <TextField
          {...typedField(mine, "intermediary", intermediary)}
          id={`${id}.via`}
          label={words.via}
          hint={words.via_hint}
          maxLength={120}
          required
        />
        <ProofFields state={mine} id={id} words={words} sign={words.sign} />
      </Act>
    </Disclosure>
  );
}

const endings = {
  return: { label: "act_return", line: "return_line" },
  lose: { label: "act_lose", line: "lose_line" },
  cancel: { label: "act_cancel", line: "cancel_line" },
} as const;

/** What ends a delivery otherwise than well, with the reason. */
export function Ending({ verb, ...props }: FormsProps & { verb: keyof typeof endings }) {
  const { words } = props;
  const { label, line } = endings[verb];
  const mine = mineOf(props, verb);
  return (
    <Disclosure summary={words[label]} open={mine !== undefined}>
      <Act {...props} verb={verb} label={words[label]} weight="stop">
        <p>{words[line]}</p>
        <TextAreaField
          {...typedField(mine, "reason")}
          id={`${formOf(verb, props.shipment)}.reason`}
          label={words.why}
          maxLength={500}
          rows={2}
          optional
        />
      </Act>
    </Disclosure>
  );
}
