import type { ReactNode } from "react";
import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, ButtonLink, type Weight } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import type { RequestPage } from "../views/request-page.view.server.ts";

type ActsProps = { page: RequestPage; state: FormState | undefined };

/** One form, one button. */
export function Act(props: {
  verb: string;
  state: FormState | undefined;
  label: string;
  weight?: Weight;
  children?: ReactNode;
}) {
  const { verb, state, label, weight = "act", children } = props;
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

function Ending(props: ActsProps & { verb: "cancel" | "close-short"; label: string; line: string }) {
  const { page, state, verb, label, line } = props;
  const mine = state?.form === verb ? state : undefined;
  return (
    <Disclosure summary={label} open={mine !== undefined}>
      <Act verb={verb} state={state} label={label} weight="stop">
        <p>{line}</p>
        <TextAreaField
          {...typedField(mine, "reason")}
          id={`reason-${verb}`}
          label={page.words.cancel_reason}
          maxLength={500}
          rows={2}
          optional
        />
      </Act>
    </Disclosure>
  );
}

/** What may be done next, first on a phone. */
export function RequestActs({ page, state }: ActsProps) {
  const { words, can, valid } = page;
  return (
    <Sheet stick>
      <p>{page.next}</p>
      {page.same ? <p>{page.same}</p> : null}
      {page.counts.map(({ href, label }) => (
        <ButtonLink key={href} block href={href}>
          {label}
        </ButtonLink>
      ))}
      {can.confirm ? <Act verb="confirm" state={state} label={words.act_confirm} /> : null}
      {can.verify ? <Act verb="verify" state={state} label={words.act_verify} /> : null}
      {valid.words ? (
        valid.asks ? (
          <Note tone="warn">{valid.words}</Note>
        ) : (
          <p className="quiet">{valid.words}</p>
        )
      ) : null}
      {can.stillNeeded ? (
        <Act
          verb="still-needed"
          state={state}
          label={page.status === "expired" ? words.act_still_again : words.act_still}
        />
      ) : null}
      {can.change ? (
        <ButtonLink block weight="plain" href={`${page.here}/change`}>
          {words.act_change}
        </ButtonLink>
      ) : null}
      {can.closeShort ? (
        <Ending page={page} state={state} verb="close-short" label={words.act_close} line={words.close_line} />
      ) : null}
      {can.cancel ? (
        <Ending page={page} state={state} verb="cancel" label={words.act_cancel} line={words.cancel_line} />
      ) : null}
    </Sheet>
  );
}
