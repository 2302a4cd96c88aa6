import type { ReactNode } from "react";
import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, type Weight } from "#app/ui/button.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { DriverPage, DriverStop as Stop } from "../driver-page.view.server.ts";
import { SignatureField } from "./signature-field.tsx";

type StopProps = { stop: Stop; words: DriverPage["words"]; state: FormState | undefined };
type Verb = Stop["acts"][number];

/** Which form of the page: several stops have the same verbs. */
export const formOf = (verb: Verb, shipment: string) => `${verb}-${shipment}`;

function Act(props: StopProps & { verb: Verb; label: string; weight?: Weight; children?: ReactNode }) {
  const { stop, state, verb, label, weight = "act", children } = props;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form={formOf(verb, stop.shipment)} ids={{ code: `code-${stop.shipment}` }} />
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="shipment" value={stop.shipment} />
      {children}
      <Button weight={weight} block aria-label={`${label} (${stop.shipment})`}>
        {label}
      </Button>
    </Form>
  );
}

function mineOf({ stop, state }: StopProps, verb: Verb): FormState | undefined {
  return state?.form === formOf(verb, stop.shipment) ? state : undefined;
}

function Load(props: StopProps) {
  const { words } = props;
  return (
    <Act {...props} verb="hand_over" label={words.act_load}>
      <p>{words.load_line}</p>
      <SignatureField label={words.sign_sender} words={words} error={mineOf(props, "hand_over")?.errors.signature} />
    </Act>
  );
}

function Deliver(props: StopProps) {
  const { stop, words } = props;
  const mine = mineOf(props, "deliver");
  return (
    <Act {...props} verb="deliver" label={words.act_deliver}>
      <p>{words.deliver_line}</p>
      <TextField
        {...typedField(mine, "code")}
        id={`code-${stop.shipment}`}
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

function Drop(props: StopProps) {
  const { stop, words } = props;
  const mine = mineOf(props, "drop_at_intermediary");
  return (
    <Disclosure summary={words.act_drop} open={mine !== undefined || stop.intermediary !== ""}>
      <Act {...props} verb="drop_at_intermediary" label={words.act_drop} weight="plain">
        <p>{words.drop_line}</p>
        <TextField
          {...typedField(mine, "intermediary", stop.intermediary)}
          id={`via-${stop.shipment}`}
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

function Return(props: StopProps) {
  const { stop, words } = props;
  const mine = mineOf(props, "return");
  return (
    <Disclosure summary={words.act_return} open={mine !== undefined}>
      <Act {...props} verb="return" label={words.act_return} weight="stop">
        <p>{words.return_line}</p>
        <TextAreaField
          {...typedField(mine, "reason")}
          id={`why-${stop.shipment}`}
          label={words.why}
          maxLength={500}
          rows={2}
        />
      </Act>
    </Disclosure>
  );
}

function Acts(props: StopProps) {
  const { stop, words } = props;
  const may = (verb: Verb) => stop.acts.includes(verb);
  return (
    <div className="stack">
      {may("hand_over") ? <Load {...props} /> : null}
      {may("pick_up_again") ? <Act {...props} verb="pick_up_again" label={words.act_pick_up_again} /> : null}
      {may("deliver") ? <Deliver {...props} /> : null}
      {may("drop_at_intermediary") ? <Drop {...props} /> : null}
      {may("return") ? <Return {...props} /> : null}
    </div>
  );
}

/** One stop: where, whom to call, what to take or leave, and what to press when it is done. */
export function DriverStop({ place, ...props }: StopProps & { place: number }) {
  const { stop, words, state } = props;
  const isOpen = stop.isNext || state?.form.endsWith(`-${stop.shipment}`);
  return (
    <li className="stack border-line border-b pb-4">
      <h2>
        <span className="tabular-nums">{place}.</span> {stop.title}
      </h2>
      <p>
        <strong>{stop.what}</strong> {stop.isNext ? <StateBadge tone="act">{words.next_stop}</StateBadge> : null}
        {stop.done ? <StateBadge tone="ok">{stop.more.at(-1)}</StateBadge> : null}
      </p>
      {stop.where ? <p>{stop.where}</p> : null}
      {stop.phone ? (
        <p>
          <Link className="inline-flex min-h-11 items-center" href={`tel:${stop.phone.replace(/[^+\d]/g, "")}`}>
            {words.phone} {stop.contact} {stop.phone}
          </Link>
        </p>
      ) : stop.contact ? (
        <p>{stop.contact}</p>
      ) : null}
      {(stop.done ? [] : stop.more).map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      {stop.waitsForLoad ? <p className="quiet">{words.load_first}</p> : null}
      {stop.acts.length === 0 ? null : stop.isNext ? (
        <Acts {...props} />
      ) : (
        <Disclosure summary={words.this_stop} open={isOpen}>
          <Acts {...props} />
        </Disclosure>
      )}
    </li>
  );
}
