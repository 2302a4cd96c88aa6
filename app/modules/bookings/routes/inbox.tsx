import { randomUUID } from "node:crypto";
import { useActionData } from "react-router";
import { RequestList } from "#app/modules/materials/components/request-list.tsx";
import { requestsWaiting } from "#app/modules/materials/materials.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Cards } from "#app/ui/card.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { LoanCard } from "../components/loan-card.tsx";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import type { InboxSection } from "../views/inbox.view.ts";
import { presentInbox } from "../views/present-inbox.server.ts";
import type { Route } from "./+types/inbox";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const viewer = personOf(visit, request);
  const inbox = await presentInbox(visit, viewer, new URL(request.url).searchParams.get("space"));
  return { title: visit.t("bookings.inbox"), key: randomUUID(), ...inbox, materials: await requestsWaiting(visit) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const { search } = new URL(request.url);
  const formData = await request.formData();
  return submitForm({ visit, formData, useCase: approveBooking, name: "approve", then: `/inbox${search}` });
}

export const shouldRevalidate = () => true;

function Section({ section, idempotencyKey }: { section: InboxSection; idempotencyKey: string }) {
  const t = useT();
  if (section.loans.length === 0) return null;
  return (
    <section className="stack">
      <h2>{section.title}</h2>
      <Cards>
        {section.loans.map((loan) => (
          <LoanCard key={loan.code} loan={loan} idempotencyKey={idempotencyKey} />
        ))}
      </Cards>
      {section.more.length > 0 ? (
        <ul className="list-none p-0">
          {section.more.map(({ href, name }) => (
            <li key={href}>
              <Link href={href}>
                {section.more.length > 1 ? t("bookings.see_all_of", { name }) : t("bookings.see_all")}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

export default function Inbox({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { title, tabs, sections, helpOuts, histories, keeps, key, materials } = loaderData;
  const waits = helpOuts.length + materials.length;
  const isEmpty = waits === 0 && sections.every(({ loans }) => loans.length === 0);
  return (
    <div className="stack">
      <PageTitle line={t("bookings.inbox_line")}>{title}</PageTitle>
      {tabs.length > 0 ? <Tabs label={t("bookings.my_spaces")} choices={tabs} /> : null}
      {state ? (
        <Note tone="stop" role="alert">
          {state.message}
        </Note>
      ) : null}
      {isEmpty ? (
        <EmptyState
          title={t("bookings.inbox_empty")}
          action={<ButtonLink href="/catalogue">{t("bookings.see_catalogue")}</ButtonLink>}
        >
          {t(keeps ? "bookings.inbox_empty_keeper" : "bookings.inbox_empty_text")}
        </EmptyState>
      ) : null}
      {helpOuts.map(({ href, words }) => (
        <p key={href}>
          <ButtonLink weight="plain" href={href}>
            {words}
          </ButtonLink>
        </p>
      ))}
      {sections.map((section) => (
        <Section key={section.name} section={section} idempotencyKey={key} />
      ))}
      {materials.map(({ title: heading, requests }) => (
        <section key={heading} className="stack">
          <h2>{heading}</h2>
          <RequestList requests={requests} />
        </section>
      ))}
      {histories.length > 0 ? (
        <nav aria-label={t("bookings.histories")}>
          <ul className="list-none p-0">
            {histories.map(({ href, name }) => (
              <li key={href}>
                <Link href={href}>{t("bookings.history_of", { name })}</Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}
