import { type FormEvent, useState } from "react";
import { Form, useNavigate, useSubmit } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import type { KeptForms } from "#app/platform/http/use-kept-forms.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { DateField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { RunPage } from "../views/run-page.view.server.ts";
import { AccountForMaterial } from "./advance-forms.tsx";

type Pledge = RunPage["pledges"][number];
interface Parts {
  pledge: Pledge;
  item: string;
  words: RunPage["words"];
  state: FormState | undefined;
  forms: KeptForms;
  /** Whether one may promise, and the day that is proposed. */
  open: boolean;
  day: string;
}

/** With script, the bag is kept on the device before it is sent; what the server refuses is sent as any form, and told at its field. */
function useDeclared({ pledge, item, forms }: Parts) {
  const [busy, setBusy] = useState(false);
  const [navigate, submit] = [useNavigate(), useSubmit()];
  async function declare(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const text = (name: string) => String(new FormData(form).get(name) ?? "");
    event.preventDefault();
    setBusy(true);
    const bag = { pledge: pledge.code, item, quantity: text("quantity"), materialBatch: text("materialBatch") };
    const outcome = await forms.submit(bag);
    setBusy(false);
    if (outcome.kind === "sent") await navigate(`${outcome.href}?after=saved`);
    else if (outcome.kind === "refused" || outcome.kind === "cannot_keep") await submit(form);
    else form.reset();
  }
  return { busy, declare };
}

function Declare(parts: Parts) {
  const { pledge, words, state } = parts;
  const { busy, declare } = useDeclared(parts);
  const name = `declare-${pledge.code}`;
  const mine = state?.form === name ? state : undefined;
  return (
    <Form method="post" className="form" onSubmit={declare}>
      <FormProblems state={state} form={name} ids={{ quantity: name, materialBatch: `${name}-batch` }} />
      <FormKey />
      <input type="hidden" name="verb" value="declare" />
      <input type="hidden" name="pledge" value={pledge.code} />
      <NumberField {...typedField(mine, "quantity")} id={name} label={words.declare_quantity} min={1} required />
      <TextField
        {...typedField(mine, "materialBatch")}
        id={`${name}-batch`}
        label={words.batch}
        hint={words.batch_hint}
        maxLength={60}
        optional
      />
      <Button busy={busy}>{words.declare_act}</Button>
    </Form>
  );
}

function Fewer(parts: Parts) {
  const { pledge, words, state } = parts;
  const [reduce, withdraw] = [`reduce-${pledge.code}`, `withdraw-${pledge.code}`];
  return (
    <Disclosure summary={words.reduce} open={[reduce, withdraw, `postpone-${pledge.code}`].includes(state?.form ?? "")}>
      <div className="stack">
        <Form method="post" className="form">
          <FormProblems state={state} form={reduce} ids={{ quantity: reduce }} />
          <FormKey />
          <input type="hidden" name="verb" value="reduce" />
          <input type="hidden" name="pledge" value={pledge.code} />
          <NumberField
            {...typedField(state?.form === reduce ? state : undefined, "quantity", pledge.quantity)}
            id={reduce}
            label={words.reduce_quantity}
            min={1}
            required
          />
          <Button weight="plain">{words.reduce_act}</Button>
        </Form>
        <Later {...parts} />
        {pledge.made === 0 ? (
          <Form method="post" className="form">
            <FormProblems state={state} form={withdraw} />
            <FormKey />
            <input type="hidden" name="verb" value="withdraw" />
            <input type="hidden" name="pledge" value={pledge.code} />
            <p>{words.withdraw_line}</p>
            <Button weight="plain">{words.withdraw}</Button>
          </Form>
        ) : null}
      </div>
    </Disclosure>
  );
}

/** For another day: while it stands, or to take up again what has lapsed or was withdrawn. */
function Later({ pledge, words, state, day }: Parts) {
  const verb = pledge.again ? "take_up" : "postpone";
  const name = `${verb}-${pledge.code}`;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form={name} ids={{ promisedFor: name }} />
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="pledge" value={pledge.code} />
      <DateField
        {...typedField(state?.form === name ? state : undefined, "promisedFor", pledge.again ? day : pledge.date)}
        id={name}
        label={words.postpone_day}
        required
      />
      <Button weight="plain">{pledge.again ? words.take_up : words.postpone_act}</Button>
    </Form>
  );
}

/** One promise: what was made of it, the next bag in ten seconds, and fewer without blame. */
export function OwnPledge(parts: Parts) {
  const { pledge, words } = parts;
  return (
    <Sheet>
      <h2>{words.mine}</h2>
      <p>
        <StateBadge tone="act">{pledge.status}</StateBadge> {pledge.tellsMade}
      </p>
      <p className="quiet">{[pledge.space, pledge.day, pledge.condition].filter(Boolean).join(" · ")}</p>
      {pledge.advances.length > 0 ? (
        <>
          <h3>{words.advanced}</h3>
          <ul className="list">
            {pledge.advances.map((advance) => (
              <li key={advance.place}>
                {advance.words}
                {advance.left > 0 ? (
                  <AccountForMaterial pledge={pledge} advance={advance} words={words} state={parts.state} />
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {pledge.makes ? <Declare {...parts} /> : null}
      {pledge.open ? <Fewer {...parts} /> : null}
      {pledge.again && parts.open ? <Later {...parts} /> : null}
    </Sheet>
  );
}
