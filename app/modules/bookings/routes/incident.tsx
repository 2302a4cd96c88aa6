import { useActionData } from "react-router";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextAreaField } from "#app/ui/inputs.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { incidentUrl } from "../booking.urls.ts";
import { LoanForm, useBusy } from "../components/loan-form.tsx";
import { LoanTitle } from "../components/loan-title.tsx";
import { LoanPictures, LoanThread, ReplyForm } from "../components/thread-view.tsx";
import { addMessage } from "../use-cases/add-message.server.ts";
import { settleIncident } from "../use-cases/settle-incident.server.ts";
import type { LoanHead } from "../views/booking.view.ts";
import { incidentPage } from "../views/incident-page.view.server.ts";
import { openLoan, submitLoan } from "../views/loan-page.view.server.ts";
import type { Route } from "./+types/incident";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const loan = await openLoan(visit, request, params.code);
  const page = await incidentPage(visit, loan, params.incident);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return { title: page.incident.title, ...page };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openLoan(visit, request, params.code);
  const formData = await request.formData();
  const also = { incident: params.incident };
  const posted = { visit, formData, code: row.code, also, then: incidentUrl(row.code, params.incident) };
  if (formData.get("verb") !== "settle") return submitLoan({ ...posted, useCase: addMessage, name: "message" });
  if (!formData.has("backInService")) formData.set("backInService", "off");
  return submitLoan({ ...posted, useCase: settleIncident, name: "settle" });
}

export const shouldRevalidate = () => true;

function SettleForm({ loan, state }: { loan: LoanHead; state: FormState | undefined }) {
  const t = useT();
  const mine = state?.form === "settle" ? state : undefined;
  return (
    <LoanForm verb="settle" loan={loan} state={state}>
      <TextAreaField
        name="settlement"
        label={t("bookings.settlement")}
        hint={t("bookings.settlement_hint")}
        rows={3}
        maxLength={4000}
        required
        defaultValue={typed(mine, "settlement")}
        error={mine?.errors.settlement}
      />
      <CheckboxField
        name="backInService"
        label={t("bookings.back_in_service")}
        defaultChecked={mine ? typed(mine, "backInService") === "on" : true}
      />
      <Button block busy={useBusy()}>
        {t("bookings.settle")}
      </Button>
    </LoanForm>
  );
}

export default function Incident({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { loan, incident, thread, canSettle, canWrite } = loaderData;
  return (
    <div className="stack">
      <LoanTitle loan={loan}>{incident.title}</LoanTitle>
      <Columns actFirst>
        <section className="stack">
          <h2>{t("bookings.thread")}</h2>
          <LoanThread thread={thread} />
          {canWrite ? <ReplyForm loan={loan} state={state} /> : null}
        </section>
        <Sheet stick>
          <h2>{t("bookings.incident")}</h2>
          <p>
            <StateBadge tone={incident.open ? "warn" : "ok"}>
              {t(incident.open ? "bookings.incident_open" : "bookings.incident_settled")}
            </StateBadge>
          </p>
          {incident.description ? <p className="whitespace-pre-line">{incident.description}</p> : null}
          <Facts facts={incident.facts} />
          <LoanPictures pictures={incident.pictures} />
          {canSettle ? <SettleForm loan={loan} state={state} /> : null}
        </Sheet>
      </Columns>
    </div>
  );
}
