import type { ReactNode } from "react";
import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { LotActs as Acts } from "../views/lot-acts.view.server.ts";

type Parts = { acts: Acts; state: FormState | undefined };
type ActProps = { state: FormState | undefined; form: string; title: string; act: string; children: ReactNode };

/** One act, folded under its name until it is needed or was refused. */
function Act({ state, form, title, act, children }: ActProps) {
  return (
    <Disclosure summary={title} open={state?.form === form}>
      <Form method="post" className="form">
        <FormProblems state={state} form={form} />
        <FormKey />
        <input type="hidden" name="verb" value={form} />
        {children}
        <Button weight="plain">{act}</Button>
      </Form>
    </Disclosure>
  );
}

function Rework({ acts: { words, inRework }, state }: Parts) {
  const form = "rework";
  const mine = state?.form === form ? state : undefined;
  const field = (name: string, stored: number) => ({ ...typedField(mine, name, stored), id: `${form}-${name}` });
  return (
    <Act state={state} form={form} title={words.rework_title} act={words.rework_act}>
      <SideBySide>
        <NumberField {...field("mended", inRework)} label={words.rework_mended} min={0} max={inRework} required />
        <NumberField {...field("scrapped", 0)} label={words.rework_scrapped} min={0} max={inRework} required />
      </SideBySide>
    </Act>
  );
}

function Recount({ acts: { words, awaiting }, state }: Parts) {
  const form = "recount";
  const mine = state?.form === form ? state : undefined;
  return (
    <Act state={state} form={form} title={words.recount_title} act={words.recount_act}>
      <p>{words.recount_line}</p>
      <NumberField {...typedField(mine, "counted", awaiting)} label={words.recount_counted} min={0} required />
      <TextField
        {...typedField(mine, "reason")}
        id={`${form}-reason`}
        label={words.act_reason}
        maxLength={500}
        required
      />
    </Act>
  );
}

function WriteOff({ acts: { words, unpromised }, state }: Parts) {
  const form = "write-off";
  const mine = state?.form === form ? state : undefined;
  const chosen = typedField(mine, "as", "scrapped_after");
  return (
    <Act state={state} form={form} title={words.write_off_title} act={words.write_off_act}>
      <p>{words.write_off_line}</p>
      <RadioGroup
        name="as"
        label={words.write_off_as}
        error={chosen.error}
        defaultValue={chosen.defaultValue}
        options={[
          { value: "scrapped_after", label: words.write_off_scrapped },
          { value: "lost_on_hand", label: words.write_off_lost },
        ]}
      />
      <NumberField
        {...typedField(mine, "quantity")}
        label={words.write_off_quantity}
        min={1}
        max={unpromised}
        required
      />
      <TextField
        {...typedField(mine, "reason")}
        id={`${form}-reason`}
        label={words.act_reason}
        maxLength={500}
        required
      />
    </Act>
  );
}

function Returned({ acts: { words }, state, back }: Parts & { back: Acts["returned"][number] }) {
  const form = `returned-${back.place}`;
  const mine = state?.form === form ? state : undefined;
  const field = (name: string, stored?: number) => ({ ...typedField(mine, name, stored), id: `${form}-${name}` });
  return (
    <Act state={state} form={form} title={back.title} act={words.returned_act}>
      <input type="hidden" name="place" value={back.place} />
      <p>{words.returned_line}</p>
      <SideBySide>
        <NumberField {...field("accepted", 0)} label={words.returned_accepted} min={0} max={back.most} required />
        <NumberField {...field("scrapped", 0)} label={words.returned_scrapped} min={0} max={back.most} required />
      </SideBySide>
      <TextField {...field("note")} label={words.returned_note} maxLength={500} optional />
    </Act>
  );
}

/** The rarer acts on a bag: what came back is looked at again, what was reworked is inspected again, what was miscounted is said. */
export function LotActs({ acts, state }: Parts) {
  const { inRework, awaiting, unpromised, returned } = acts;
  if (inRework + awaiting + unpromised === 0 && returned.length === 0) return null;
  return (
    <Sheet>
      {returned.map((back) => (
        <Returned key={back.place} acts={acts} state={state} back={back} />
      ))}
      {inRework > 0 ? <Rework acts={acts} state={state} /> : null}
      {awaiting > 0 ? <Recount acts={acts} state={state} /> : null}
      {unpromised > 0 ? <WriteOff acts={acts} state={state} /> : null}
    </Sheet>
  );
}
