import { Form } from "react-router";
import { useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import type { FormState } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import type { ConfirmGroupPage } from "../views/confirm-group-page.view.server.ts";

function Lines({ page }: { page: ConfirmGroupPage }) {
  const t = useT();
  return (
    <section>
      <h2>{page.words.lines}</h2>
      <ul className="list-none p-0">
        {page.lines.map(({ title, dates, against }) => (
          <li key={`${title} ${dates}`} className="border-t border-line py-3">
            <strong>{title}</strong>
            <p>{dates}</p>
            {against ? (
              <p>
                <strong>{t("groups.not_possible")}</strong> {against}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {page.total ? (
        <p className="border-t border-line py-3">
          {t("groups.in_all")} <strong>{page.total}</strong>
        </p>
      ) : null}
    </section>
  );
}

/** Several things that were asked without an account: once more all of it, then one button. */
export function ConfirmGroup({ page, state }: { page: ConfirmGroupPage; state: FormState | undefined }) {
  const { words, can, problem, token, space, again } = page;
  const busy = useBusy();
  return (
    <div className="narrow stack kind-room">
      <PageTitle label={<Label kind="room" word={space.name} />} line={words.line}>
        {page.title}
      </PageTitle>
      <Sheet>
        <Facts facts={page.facts} />
        <Lines page={page} />
        {can === "all" ? null : <Note tone="warn">{problem || words[`${can === "some" ? "some" : "all"}_taken`]}</Note>}
        <Form method="post" action={`/request/${token}`} className="form">
          <FormProblems state={state} form="confirm" />
          {can === "some" ? <input type="hidden" name="leaveOut" value="on" /> : null}
          <Buttons>
            {can === "nothing" ? null : <Button busy={busy}>{can === "all" ? words.act : words.rest}</Button>}
            {can === "all" ? null : (
              <ButtonLink weight={can === "nothing" ? "act" : "quiet"} href={again}>
                {words.again}
              </ButtonLink>
            )}
          </Buttons>
        </Form>
      </Sheet>
    </div>
  );
}
