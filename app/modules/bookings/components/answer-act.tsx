import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { MonthCalendar } from "#app/ui/month-calendar.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { loanPageUrl } from "../booking.urls.ts";
import type { BookingView, EffectOnCalendar } from "../views/booking.view.ts";
import { LoanForm, useBusy } from "./loan-form.tsx";

export type ActProps = { loan: BookingView & { key: string }; state: FormState | undefined };

/** What a form needs to know of what it is about. */
type Acted = { loan: { version: number; key: string }; state: FormState | undefined };

/** Somebody else was quicker: where it stands now. */
export function StaleNote({ state, now }: { state: FormState | undefined; now: string }) {
  const t = useT();
  if (!state?.code.endsWith(".stale")) return null;
  return (
    <Note tone="warn" role="alert" title={t("bookings.stale_now")}>
      {now}
    </Note>
  );
}

/** What the other side reads with the answer. */
export function WordField({ form, state, label }: { form: string; state: FormState | undefined; label?: string }) {
  const t = useT();
  const mine = state?.form === form ? state : undefined;
  return (
    <TextAreaField
      id={`${form}-message`}
      name="message"
      label={label ?? t("bookings.a_word")}
      optional
      rows={2}
      maxLength={4000}
      defaultValue={typed(mine, "message")}
      error={mine?.errors.message}
    />
  );
}

/** Folded on a phone, where the answer itself comes first. */
function EffectMonths({ months }: Pick<EffectOnCalendar, "months">) {
  const t = useT();
  return (
    <Disclosure roomy summary={t("bookings.effect_calendar")}>
      <div className="stack">
        {months.map(({ caption, days }) => (
          <MonthCalendar key={caption} caption={caption} days={days} small />
        ))}
      </div>
    </Disclosure>
  );
}

