import { Form } from "react-router";
import type { FormState } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import type { EditRevisionView } from "../views/edit-revision-page.view.server.ts";

/** What is missing, and the two ways out of a draft. */
export function DraftState({ page, state }: { page: EditRevisionView; state: FormState | undefined }) {
  const { words, missing } = page;
  return (
    <Sheet>
      <FormProblems state={state} form="publish" />
      <FormProblems state={state} form="discard" />
      {missing.length > 0 ? (
        <>
          <h2>{words.missing}</h2>
          <ul>
            {missing.map((one) => (
              <li key={one.key}>{one.words}</li>
            ))}
          </ul>
        </>
      ) : (
        <Note tone="ok">{words.ready}</Note>
      )}
      <Form method="post" encType="multipart/form-data" className="form">
        <FormKey />
        <p>{words.publish_line}</p>
        <Button name="verb" value="publish">
          {page.publish}
        </Button>
      </Form>
      {page.mayDiscard ? (
        <Disclosure summary={words.discard}>
          <Form method="post" encType="multipart/form-data" className="form">
            <FormKey />
            <p>{words.discard_line}</p>
            <Button weight="stop" name="verb" value="discard">
              {words.discard}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </Sheet>
  );
}
