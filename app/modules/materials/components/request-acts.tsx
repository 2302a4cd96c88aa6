import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, type Weight } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { RequestPage } from "../views/request.view.server.ts";

interface Parts {
  page: RequestPage;
  state: FormState | undefined;
}

interface ActProps extends Parts {
  verb: string;
  line?: string;
  act: string;
  weight?: Weight;
  children?: React.ReactNode;
}

/** One thing that can be done, with a word to the other side. */
function Act({ page: { words }, state: all, verb, line, act, weight = "act", children }: ActProps) {
  const state = all?.form === verb ? all : undefined;
  const ids = Object.fromEntries(
    ["quantity", "message", "arrived", "difference"].map((name) => [name, `${verb}-${name}`]),
  );
  return (
    <Form method="post" className="form">
      {line ? <p>{line}</p> : null}
      <FormProblems state={all} form={verb} ids={ids} />
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      {children}
      <TextField
        {...typedField(state, "message")}
        id={`${verb}-message`}
        label={words.message}
        maxLength={500}
        optional
      />
      <Button weight={weight}>{act}</Button>
    </Form>
  );
}

function Receive({ page, state, receive }: Parts & { receive: NonNullable<RequestPage["acts"]["receive"]> }) {
  const { words } = page;
  const own = state?.form === "receive" ? state : undefined;
  const { error, ...difference } = typedField(own, "difference", "");
  return (
    <Sheet>
      <h2>{words.receive_title}</h2>
      <Act page={page} state={state} verb="receive" line={receive.line} act={words.receive_act}>
        <TextField
          {...typedField(own, "arrived")}
          id="receive-arrived"
          label={receive.label}
          inputMode="decimal"
          required
        />
        <RadioGroup
          label={words.receive_difference}
          {...difference}
          {...(error ? { error } : {})}
          options={[
            { value: "", label: words.receive_nothing },
            { value: "lost", label: words.receive_lost },
            { value: "miscounted", label: words.receive_miscounted },
          ]}
        />
        {receive.into.length > 0 ? (
          <SelectField
            {...typedField(own, "into", "")}
            label={words.receive_into}
            options={receive.into}
            empty={words.receive_new}
          />
        ) : null}
      </Act>
    </Sheet>
  );
}

function Explain({ page, state, explain }: Parts & { explain: NonNullable<RequestPage["acts"]["explain"]> }) {
  const { words } = page;
  const own = state?.form === "explain" ? state : undefined;
  const options = [
    { value: "lost", label: words.explain_lost },
    { value: "miscounted", label: words.explain_miscounted },
  ];
  const { error: _error, ...difference } = typedField(own, "difference", explain.more ? "miscounted" : "lost");
  return (
    <Sheet>
      <h2>{words.explain_title}</h2>
      <Act page={page} state={state} verb="explain" line={explain.line} act={words.explain_title}>
        <RadioGroup
          label={words.explain_title}
          {...difference}
          options={explain.more ? [{ value: "miscounted", label: words.explain_more }] : options}
        />
      </Act>
    </Sheet>
  );
}

/** What the viewer may do with a request now. */
export function RequestActs({ page, state }: Parts) {
  const { words, acts } = page;
  const own = (form: string) => (state?.form === form ? state : undefined);
  return (
    <>
      {acts.accept ? (
        <Sheet>
          <h2>{words.accept_title}</h2>
          <Act page={page} state={state} verb="accept" line={acts.accept.line} act={words.accept_act}>
            <TextField
              {...typedField(own("accept"), "quantity", acts.accept.stored)}
              id="accept-quantity"
              label={acts.accept.label}
              inputMode="decimal"
              required
            />
          </Act>
        </Sheet>
      ) : null}
      {acts.send ? (
        <Sheet>
          <h2>{words.send_title}</h2>
          <Act page={page} state={state} verb="send" line={words.send_line} act={words.send_act}>
            <TextField
              {...typedField(own("send"), "quantity", acts.send.stored)}
              id="send-quantity"
              label={acts.send.label}
              inputMode="decimal"
              required
            />
          </Act>
        </Sheet>
      ) : null}
      {acts.receive ? <Receive page={page} state={state} receive={acts.receive} /> : null}
      {acts.explain ? <Explain page={page} state={state} explain={acts.explain} /> : null}
      {acts.decline ? (
        <Disclosure summary={words.decline_title} open={state?.form === "decline"}>
          <Act page={page} state={state} verb="decline" act={words.decline_act} weight="stop" />
        </Disclosure>
      ) : null}
      {acts.cancel ? (
        <Disclosure summary={words.cancel_title} open={state?.form === "cancel"}>
          <Act page={page} state={state} verb="cancel" line={words.cancel_line} act={words.cancel_act} weight="stop" />
        </Disclosure>
      ) : null}
    </>
  );
}
