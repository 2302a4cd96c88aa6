import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Note } from "#app/ui/note.tsx";
import { borrowerName } from "../booking.outputs.ts";
import { openStatuses } from "../booking.ts";
import { WordField } from "../components/answer-act.tsx";
import { LoanForm, useBusy } from "../components/loan-form.tsx";
import { LoanTitle } from "../components/loan-title.tsx";
import { cancelBooking } from "../use-cases/cancel-booking.server.ts";
import { loanHead, openLoanFor, submitLoan } from "../views/loan-page.view.server.ts";
import { tellingOf } from "../views/present-booking.server.ts";
import type { Route } from "./+types/cancel";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const loan = await openLoanFor(visit, request, params.code, ["cancel"]);
  const { row } = loan;
  const telling = tellingOf(visit, row);
  const isRequest = openStatuses.includes(row.status);
  const other = telling.side === "lender" ? borrowerName(row) : row.lenderName;
  return {
    title: visit.t(
      isRequest
        ? "bookings.withdraw_request"
        : row.listingKind === "room"
          ? "bookings.cancel_booking"
          : "bookings.cancel",
    ),
    loan: loanHead(loan, visit),
    consequences: telling.say(isRequest ? "cancel_request" : "cancel_agreed", { other }),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openLoanFor(visit, request, params.code, ["cancel"]);
  const formData = await request.formData();
  return submitLoan({ visit, formData, useCase: cancelBooking, code: row.code, name: "cancel" });
}

export const shouldRevalidate = () => true;

export default function Cancel({ loaderData: { title, loan, consequences } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <div className="narrow stack">
      <LoanTitle loan={loan}>{title}</LoanTitle>
      <Sheet>
        <Note tone="warn">{consequences}</Note>
        <LoanForm verb="cancel" loan={loan} state={state} ids={{ message: "cancel-message" }}>
          <WordField form="cancel" state={state} />
          <Buttons>
            <Button weight="stop" busy={useBusy()}>
              {title}
            </Button>
            <ButtonLink weight="quiet" href={loan.href}>
              {t("bookings.keep")}
            </ButtonLink>
          </Buttons>
        </LoanForm>
      </Sheet>
    </div>
  );
}
