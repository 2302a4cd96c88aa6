import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { BookingView, Contact } from "../views/booking.view.ts";
import { LoanForm, useBusy } from "./loan-form.tsx";
import { PassageFacts } from "./passage-act.tsx";
import { QuoteView } from "./quote-view.tsx";

type KeyedLoan = BookingView & { key: string };

/** How to reach the other side, once something is agreed. */
export function ContactSheet({ contact }: { contact: Contact }) {
  const t = useT();
  return (
    <section className="stack">
      <h2>{t("bookings.contact")}</h2>
      <Facts
        facts={[
          {
            name: t("bookings.contact_who"),
            value: contact.href ? <Link href={contact.href}>{contact.name}</Link> : contact.name,
          },
          { name: t("bookings.contact_person"), value: contact.person === contact.name ? "" : contact.person },
          {
            name: t("bookings.contact_phone"),
            value: contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : "",
          },
          {
            name: t("bookings.contact_email"),
            value: contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : "",
          },
          { name: t("bookings.contact_address"), value: contact.address },
        ]}
      />
    </section>
  );
}

function Proposals({ proposals }: Pick<BookingView, "proposals">) {
  const t = useT();
  if (proposals.length === 0) return null;
  return (
    <Disclosure summary={t("bookings.versions", { count: proposals.length })}>
      <ol>
        {proposals.map(({ number, title, dates, quantity, state }) => (
          <li key={number}>
            {title} · {dates}
            {quantity ? ` · ${quantity}` : null} <StateBadge tone={state.tone}>{state.words}</StateBadge>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function Incidents({ incidents }: Pick<BookingView, "incidents">) {
  const t = useT();
  if (incidents.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("bookings.incidents")}</h2>
      <ul className="list-none p-0">
        {incidents.map(({ href, title, open, at }) => (
          <li key={href}>
            <Link href={href}>{title}</Link> · {at.words}{" "}
            <StateBadge tone={open ? "warn" : "ok"}>
              {t(open ? "bookings.incident_open" : "bookings.incident_settled")}
            </StateBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Correct = NonNullable<NonNullable<BookingView["price"]>["correct"]>;

function CorrectPublic({ loan, correct }: { loan: KeyedLoan; correct: Correct }) {
  return (
    <Disclosure summary={correct.label}>
      <LoanForm verb="correct-public" loan={loan} state={undefined}>
        <SelectField name="public" label={correct.label} options={correct.publics} defaultValue={correct.now} />
        <Button weight="plain" busy={useBusy()}>
          {correct.button}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

/** What was agreed and what is known, beside the thread. */
export function LoanAside({ loan }: { loan: KeyedLoan }) {
  const t = useT();
  const { agreement } = loan;
  const passages = loan.next === "confirm" ? loan.passages.filter(({ code }) => code === null) : loan.passages;
  return (
    <>
      <Incidents incidents={loan.incidents} />
      {loan.access ? (
        <section className="stack">
          <h2>{t("listings.access")}</h2>
          <p className="whitespace-pre-line" dir="auto">
            {loan.access}
          </p>
        </section>
      ) : null}
      {loan.contact ? <ContactSheet contact={loan.contact} /> : null}
      <section className="stack">
        <h2>{t(agreement ? "bookings.what_is_agreed" : "bookings.what_is_asked")}</h2>
        <Facts
          facts={loan.facts.map(({ name, value, href }) => ({
            name,
            value: href ? <Link href={href}>{value}</Link> : value,
          }))}
        />
        {loan.price ? <QuoteView quote={loan.price.quote} /> : null}
        {loan.price?.correct ? <CorrectPublic loan={loan} correct={loan.price.correct} /> : null}
        {agreement ? (
          <p>
            <Link href={agreement.href}>
              {t(loan.label.kind === "room" ? "bookings.agreement_room" : "bookings.agreement")}
            </Link>{" "}
            · {agreement.words}
          </p>
        ) : null}
        <Proposals proposals={loan.proposals} />
      </section>
      {passages.map((passage) => (
        <Disclosure
          key={passage.id}
          summary={`${t(`bookings.passage_${passage.direction}`)}${passage.confirmed ? ` · ${passage.confirmed}` : ""}`}
        >
          <div className="stack">
            <PassageFacts passage={passage} />
          </div>
        </Disclosure>
      ))}
    </>
  );
}
