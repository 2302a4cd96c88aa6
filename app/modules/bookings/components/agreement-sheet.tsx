import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Note } from "#app/ui/note.tsx";
import type { agreementPage } from "../views/agreement-page.view.server.ts";
import { LoanForm, useBusy } from "./loan-form.tsx";

type Page = NonNullable<Awaited<ReturnType<typeof agreementPage>>>;

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

/** The agreement as it was written, and who has accepted it. */
export function AgreementSheet({ page }: { page: Page }) {
  const t = useT();
  return (
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
  );
}

/** One's own word, where it is awaited. */
export function AcceptAgreement({ page, state }: { page: Page; state: FormState | undefined }) {
  const t = useT();
  const busy = useBusy();
  if (!page.mayAccept) return <Note tone="ok">{t("bookings.agreement_nothing_to_do")}</Note>;
  return (
    <LoanForm verb="accept-agreement" loan={page.loan} state={state}>
      <input type="hidden" name="hash" value={page.hash} />
      <Button block busy={busy}>
        {t("bookings.accept_agreement")}
      </Button>
    </LoanForm>
  );
}
