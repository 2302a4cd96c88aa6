import { Form } from "react-router";
import { listMachineUrl } from "#app/modules/ownership/ownership.urls.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { DateField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { OrderPage } from "../views/order.view.server.ts";

type Parts = { page: OrderPage; state: FormState | undefined };

function UpdateForm({ page, state }: Parts) {
  const { words } = page;
  const mine = state?.form === "update" ? state : undefined;
  return (
    <Disclosure summary={words.update_title} open={mine !== undefined || page.can.lacksMinimum}>
      <Form method="post" className="form">
        <FormProblems state={state} form="update" />
        <FormKey />
        <input type="hidden" name="verb" value="update" />
        <input type="hidden" name="version" value={page.version} />
        <DateField
          {...typedField(mine, "deadline", page.deadlineTyped)}
          label={words.until}
          hint={words.until_hint}
          required
        />
        <TextField {...typedField(mine, "title", page.title)} label={words.title} maxLength={120} required />
        <TextAreaField {...typedField(mine, "description", page.description)} label={words.description} optional />
        <TextField
          {...typedField(mine, "link", page.link)}
          type="url"
          label={words.link}
          hint={words.link_hint}
          optional
        />
        <Button weight="plain">{words.update_act}</Button>
      </Form>
    </Disclosure>
  );
}

function AbandonForm({ page, state }: Parts) {
  const { words } = page;
  const mine = state?.form === "abandon" ? state : undefined;
  return (
    <Disclosure summary={words.abandon_title} open={mine !== undefined}>
      <Form method="post" className="form">
        <FormProblems state={state} form="abandon" />
        <FormKey />
        <input type="hidden" name="verb" value="abandon" />
        <p>{words.abandon_line}</p>
        <TextAreaField {...typedField(mine, "reason")} label={words.reason} required />
        <Button weight="stop">{words.abandon_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** What only the space that orders does. */
export function OrderKeeping({ page, state }: Parts) {
  const { words, can } = page;
  if (can.list)
    return (
      <p>
        <ButtonLink href={listMachineUrl(page.code)}>{words.list_machine}</ButtonLink>
      </p>
    );
  if (!can.update && !can.abandon) return null;
  return (
    <Sheet>
      <h2>{words.close_title}</h2>
      {can.waitsForDeadline ? <p>{words.wait_line}</p> : null}
      {can.lacksMinimum ? <p>{words.lacks_line}</p> : null}
      {can.close ? (
        <Form method="post" className="form">
          <FormProblems state={state} form="close" />
          <FormKey />
          <input type="hidden" name="verb" value="close" />
          <p>{words.close_line}</p>
          <Button>{words.close_act}</Button>
        </Form>
      ) : null}
      {can.update ? <UpdateForm page={page} state={state} /> : null}
      {can.abandon ? <AbandonForm page={page} state={state} /> : null}
    </Sheet>
  );
}
