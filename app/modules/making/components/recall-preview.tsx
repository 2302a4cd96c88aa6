import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Note } from "#app/ui/note.tsx";
import type { RecallPage } from "../views/recall-page.view.server.ts";

type Preview = NonNullable<RecallPage["preview"]>;
type Parts = { preview: Preview; words: RecallPage["words"]; state: FormState | undefined };

function Served({ preview, words }: Omit<Parts, "state">) {
  return (
    <section className="stack">
      <h2>{words.recall_served}</h2>
      {preview.served.length === 0 ? (
        <p className="quiet">{words.recall_nobody}</p>
      ) : (
        <>
          <Rows
            caption={words.recall_served}
            rows={preview.served}
            rowKey={({ key }) => key}
            rowHref={({ href }) => href}
            columns={[
              { head: words.recall_who, cell: ({ name }) => name },
              { head: words.bag, cell: ({ lot }) => lot },
              { head: words.recall_kept, align: "end", cell: ({ kept }) => kept },
              { head: words.recall_away, align: "end", cell: ({ onTheWay }) => onTheWay },
              { head: words.recall_call, cell: ({ call }) => call.join(" · ") || "–" },
            ]}
          />
          <p>
            <ButtonLink weight="plain" href={preview.csv} reload>
              {words.recall_csv}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}

/** The act, with its reason; once it stands, there is nothing more to decide. */
function Decide({ preview, words, state }: Parts) {
  const mine = state?.form === "recall" ? state : undefined;
  return (
    <Sheet>
      <Form method="post" className="form">
        <FormProblems state={state} form="recall" />
        <FormKey />
        <input type="hidden" name="by" value={preview.by} />
        <input type="hidden" name="value" value={preview.value} />
        {preview.item ? <input type="hidden" name="item" value={preview.item} /> : null}
        <TextField
          {...typedField(mine, "reason")}
          label={words.recall_reason}
          hint={words.recall_reason_hint}
          maxLength={500}
          required
        />
        <Button weight="stop">{words.recall_act}</Button>
      </Form>
    </Sheet>
  );
}

/** Every bag and everybody who has some, before anything is done; then the act, with its reason. */
export function RecallPreview({ preview, words, state }: Parts) {
  if (preview.bags.length === 0) return <Note tone="warn">{words.recall_nothing}</Note>;
  return (
    <>
      <p>
        <strong>{preview.says}</strong> {preview.givesBack}
      </p>
      <Served preview={preview} words={words} />
      <section className="stack">
        <h2>{words.recall_bags}</h2>
        <Rows
          caption={words.recall_bags}
          rows={preview.bags}
          rowKey={({ code }) => code}
          rowHref={({ href }) => href}
          columns={[
            { head: words.bag, cell: ({ code }) => code },
            { head: words.item, cell: ({ item }) => item },
            { head: words.place, cell: ({ space }) => space },
            { head: words.recall_here, align: "end", cell: ({ here }) => here },
            { head: words.recall_promised, align: "end", cell: ({ promised }) => promised },
            { head: words.recall_gone, align: "end", cell: ({ gone }) => gone },
          ]}
        />
      </section>
      {preview.stands ? null : <Decide preview={preview} words={words} state={state} />}
    </>
  );
}
