import { randomUUID } from "node:crypto";
import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { Steps } from "#app/ui/thread.tsx";
import { ActSheet } from "../components/act-sheet.tsx";
import { LoanAside } from "../components/loan-aside.tsx";
import { LoanThread, ReplyForm } from "../components/thread-view.tsx";
import { doLoanVerb } from "../loan-verbs.server.ts";
import { openLoan } from "../views/loan-page.view.server.ts";
import { presentBooking } from "../views/present-booking.server.ts";
import type { Route } from "./+types/booking";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { row, viewer } = await openLoan(visit, request, params.code);
  return { ...(await presentBooking(row, visit, viewer)), key: randomUUID() };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openLoan(visit, request, params.code);
  return doLoanVerb({ visit, formData: await request.formData(), code: row.code });
}

/** Also after a refusal: what changed meanwhile is what the person needs to see. */
export const shouldRevalidate = () => true;

export default function Booking({ loaderData: loan }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <div className="stack">
      <Breadcrumb trail={[{ href: "/inbox", label: t("bookings.inbox") }, { label: loan.code }]} />
      <PageTitle label={<Label {...loan.label} code={loan.code} />} line={loan.line}>
        {loan.title}
      </PageTitle>
      <p>
        <StateBadge tone={loan.badge.tone}>{loan.badge.words}</StateBadge>
      </p>
      <Steps steps={loan.steps} />
      <Columns actFirst>
        <section className="stack">
          <h2>{t("bookings.thread")}</h2>
          <LoanThread thread={loan.thread} />
          {loan.can.add_message ? <ReplyForm loan={loan} state={state} /> : null}
          <LoanAside loan={loan} />
        </section>
        <ActSheet loan={loan} state={state} />
      </Columns>
    </div>
  );
}
