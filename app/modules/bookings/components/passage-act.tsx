import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Code } from "#app/ui/label.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { loanPageUrl } from "../booking.urls.ts";
import type { PassageView } from "../views/booking.view.ts";
import type { ActProps } from "./answer-act.tsx";
import { LoanForm, useBusy } from "./loan-form.tsx";
import { LoanPictures } from "./thread-view.tsx";

/** « 48 · 17 »: two groups are easier to read out. */
function spaced(code: string): string {
  return `${code.slice(0, 2)} · ${code.slice(2)}`;
}

function confirmVerb({ direction }: PassageView): string {
  return direction === "out" ? "confirm-hand-over" : "confirm-return";
}

export function PassageFacts({ passage }: { passage: PassageView }) {
  return (
    <>
      <p>
        <strong>{passage.title}</strong>, <Time at={passage.at.iso}>{passage.at.words}</Time>
      </p>
      <Facts facts={passage.facts} />
      {passage.note ? <p className="whitespace-pre-line">{passage.note}</p> : null}
      <LoanPictures pictures={passage.pictures} />
    </>
  );
}

/** What the other side wrote down: one tap confirms it, or its code read out. */
export function ConfirmAct({ loan, state }: ActProps) {
  const t = useT();
  const busy = useBusy();
  const passage = loan.passages.find(({ code }) => code !== null);
  if (!passage?.code) return null;
  return (
    <>
      <PassageFacts passage={passage} />
      <LoanForm verb={confirmVerb(passage)} loan={loan} state={state}>
        <Button block busy={busy}>
          {t("bookings.confirm")}
        </Button>
      </LoanForm>
      <p className="quiet">
        {t("bookings.or_code")} <Code>{spaced(passage.code)}</Code>
      </p>
      <p className="quiet">{t("bookings.not_so")}</p>
    </>
  );
}

/** For the side that wrote a passage down: the other side taps, or reads out its code. */
export function AwaitedConfirmation({ loan, state }: ActProps) {
  const t = useT();
  const busy = useBusy();
  const passage = loan.passages.findLast(({ confirmed, mine, code }) => !confirmed && mine && code === null);
  if (!passage) return null;
  const verb = confirmVerb(passage);
  const mine: FormState | undefined = state?.form === verb ? state : undefined;
  return (
    <Disclosure summary={t("bookings.awaited_confirmation")} open={mine !== undefined}>
      <LoanForm verb={verb} loan={loan} state={state}>
        <TextField
          name="code"
          label={t("bookings.code")}
          hint={t("bookings.code_hint")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          defaultValue={typed(mine, "code")}
          error={mine?.errors.code}
        />
        <Button weight="plain" busy={busy}>
          {t("bookings.confirm_by_code")}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

export function HandOverAct({ loan }: ActProps) {
  const t = useT();
  return (
    <ButtonLink block href={loanPageUrl(loan.code, "hand-over")}>
      {t("bookings.hand_over")}
    </ButtonLink>
  );
}

export function ReturnAct({ loan }: ActProps) {
  const t = useT();
  return (
    <ButtonLink block href={loanPageUrl(loan.code, "return")}>
      {t("bookings.take_back")}
    </ButtonLink>
  );
}

export function AgreementAct({ loan }: ActProps) {
  const t = useT();
  if (!loan.agreement) return null;
  return (
    <ButtonLink block href={loan.agreement.href}>
      {t("bookings.read_agreement")}
    </ButtonLink>
  );
}

/** Beside what comes next: the agreement in force still lacks the word of the viewer's side, as after each change. */
export function AgreementToAccept({ loan }: Pick<ActProps, "loan">) {
  const t = useT();
  const { agreement, can, next } = loan;
  if (!agreement || !can.accept_agreement || next === "accept_agreement") return null;
  const { version } = agreement;
  return (
    <div className="stack">
      <p>{version > 1 ? t("bookings.agreement_renewed", { version }) : t("bookings.agreement_awaits")}</p>
      <ButtonLink block weight="plain" href={agreement.href}>
        {t("bookings.read_agreement")}
      </ButtonLink>
    </div>
  );
}

export function CloseAct({ loan, state }: ActProps) {
  const t = useT();
  return (
    <LoanForm verb="close" loan={loan} state={state}>
      <Button block busy={useBusy()}>
        {t("bookings.close")}
      </Button>
    </LoanForm>
  );
}

/** On the waiting list: to ask again once the dates are free, or to wait when they are not. */
export function WaitingAct({ loan, state }: ActProps) {
  const t = useT();
  const busy = useBusy();
  const toSettle = loan.can.settle_incident ? loan.incidents.find(({ open }) => open) : undefined;
  return (
    <>
      {toSettle ? (
        <ButtonLink block href={toSettle.href}>
          {t("bookings.settle_incident")}
        </ButtonLink>
      ) : null}
      {loan.can.ask_again ? (
        <LoanForm verb="ask-again" loan={loan} state={state}>
          <Button weight="plain" block busy={busy}>
            {t("bookings.ask_again")}
          </Button>
        </LoanForm>
      ) : null}
      {loan.can.join_waiting_list ? (
        <Disclosure summary={t("bookings.join_waiting_list")} open={state?.form === "wait"}>
          <LoanForm verb="wait" loan={loan} state={state}>
            <p>{t("bookings.waiting_list_words")}</p>
            <Button weight="plain" busy={busy}>
              {t("bookings.join_waiting_list")}
            </Button>
          </LoanForm>
        </Disclosure>
      ) : null}
      {!loan.sides.includes("lender") && (loan.status === "expired" || loan.status === "declined") ? (
        <Note tone="ok">{t("bookings.ask_other_dates")}</Note>
      ) : null}
    </>
  );
}
