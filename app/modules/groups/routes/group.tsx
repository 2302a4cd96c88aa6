import { randomUUID } from "node:crypto";
import { useActionData } from "react-router";
import { ContactSheet } from "#app/modules/bookings/components/loan-aside.tsx";
import { LoanThread, ReplyForm } from "#app/modules/bookings/components/thread-view.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { GroupAnswer } from "../components/group-answer.tsx";
import { GroupLines } from "../components/group-lines.tsx";
import { SeriesBlock } from "../components/series-block.tsx";
import { doGroupVerb } from "../group-verbs.server.ts";
import { openGroup } from "../open-group.server.ts";
import { presentGroup } from "../present-group.server.ts";
import type { Route } from "./+types/group";

async function open(visit: Visit, request: Request, code: string) {
  const viewer = personOf(visit, request);
  const opened = await openGroup(viewer, code);
  if (!opened.ok) throw new Response(visit.requestId, { status: 404 });
  return { opened: opened.value, viewer };
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { opened, viewer } = await open(visit, request, params.code);
  return { ...(await presentGroup(opened, visit, viewer)), key: randomUUID() };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { opened } = await open(visit, request, params.code);
  const answered = doGroupVerb({ visit, formData: await request.formData(), code: opened.group.code });
  if (!answered) throw new Response(visit.requestId, { status: 400 });
  return answered;
}

/** Also after a refusal: what changed meanwhile is what the person needs to see. */
export const shouldRevalidate = () => true;

export default function Group({ loaderData: group }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <div className="stack">
      <Breadcrumb trail={[{ href: "/inbox", label: t("bookings.inbox") }, { label: group.code }]} />
      <PageTitle label={<Label kind={group.hue} word={t("groups.request")} code={group.code} />} line={group.line}>
        {group.title}
      </PageTitle>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StateBadge tone={group.badge.tone}>{group.badge.words}</StateBadge>
        {group.tally.length > 1 ? <span className="quiet">{group.tally.join(" · ")}</span> : null}
      </p>
      <Columns actFirst>
        <div className="stack">
          {group.series ? <SeriesBlock group={group} series={group.series} state={state} /> : null}
          <section className="stack">
            <h2>{t("groups.lines")}</h2>
            <GroupLines group={group} state={state} />
          </section>
          <section className="stack">
            <h2>{t("groups.about")}</h2>
            <Facts
              facts={group.facts.map(({ name, value, href }) => ({
                name,
                value: href ? <Link href={href}>{value}</Link> : value,
              }))}
            />
          </section>
          {group.contact ? <ContactSheet contact={group.contact} /> : null}
          <section className="stack">
            <h2>{t("bookings.thread")}</h2>
            <LoanThread thread={group.thread} />
            {group.can.message ? <ReplyForm loan={group} state={state} /> : null}
          </section>
        </div>
        <GroupAnswer group={group} state={state} />
      </Columns>
    </div>
  );
}
