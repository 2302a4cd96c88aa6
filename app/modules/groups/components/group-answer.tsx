import {
  CancelForm,
  DeclineForm,
  NoShowForm,
  StaleNote,
  WordField,
} from "#app/modules/bookings/components/answer-act.tsx";
import { LoanForm, useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { AnswerView, GroupView } from "../views/group.view.ts";

type Props = { group: GroupView & { key: string }; state: FormState | undefined };

function ApproveForm({ group, state, answer }: Props & { answer: AnswerView }) {
  const t = useT();
  const isAll = answer.possible === answer.waiting;
  return (
    <LoanForm verb="approve" loan={group} state={state}>
      {isAll ? null : <input type="hidden" name="leaveOut" value="on" />}
      <Button block busy={useBusy()}>
        {isAll ? t("groups.approve_all") : t("groups.approve_possible", { count: answer.possible })}
      </Button>
      <Disclosure summary={t("bookings.a_word")} open={state?.form === "approve"}>
        <WordField form="approve" state={state} />
      </Disclosure>
    </LoanForm>
  );
}

/** What the viewer's side should do next, first on a phone. */
export function GroupAnswer({ group, state }: Props) {
  const t = useT();
  const { answer, can } = group;
  const form = { loan: group, state };
  return (
    <Sheet stick>
      <h2>{t(answer ? "groups.answer" : "bookings.act_wait")}</h2>
      <StaleNote state={state} now={group.badge.words} />
      <p>{answer ? answer.words : group.words}</p>
      {answer && answer.possible > 0 ? <ApproveForm group={group} state={state} answer={answer} /> : null}
      {answer ? <DeclineForm {...form} summary={t("groups.decline_all")} act={t("groups.decline_all_act")} /> : null}
      {can.cancel ? <CancelForm {...form} summary={t("groups.cancel_rest")} act={t("groups.cancel_rest_act")} /> : null}
      {can.missed ? <NoShowForm {...form} /> : null}
    </Sheet>
  );
}
