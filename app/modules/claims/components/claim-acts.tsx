import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { DateField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { ClaimPage } from "../views/claim-page.view.server.ts";

type PartProps = { page: ClaimPage; state: FormState | undefined };

/** A draft is checked, then sent; what nobody has examined can be taken back. */
function AuthorActs({ page, state }: PartProps) {
  const { words, can } = page;
  return (
    <>
      {can.send ? (
        <>
          <p>{words.draft_line}</p>
          <Form method="post" className="form">
            <FormProblems state={state} form="send" />
            <FormKey />
            <Button name="verb" value="send" block>
              {words.send}
            </Button>
          </Form>
          <ButtonLink href={page.edit} weight="plain" block>
            {words.correct}
          </ButtonLink>
        </>
      ) : null}
      {can.discard ? (
        <Form method="post">
          <FormKey />
          <Button name="verb" value="discard" weight="quiet" block>
            {words.discard}
          </Button>
        </Form>
      ) : null}
      {can.waits ? <p>{can.waits === "submitted" ? words.waiting_line : words.approved_line}</p> : null}
      {can.takeBack ? (
        <Form method="post">
          <FormProblems state={state} form="take-back" />
          <FormKey />
          <Button name="verb" value="take-back" weight="plain" block>
            {words.take_back}
          </Button>
          <p className="quiet">{words.take_back_hint}</p>
        </Form>
      ) : null}
    </>
  );
}

function Pay({ page, state }: PartProps) {
  const { words } = page;
  const mine = state?.form === "pay" ? state : undefined;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="pay" />
      <FormKey />
      <p>{words.pay_line}</p>
      <DateField {...typedField(mine, "paidOn", page.today)} label={words.pay_day} max={page.today} required />
      <TextField {...typedField(mine, "paymentRef")} label={words.pay_reference} maxLength={80} optional />
      <Button name="verb" value="pay" block>
        {words.pay}
      </Button>
    </Form>
  );
}

/** Approve, refuse with a reason, record the payment. */
function Decisions({ page, state }: PartProps) {
  const { words, can } = page;
  const rejecting = state?.form === "reject" ? state : undefined;
  return (
    <>
      {can.ownAsCoordinator ? <p>{words.own_line}</p> : null}
      {can.approve ? (
        <Form method="post" className="form">
          <FormProblems state={state} form="approve" />
          <FormKey />
          <Button name="verb" value="approve" block>
            {words.approve}
          </Button>
        </Form>
      ) : null}
      {can.pay ? <Pay page={page} state={state} /> : null}
      {can.reject ? (
        <Disclosure summary={words.reject} open={rejecting !== undefined}>
          <Form method="post" className="form">
            <FormProblems state={state} form="reject" />
            <FormKey />
            <TextField
              {...typedField(rejecting, "reason")}
              label={words.reason}
              hint={words.reason_hint}
              maxLength={500}
              required
            />
            <Button name="verb" value="reject" weight="stop" block>
              {words.reject}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}

export function ClaimActs({ page, state }: PartProps) {
  const { words, can } = page;
  const decides = can.approve || can.pay || can.reject || can.ownAsCoordinator;
  if (!decides && !can.send && !can.takeBack && !can.waits && !can.eraseProof) return <p className="quiet" />;
  return (
    <Sheet stick>
      <h2>{decides ? words.decide : words.steps}</h2>
      <AuthorActs page={page} state={state} />
      <Decisions page={page} state={state} />
      {can.eraseProof ? (
        <Form method="post">
          <FormKey />
          <Button name="verb" value="erase-proof" weight="stop" block>
            {words.erase_proof}
          </Button>
          <p className="quiet">{words.erase_proof_hint}</p>
        </Form>
      ) : null}
    </Sheet>
  );
}
