import { visitOf } from "#app/platform/http/visit.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Pagination } from "#app/ui/chips.tsx";
import { Rows, Time } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { outboxIsOpen } from "../outbox.server.ts";
import { listMails } from "../repos/outbox.repo.server.ts";
import type { Route } from "./+types/outbox";

const page = 30;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { language, now, t, requestId } = visitOf(context);
  if (!outboxIsOpen()) throw new Response(requestId, { status: 404 });
  const cursor = new URL(request.url).searchParams.get("after") ?? undefined;
  const found = await listMails(page + 1, cursor);
  const mails = found.slice(0, page).map(({ id, recipient, subject, createdAt }) => ({
    id,
    recipient,
    subject,
    iso: createdAt.toISOString(),
    at: formatMoment(createdAt, language, "Europe/Paris", now),
  }));
  return { title: t("messages.outbox_title"), mails, next: found.length > page ? mails.at(-1)?.id : undefined };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

export default function Outbox({ loaderData: { title, mails, next } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="stack">
      <PageTitle>{title}</PageTitle>
      <Note tone="warn">{t("messages.outbox_text")}</Note>
      {mails.length === 0 ? (
        <EmptyState title={t("messages.outbox_empty")} />
      ) : (
        <Rows
          caption={title}
          rows={mails}
          rowKey={(mail) => mail.id}
          rowHref={(mail) => `/outbox/${mail.id}`}
          columns={[
            { head: t("messages.subject"), cell: (mail) => mail.subject },
            { head: t("messages.recipient"), cell: (mail) => mail.recipient },
            { head: t("messages.written"), cell: (mail) => <Time at={mail.iso}>{mail.at}</Time> },
          ]}
        />
      )}
      <Pagination next={next ? `/outbox?after=${next}` : undefined} />
    </div>
  );
}
