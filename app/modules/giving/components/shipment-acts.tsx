import type { ReactNode } from "react";
import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, ButtonLink, type Weight } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Code } from "#app/ui/label.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { ShipmentPage } from "../shipment-page.view.server.ts";
import { SignatureField } from "./signature-field.tsx";

type ActsProps = { page: ShipmentPage; state: FormState | undefined };
type Verb = ShipmentPage["acts"][number];

/** One form, one button. */
function Act(props: ActsProps & { verb: Verb; label: string; weight?: Weight; children?: ReactNode }) {
  const { state, verb, label, weight = "act", children } = props;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form={verb} />
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      {children}
      <Button weight={weight} block>
        {label}
      </Button>
    </Form>
  );
}

function HandOver(props: ActsProps) {
  const { page, state } = props;
  const { words } = page;
  return (
    <Act {...props} verb="hand_over" label={words.act_hand_over}>
      <p>{words.hand_over_line}</p>
      <SignatureField
        label={words.sign_carrier}
        words={words}
        error={state?.form === "hand_over" ? state.errors.signature : undefined}
      />
    </Act>
  );
}

function Deliver({ weight, ...props }: ActsProps & { weight: Weight }) {
  const { page, state } = props;
  const { words } = page;
  const mine = state?.form === "deliver" ? state : undefined;
  return (
    <Act {...props} verb="deliver" label={words.act_deliver} weight={weight}>
      <p>{words.deliver_line}</p>
      <TextField
        {...typedField(mine, "code")}
        id="deliver-code"
        label={words.code}
        hint={words.code_hint}
        maxLength={12}
        autoComplete="off"
        autoCapitalize="characters"
        optional
      />
      <SignatureField label={words.sign} words={words} error={mine?.errors.signature} />
    </Act>
  );
}

function Drop(props: ActsProps) {
  const { page, state } = props;
  const { words } = page;
  const mine = state?.form === "drop_at_intermediary" ? state : undefined;
  return (
    <Disclosure summary={words.act_drop} open={mine !== undefined}>
      <Act {...props} verb="drop_at_intermediary" label={words.act_drop} weight="plain">
        <p>{words.drop_line}</p>
        <TextField
          {...typedField(mine, "intermediary", page.intermediary)}
          id="drop-intermediary"
          label={words.via}
          hint={words.via_hint}
          maxLength={120}
          required
        />
        <SignatureField label={words.sign} words={words} error={mine?.errors.signature} />
      </Act>
    </Disclosure>
  );
}

const endings = [
  { verb: "return", label: "act_return", line: "return_line" },
  { verb: "lose", label: "act_lose", line: "lose_line" },
  { verb: "cancel", label: "act_cancel", line: "cancel_line" },
] as const;

function Endings(props: ActsProps) {
  const { page, state } = props;
  const { words } = page;
  return endings
    .filter(({ verb }) => page.acts.includes(verb))
    .map(({ verb, label, line }) => {
      const mine = state?.form === verb ? state : undefined;
      return (
        <Disclosure key={verb} summary={words[label]} open={mine !== undefined}>
          <Act {...props} verb={verb} label={words[label]} weight="stop">
            <p>{words[line]}</p>
            <TextAreaField
              {...typedField(mine, "reason")}
              id={`why-${verb}`}
              label={words.why}
              maxLength={500}
              rows={2}
            />
          </Act>
        </Disclosure>
      );
    });
}

/** What this viewer may do with the delivery now, the likely thing first. */
export function ShipmentActs(props: ActsProps) {
  const { page } = props;
  const { words, acts } = page;
  const may = (verb: Verb) => acts.includes(verb);
  return (
    <Sheet stick>
      {page.doorCode ? (
        <>
          <p>{words.door_code_line}</p>
          <p>
            {words.door_code} <Code>{page.doorCode}</Code>
          </p>
        </>
      ) : null}
      {page.receive ? (
        <ButtonLink block href={page.receive}>
          {words.receive}
        </ButtonLink>
      ) : null}
      {may("hand_over") ? <HandOver {...props} /> : null}
      {may("leave") ? <Act {...props} verb="leave" label={words.act_leave} weight="plain" /> : null}
      {may("pick_up_again") ? (
        <Act {...props} verb="pick_up_again" label={words.act_pick_up_again} weight="plain" />
      ) : null}
      {may("deliver") ? <Deliver {...props} weight={page.receive ? "plain" : "act"} /> : null}
      {may("drop_at_intermediary") ? <Drop {...props} /> : null}
      <Endings {...props} />
      <ButtonLink block weight="plain" href={page.note}>
        {words.note}
      </ButtonLink>
      {acts.length === 0 && !page.receive && !page.doorCode ? <p className="quiet">{words.nothing_to_do}</p> : null}
    </Sheet>
  );
}
