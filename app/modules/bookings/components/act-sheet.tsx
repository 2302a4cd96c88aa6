import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { type LoanPage, loanPageUrl } from "../booking.urls.ts";
import type { BookingView, NextAct } from "../views/booking.view.ts";
import { type ActProps, AnswerAct, ChangeAct, MyProposal, NoShowForm, ProposalAct, StaleNote } from "./answer-act.tsx";
import { LoanForm, useBusy } from "./loan-form.tsx";
import {
  AgreementAct,
  AgreementToAccept,
  AwaitedConfirmation,
  CloseAct,
  ConfirmAct,
  HandOverAct,
  ReturnAct,
  WaitingAct,
} from "./passage-act.tsx";

const acts: Record<NextAct, (props: ActProps) => React.ReactNode> = {
  answer: AnswerAct,
  answer_proposal: ProposalAct,
  answer_change: ChangeAct,
  confirm: ConfirmAct,
  accept_agreement: AgreementAct,
  hand_over: HandOverAct,
  return: ReturnAct,
  close: CloseAct,
  wait: WaitingAct,
};

type Other = { page: LoanPage; label: string; shown: boolean };

function othersOf({ can, label, next, status, sides }: BookingView, t: ReturnType<typeof useT>): Other[] {
  const isLender = sides.includes("lender");
  const agreed = status !== "requested" && status !== "countered" && status !== "waitlisted";
  return [
    { page: "hand-over", label: t("bookings.hand_over"), shown: !!can.hand_over && next !== "hand_over" },
    { page: "return", label: t("bookings.take_back"), shown: !!can.return && next !== "return" },
    { page: "propose", label: t("bookings.propose"), shown: !!can.propose && next !== "answer" },
    { page: "change", label: t("bookings.change"), shown: !!can.change },
    {
      page: "extend",
      label: t(isLender ? "bookings.extend" : "bookings.ask_extension"),
      shown: !!can.ask_extension && status !== "returned",
    },
    { page: "incidents/new", label: t("bookings.report_incident"), shown: !!can.report_incident },
    {
      page: "cancel",
      label: t(
        agreed ? (label.kind === "room" ? "bookings.cancel_booking" : "bookings.cancel") : "bookings.withdraw_request",
      ),
      shown: !!can.cancel,
    },
  ];
}

function UndoHandOver({ loan, state }: ActProps) {
  const t = useT();
  return (
    <LoanForm verb="undo-hand-over" loan={loan} state={state}>
      <Button weight="quiet" busy={useBusy()}>
        {t("bookings.undo_hand_over")}
      </Button>
    </LoanForm>
  );
}

/** Everything else that may be done, each on its own page. */
function OtherActs({ loan, state }: ActProps) {
  const t = useT();
  const others = othersOf(loan, t).filter(({ shown }) => shown);
  if (others.length === 0 && !loan.can.mark_no_show && !loan.can.undo_hand_over) return null;
  return (
    <Disclosure summary={t("bookings.other_acts")}>
      <ul className="list-none p-0">
        {others.map(({ page, label }) => (
          <li key={page}>
            <Link className="button quiet" href={loanPageUrl(loan.code, page)}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {loan.can.mark_no_show ? <NoShowForm loan={loan} state={state} /> : null}
      {loan.can.undo_hand_over ? <UndoHandOver loan={loan} state={state} /> : null}
    </Disclosure>
  );
}

/** What the viewer's side should do next, first on a phone. */
export function ActSheet({ loan, state }: { loan: BookingView & { key: string }; state: FormState | undefined }) {
  const t = useT();
  const Act = acts[loan.next];
  return (
    <Sheet stick>
      <h2>{t(`bookings.act_${loan.next}`)}</h2>
      <StaleNote state={state} now={`${loan.badge.words} · ${loan.dates.words}`} />
      {loan.conflict ? (
        <Note tone="warn" title={loan.conflict.title}>
          <ul>
            {loan.conflict.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {loan.conflict.line}
        </Note>
      ) : null}
      <p>{loan.nextWords}</p>
      <Act loan={loan} state={state} />
      {loan.next === "confirm" ? null : <AwaitedConfirmation loan={loan} state={state} />}
      <MyProposal loan={loan} state={state} />
      <AgreementToAccept loan={loan} />
      <OtherActs loan={loan} state={state} />
    </Sheet>
  );
}
