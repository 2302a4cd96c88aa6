import type { ReactNode } from "react";
import { ContactSheet } from "#app/modules/bookings/components/loan-aside.tsx";
import { LoanThread, ReplyForm } from "#app/modules/bookings/components/thread-view.tsx";
import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { GroupView } from "../views/group.view.ts";
import { GroupAnswer } from "./group-answer.tsx";
import { GroupLines } from "./group-lines.tsx";
import { SeriesBlock } from "./series-block.tsx";

type GroupBodyProps = {
  group: GroupView & { key: string };
  state: FormState | undefined;
  /** Below everything else. */
  children?: ReactNode;
};

/** All that was asked together: where it stands, its lines, its thread, and what to do next. */
export function GroupBody({ group, state, children }: GroupBodyProps) {
  const t = useT();
  return (
    <>
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
          {children}
        </div>
        <GroupAnswer group={group} state={state} />
      </Columns>
    </>
  );
}
