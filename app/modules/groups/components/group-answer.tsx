import { LoanForm, useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import type { AnswerView, GroupView } from "../group.view.ts";

type Props = { group: GroupView & { key: string }; state: FormState | undefined };

function ApproveForm({ group, state, answer }: Props & { answer: AnswerView }) {
  const t = useT();
  const mine = state?.form === "approve" ? state : undefined;
  const isAll = answer.possible === answer.waiting;
  return (
    <LoanForm verb="approve" loan={group} state={state}>
      {isAll ? null : <input type="hidden" name="leaveOut" value="on" />}
      <Button block busy={useBusy()}>
        {isAll ? t("groups.approve_all") : t("groups.approve_possible", { count: answer.possible })}
      </Button>
      <Disclosure summary={t("bookings.a_word")} open={mine !== undefined}>
        <TextAreaField
          id="approve-message"
          name="message"
          label={t("bookings.a_word")}
          optional
          rows={2}
          maxLength={4000}
          defaultValue={typed(mine, "message")}
          error={mine?.errors.message}
        />
      </Disclosure>
    </LoanForm>
  );
}

function DeclineForm({ group, state }: Props) {
  const t = useT();
  const mine = state?.form === "decline" ? state : undefined;
  return (
    <Disclosure summary={t("groups.decline_all")} open={mine !== undefined}>
      <LoanForm verb="decline" loan={group} state={state}>
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
          {t("groups.decline_all_act")}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

function CancelForm({ group, state }: Props) {
  const t = useT();
  const mine = state?.form === "cancel" ? state : undefined;
  return (
    <Disclosure summary={t("groups.cancel_rest")} open={mine !== undefined}>
      <LoanForm verb="cancel" loan={group} state={state}>
        <TextAreaField
          id="cancel-message"
          name="message"
          label={t("bookings.a_word")}
          optional
          rows={2}
          maxLength={4000}
          defaultValue={typed(mine, "message")}
          error={mine?.errors.message}
        />
        <Button weight="stop" busy={useBusy()}>
          {t("groups.cancel_rest_act")}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

function MissedForm({ group, state }: Props) {
  const t = useT();
  return (
    <LoanForm verb="no-show" loan={group} state={state}>
      <Button weight="quiet" busy={useBusy()}>
        {t("bookings.no_show")}
      </Button>
    </LoanForm>
  );
}

/** What the viewer's side should do next, first on a phone. */
export function GroupAnswer({ group, state }: Props) {
  const t = useT();
  const { answer, can } = group;
  return (
    <Sheet stick>
      <h2>{t(answer ? "groups.answer" : "bookings.act_wait")}</h2>
      {state?.code === "groups.stale" ? (
        <Note tone="warn" role="alert" title={t("bookings.stale_now")}>
          {group.badge.words}
        </Note>
      ) : null}
      <p>{answer ? answer.words : group.words}</p>
      {answer && answer.possible > 0 ? <ApproveForm group={group} state={state} answer={answer} /> : null}
      {answer ? <DeclineForm group={group} state={state} /> : null}
      {can.cancel ? <CancelForm group={group} state={state} /> : null}
      {can.missed ? <MissedForm group={group} state={state} /> : null}
    </Sheet>
  );
}
