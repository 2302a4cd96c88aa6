import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Time } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { RecallPage } from "../views/recall-page.view.server.ts";

type ListProps = Pick<RecallPage, "recalls" | "words"> & { state: FormState | undefined };

function Lift({ id, words, state }: { id: string } & Omit<ListProps, "recalls">) {
  const form = `lift-${id}`;
  const mine = state?.form === form ? state : undefined;
  return (
    <Disclosure summary={words.recall_lift} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form={form} ids={{ reason: form }} />
        <FormKey />
        <input type="hidden" name="verb" value="lift" />
        <input type="hidden" name="recall" value={id} />
        <TextField
          {...typedField(mine, "reason")}
          id={form}
          label={words.recall_lift_reason}
          maxLength={500}
          required
        />
        <Button weight="plain">{words.recall_lift}</Button>
      </Form>
    </Disclosure>
  );
}

/** Recalls of the campaign, the newest first: those that stand can be lifted. */
export function RecallList({ recalls, words, state }: ListProps) {
  return (
    <section className="stack">
      <h2>{words.recall_standing}</h2>
      {recalls.length === 0 ? <p className="quiet">{words.recall_none}</p> : null}
      {recalls.map(({ id, what, at, lifted, reason, href }) => (
        <Sheet key={id}>
          <h3>
            <Link href={href}>{what}</Link>
          </h3>
          <p>
            <StateBadge tone={lifted ? "quiet" : "stop"}>
              {lifted ? words.recall_lifted : words.recall_stands}
            </StateBadge>{" "}
            <Time at={at.iso}>{at.words}</Time>
          </p>
          <p>{reason}</p>
          {lifted ? null : <Lift id={id} words={words} state={state} />}
        </Sheet>
      ))}
    </section>
  );
}
