import { Form } from "react-router";
import type { FormState } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Time } from "#app/ui/facts.tsx";
import { Thread, ThreadItem } from "#app/ui/thread.tsx";
import type { OrderPage } from "../views/order.view.server.ts";

/** All that happened; an arrival that was written by mistake is taken back here. */
export function OrderHistory({ page, state }: { page: OrderPage; state: FormState | undefined }) {
  const { words, history, can } = page;
  return (
    <section aria-labelledby="history" className="stack">
      <h2 id="history">{words.history}</h2>
      <FormProblems state={state} form="correct" />
      <Thread label={words.history ?? ""}>
        {history.map((fact) => (
          <ThreadItem key={fact.key} as={fact.tone} who={<Time at={fact.at.iso}>{fact.at.words}</Time>}>
            <span id={`fact-${fact.key}`}>{fact.words}</span>
            {fact.note ? <p className="whitespace-pre-line">{fact.note}</p> : null}
            {fact.delivery && can.correct ? (
              <Form method="post">
                <FormKey />
                <input type="hidden" name="verb" value="correct" />
                <input type="hidden" name="delivery" value={fact.delivery} />
                <Button weight="quiet" aria-describedby={`fact-${fact.key}`}>
                  {words.correct_act}
                </Button>
              </Form>
            ) : null}
          </ThreadItem>
        ))}
      </Thread>
    </section>
  );
}
