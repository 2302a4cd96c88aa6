import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { agreementUrl } from "../booking.urls.ts";
import { AcceptAgreement, AgreementSheet } from "../components/agreement-sheet.tsx";
import { LoanTitle } from "../components/loan-title.tsx";
import { acceptAgreement } from "../use-cases/accept-agreement.server.ts";
import { agreementPage } from "../views/agreement-page.view.server.ts";
import { openLoan, submitLoan } from "../views/loan-page.view.server.ts";
import type { Route } from "./+types/agreement";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await agreementPage(visit, await openLoan(visit, request, params.code));
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return {
    title: visit.t(page.loan.label.kind === "room" ? "bookings.agreement_room" : "bookings.agreement"),
    ...page,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openLoan(visit, request, params.code);
  const formData = await request.formData();
  const then = agreementUrl(row.code);
  return submitLoan({ visit, formData, useCase: acceptAgreement, code: row.code, name: "accept-agreement", then });
}

export const shouldRevalidate = () => true;

export default function Agreement({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <div className="narrow stack">
      <LoanTitle loan={page.loan}>{page.title}</LoanTitle>
      <AgreementSheet page={page} />
      <div className="no-print stack">
        <AcceptAgreement page={page} state={state} />
        <Buttons>
          <ButtonLink weight="quiet" href={page.loan.href}>
            {t("bookings.back")}
          </ButtonLink>
        </Buttons>
      </div>
    </div>
  );
}