/** What granting it would do to the calendar, and who else asks. */
export function Effect({ effect }: { effect: EffectOnCalendar }) {
  const t = useT();
  return (
    <>
      <Note tone={effect.bookable ? "ok" : "warn"}>
        {effect.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
      {effect.months.length > 0 ? <EffectMonths months={effect.months} /> : null}
      {effect.competing.length > 0 ? (
        <div>
          <strong>{t("bookings.competing", { count: effect.competing.length })}</strong>
          <ul>
            {effect.competing.map(({ code, href, words }) => (
              <li key={code}>
                <Link href={href}>{words}</Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** No, with a reason; `summary` opens it, `act` says it. */
export function DeclineForm({ loan, state, summary, act }: Acted & { summary: string; act: string }) {
  const t = useT();
  const mine = state?.form === "decline" ? state : undefined;
  return (
    <Disclosure summary={summary} open={mine !== undefined}>
      <LoanForm verb="decline" loan={loan} state={state}>
        <TextAreaField
          name="reason"
          label={t("bookings.decline_reason")}
          hint={t("bookings.decline_reason_hint")}
          rows={2}
          maxLength={4000}
          defaultValue={typed(mine, "reason")}
          error={mine?.errors.reason}
          required
        />
        <Button weight="stop" busy={useBusy()}>
          {act}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

/** Withdrawn or cancelled without another page; `line` says what follows. */
export function CancelForm(props: Acted & { summary: string; act: string; line?: string }) {
  const { loan, state, summary, act, line } = props;
  return (
    <Disclosure summary={summary} open={state?.form === "cancel"}>
      <LoanForm verb="cancel" loan={loan} state={state} ids={{ message: "cancel-message" }}>
        {line ? <p>{line}</p> : null}
        <WordField form="cancel" state={state} />
        <Button weight="stop" busy={useBusy()}>
          {act}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

export function NoShowForm({ loan, state }: Acted) {
  const t = useT();
  return (
    <LoanForm verb="no-show" loan={loan} state={state}>
      <Button weight="quiet" busy={useBusy()}>
        {t("bookings.no_show")}
      </Button>
    </LoanForm>
  );
}

/** A request waits for the lender: yes, other dates, or no with a reason. */
export function AnswerAct({ loan, state }: ActProps) {
  const t = useT();
  const busy = useBusy();
  return (
    <>
      {loan.effect ? <Effect effect={loan.effect} /> : null}
      {loan.can.approve && loan.effect?.bookable !== false ? (
        <LoanForm verb="approve" loan={loan} state={state}>
          <WordField form="approve" state={state} />
          <Button block busy={busy}>
            {t("bookings.approve")}
          </Button>
        </LoanForm>
      ) : null}
      {loan.can.propose ? (
        <ButtonLink
          block
          weight={loan.effect?.bookable === false ? "act" : "plain"}
          href={loanPageUrl(loan.code, "propose")}
        >
          {t("bookings.propose")}
        </ButtonLink>
      ) : null}
      {loan.can.decline ? (
        <DeclineForm loan={loan} state={state} summary={t("bookings.decline")} act={t("bookings.decline_act")} />
      ) : null}
    </>
  );
}

type TwoAnswers = {
  loan: ActProps["loan"];
  state: FormState | undefined;
  yes: { verb: string; label: string };
  no: { verb: string; label: string };
};

/** Yes or no to what the other side proposes. */
function YesOrNo({ loan, state, yes, no }: TwoAnswers) {
  const busy = useBusy();
  const t = useT();
  return (
    <>
      <LoanForm verb={yes.verb} loan={loan} state={state}>
        <Button block busy={busy}>
          {yes.label}
        </Button>
      </LoanForm>
      <Disclosure summary={no.label} open={state?.form === no.verb}>
        <LoanForm verb={no.verb} loan={loan} state={state}>
          <WordField form={no.verb} state={state} />
          <Button weight="stop" busy={busy}>
            {t("bookings.confirm_refusal")}
          </Button>
        </LoanForm>
      </Disclosure>
    </>
  );
}

function Proposed({ loan }: { loan: ActProps["loan"] }) {
  const { openProposal } = loan;
  if (!openProposal) return null;
  return (
    <p className="text-xl">
      <strong>{openProposal.dates}</strong>
      {openProposal.quantity ? ` · ${openProposal.quantity}` : null}
    </p>
  );
}

export function ProposalAct({ loan, state }: ActProps) {
  const t = useT();
  return (
    <>
      <Proposed loan={loan} />
      {loan.openProposal?.message ? (
        <p className="whitespace-pre-line border-l-4 border-line pl-3">{loan.openProposal.message}</p>
      ) : null}
      <YesOrNo
        loan={loan}
        state={state}
        yes={{ verb: "accept-proposal", label: t("bookings.accept_proposal") }}
        no={{ verb: "refuse-proposal", label: t("bookings.refuse_proposal") }}
      />
    </>
  );
}

/** Another end, other dates or another quantity for what is already agreed. */
export function ChangeAct({ loan, state }: ActProps) {
  const t = useT();
  const kind = loan.openProposal?.kind === "extension" ? "extension" : "change";
  return (
    <>
      {loan.openProposal ? <p>{loan.openProposal.title}</p> : null}
      <Proposed loan={loan} />
      {loan.effect ? <Effect effect={loan.effect} /> : null}
      <YesOrNo
        loan={loan}
        state={state}
        yes={{ verb: kind === "extension" ? "approve-extension" : "accept-change", label: t("bookings.accept_change") }}
        no={{ verb: kind === "extension" ? "refuse-extension" : "refuse-change", label: t("bookings.refuse_change") }}
      />
    </>
  );
}

/** One's own proposal, which the other side has not answered yet. */
export function MyProposal({ loan, state }: ActProps) {
  const t = useT();
  const busy = useBusy();
  const { openProposal, can } = loan;
  if (!openProposal?.mine) return null;
  const verb = openProposal.kind === "counter" ? "withdraw-proposal" : "withdraw-change";
  if (verb === "withdraw-proposal" && !can.withdraw_proposal) return null;
  return (
    <div className="stack">
      <p>
        {openProposal.title} <strong>{openProposal.dates}</strong>
      </p>
      <LoanForm verb={verb} loan={loan} state={state}>
        <Buttons>
          <Button weight="plain" busy={busy}>
            {t("bookings.withdraw_proposal")}
          </Button>
        </Buttons>
      </LoanForm>
    </div>
  );
}
