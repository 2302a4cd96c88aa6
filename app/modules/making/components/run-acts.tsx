import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note, StateBadge } from "#app/ui/note.tsx";
import type { RunActs as Acts } from "../views/run-acts.view.server.ts";

/** Of the steps that go forward, one is the act of this sheet; stopping never is. */
const forward: readonly string[] = ["check_design", "start_pilot", "open", "resume", "finish"];

type RunActsProps = { acts: Acts; state: FormState | undefined };

function Retarget({ acts: { words, target }, state }: RunActsProps) {
  const mine = state?.form === "retarget" ? state : undefined;
  return (
    <Disclosure summary={words.retarget} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form="retarget" />
        <FormKey />
        <NumberField {...typedField(mine, "target", target)} label={words.retarget} min={1} required />
        <Button name="verb" value="retarget" weight="plain">
          {words.retarget_act}
        </Button>
      </Form>
    </Disclosure>
  );
}

/** Where a run stands for who coordinates: what it needs, and each step, or why it cannot be taken yet. */
export function RunActs({ acts, state }: RunActsProps) {
  const { words, needs, verbs, pausedBy } = acts;
  const mine = state?.form === "move" ? state : undefined;
  const first = verbs.find(({ verb, may }) => may && forward.includes(verb))?.verb;
  return (
    <Sheet>
      <h2>{words.acts}</h2>
      {pausedBy ? <Note tone="warn">{pausedBy}</Note> : null}
      {acts.served ? (
        <p>
          <Link href={acts.served}>{words.acts_served}</Link>
        </p>
      ) : null}
      {needs.length > 0 ? (
        <ul className="stack list-none p-0">
          {needs.map((need) => (
            <li key={need.words}>
              <StateBadge tone={need.is ? "ok" : "warn"}>{need.words}</StateBadge>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" className="form">
        <FormProblems state={state} form="move" />
        <FormKey />
        <TextField {...typedField(mine, "reason")} label={words.acts_reason} maxLength={500} optional />
        {verbs.map(({ verb, label, hint, may }) => (
          <div key={verb}>
            {may ? (
              <Button name="verb" value={`move-${verb}`} weight={verb === first ? "act" : "plain"} block>
                {label}
              </Button>
            ) : (
              <strong>{label}</strong>
            )}
            <p className="quiet">{hint}</p>
          </div>
        ))}
      </Form>
      <Retarget acts={acts} state={state} />
    </Sheet>
  );
}
