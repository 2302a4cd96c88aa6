import type { ReactNode } from "react";
import { Form } from "react-router";
import { ProofFields, proofIds } from "#app/modules/giving/components/proof-fields.tsx";
import type { HandOverWords } from "#app/modules/giving/giving.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Time } from "#app/ui/facts.tsx";
import { NumberField, TextAreaField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { HelpWords } from "../page-words.server.ts";
import type { HelpOutCard } from "../views/help-outs.view.server.ts";

type CardProps = { card: HelpOutCard; words: HelpWords; proof: HandOverWords; state: FormState | undefined };

/** Where the fields of a form of this card are: several cards have the same. */
function idsOf({ card, verb }: { card: HelpOutCard; verb: string }): Record<string, string> {
  if (verb === "hand-over") return proofIds(`${verb}-${card.code}`);
  return { reason: `reason-${card.code}`, quantity: `quantity-${card.code}` };
}

function Act(props: CardProps & { verb: string; label: string; stop?: boolean; children?: ReactNode }) {
  const { card, state, verb, label, stop = false, children } = props;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form={`${verb}-${card.code}`} ids={idsOf(props)} />
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="request" value={card.code} />
      {children}
      <Button weight={stop ? "stop" : "act"} block aria-label={`${label} (${card.code})`}>
        {label}
      </Button>
    </Form>
  );
}

function Decline(props: CardProps) {
  const { card, words, state } = props;
  const mine = state?.form === `decline-${card.code}` ? state : undefined;
  return (
    <Disclosure summary={words.act_decline} open={mine !== undefined}>
      <Act {...props} verb="decline" label={words.act_decline} stop>
        <TextAreaField
          {...typedField(mine, "reason")}
          id={`reason-${card.code}`}
          label={words.decline_reason}
          maxLength={500}
          rows={2}
          required
        />
      </Act>
    </Disclosure>
  );
}

/** The one thing to do next with a small request. */
function NextAct(props: CardProps) {
  const { card, words, proof, state } = props;
  const mine = state?.form === `made-${card.code}` ? state : undefined;
  const [shipment] = card.shipments;
  if (card.state === "asked") return <Act {...props} verb="accept" label={words.act_accept} />;
  if (card.state === "making")
    return (
      <Act {...props} verb="made" label={words.act_made}>
        <NumberField
          {...typedField(mine, "quantity", card.lacking)}
          id={`quantity-${card.code}`}
          label={words.made_quantity}
          min={1}
          max={1000}
          required
        />
      </Act>
    );
  if (card.state === "ready" && shipment)
    return (
      <Act {...props} verb="hand-over" label={words.act_hand_over}>
        <input type="hidden" name="shipment" value={shipment.code} />
        <p className="quiet">{words.hand_over_hint}</p>
        <ProofFields
          state={state?.form === `hand-over-${card.code}` ? state : undefined}
          id={`hand-over-${card.code}`}
          words={proof}
          sign={proof.sign}
          code={{ label: proof.code_fetched, hint: proof.code_fetched_hint }}
        />
      </Act>
    );
  if (card.state === "away" && shipment)
    return (
      <Act {...props} verb="received" label={words.act_received}>
        <input type="hidden" name="shipment" value={shipment.code} />
      </Act>
    );
  return null;
}

export function HelpOut(props: CardProps) {
  const { card, words } = props;
  return (
    <Sheet>
      <div>
        <Label kind="production" word={words.card_label} code={card.code} />{" "}
        <StateBadge tone={card.badge.tone}>{card.badge.words}</StateBadge>
      </div>
      <h3>
        <Link href={card.href}>{card.what}</Link>
      </h3>
      <p>
        {card.who}
        <br />
        <span className="quiet">
          {card.details} · <Time at={card.when.iso}>{card.when.words}</Time>
        </span>
      </p>
      {card.message ? (
        <p className="whitespace-pre-line" dir="auto">
          {card.message}
        </p>
      ) : null}
      <p className="quiet">{card.contact}</p>
      <NextAct {...props} />
      {card.state === "asked" || card.state === "making" ? <Decline {...props} /> : null}
    </Sheet>
  );
}
