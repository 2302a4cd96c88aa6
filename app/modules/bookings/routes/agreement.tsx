import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Note } from "#app/ui/note.tsx";
import { agreementPage } from "../agreement-page.server.ts";
import { agreementUrl } from "../booking.urls.ts";
import { LoanForm, useBusy } from "../components/loan-form.tsx";
import { LoanTitle } from "../components/loan-title.tsx";
import { openLoan, submitLoan } from "../loan-page.server.ts";
import { acceptAgreement } from "../use-cases/accept-agreement.server.ts";
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

type Page = Route.ComponentProps["loaderData"];

function Text({ page }: { page: Page }) {
  const t = useT();
  return (
    <>
      <section className="side-by-side">
        {page.parties.map(({ title, name, line }) => (
          <div key={title}>
            <h2>{title}</h2>
            <p>
              <strong>{name}</strong>
              {line ? <br /> : null}
              {line}
            </p>
          </div>
        ))}
      </section>
      <section>
        <h2>{t("bookings.agreement_things")}</h2>
        <Facts facts={page.things} />
      </section>
      <section>
        <h2>{t("bookings.agreement_dates")}</h2>
        <p>
          <strong>{page.dates}</strong> ({page.zone})
        </p>
      </section>
      {page.clauses.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p className="whitespace-pre-line">{text}</p>
        </section>
      ))}
    </>
  );
}

function Acceptances({ page }: { page: Page }) {
  const t = useT();
  return (
    <section>
      <h2>{t("bookings.acceptances")}</h2>
      {page.acceptances.length === 0 ? <p>{t("bookings.no_acceptance")}</p> : null}
      <ul>
        {page.acceptances.map(({ side, name, at }) => (
          <li key={side}>
            {side} · <strong>{name}</strong>, <Time at={at.iso}>{at.words}</Time>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function Agreement({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const busy = useBusy();
  return (
    <div className="narrow stack">
      <LoanTitle loan={page.loan}>{page.title}</LoanTitle>
      <Sheet>
        <Text page={page} />
        <Acceptances page={page} />
        <p className="quiet">
          {t("bookings.agreement_version", { version: page.version })},{" "}
          <Time at={page.writtenAt.iso}>{page.writtenAt.words}</Time>
          <br />
          SHA-256 <code className="break-all">{page.hash}</code>
        </p>
      </Sheet>
      <div className="no-print stack">
        {page.mayAccept ? (
          <LoanForm verb="accept-agreement" loan={page.loan} state={state}>
            <input type="hidden" name="hash" value={page.hash} />
            <Button block busy={busy}>
              {t("bookings.accept_agreement")}
            </Button>
          </LoanForm>
        ) : (
          <Note tone="ok">{t("bookings.agreement_nothing_to_do")}</Note>
        )}
        <Buttons>
          <ButtonLink weight="quiet" href={page.loan.href}>
            {t("bookings.back")}
          </ButtonLink>
        </Buttons>
      </div>
    </div>
  );
}
