import { visitOf } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { textWithLinks } from "../mail-text.ts";
import { outboxIsOpen } from "../outbox.server.ts";
import { findMail } from "../repos/outbox.repo.server.ts";
import type { Route } from "./+types/outbox-mail";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language, now, requestId } = visitOf(context);
  const mail = outboxIsOpen() ? await findMail(params.id) : null;
  if (!mail) throw new Response(requestId, { status: 404 });
  const { subject, recipient, createdAt, text, calendars } = mail;
  return {
    subject,
    recipient,
    iso: createdAt.toISOString(),
    at: formatMoment(createdAt, language, "Europe/Paris", now),
    parts: textWithLinks(text),
    calendars: calendars.map(({ name, content }) => ({
      name,
      href: `data:text/calendar;charset=utf-8,${encodeURIComponent(content)}`,
    })),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.subject} · Entrelieux` : "Entrelieux" },
];

export default function OutboxMail({
  loaderData: { subject, recipient, iso, at, parts, calendars },
}: Route.ComponentProps) {
  const t = useT();
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: "/outbox", label: t("messages.outbox_title") }, { label: subject }]} />
        <PageTitle>{subject}</PageTitle>
        <Facts
          facts={[
            { name: t("messages.recipient"), value: recipient },
            { name: t("messages.written"), value: <Time at={iso}>{at}</Time> },
          ]}
        />
        <Sheet>
          <p className="break-words whitespace-pre-wrap">
            {parts.map(({ at: offset, text, href }) =>
              href ? (
                <a key={offset} href={href}>
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </p>
        </Sheet>
        {calendars.length > 0 ? (
          <ul className="list-none p-0">
            {calendars.map(({ name, href }) => (
              <li key={name}>
                <ButtonLink weight="plain" href={href} download={name}>
                  {calendars.length > 1 ? name : t("messages.calendar_part")}
                </ButtonLink>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Narrow>
  );
}
