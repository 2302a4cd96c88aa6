import { Fragment } from "react";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { Facts, Rows, Time } from "#app/ui/facts.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { River } from "#app/ui/river.tsx";
import { CampaignPlaces } from "../components/campaign-places.tsx";
import { DayChoice } from "../components/day-choice.tsx";
import { SnapshotList } from "../components/snapshot-list.tsx";
import { type PublicPage, publicPage } from "../views/public-page.view.server.ts";
import type { Route } from "./+types/campaign";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await publicPage(visit, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

function Closed({ page }: { page: PublicPage }) {
  if (!page.closed) return null;
  return (
    <Note tone="warn">
      {page.closed.text} {page.closed.href ? <Link href={page.closed.href}>{page.words.closed_where}</Link> : null}
    </Note>
  );
}

function Days({ page }: { page: PublicPage }) {
  const { words, days } = page;
  if (days.length === 0) return <p className="quiet">{words.none_yet}</p>;
  return (
    <Rows
      caption={words.by_day}
      rows={days}
      rowKey={({ date }) => date}
      columns={[
        { head: words.day, cell: ({ date, words: day }) => <Time at={date}>{day}</Time> },
        {
          head: words.figure_accepted,
          align: "end",
          cell: ({ accepted }) => <Figure figure={accepted} of={words.figure_accepted} />,
        },
        { head: words.figure_left, align: "end", cell: ({ left }) => <Figure figure={left} of={words.figure_left} /> },
        {
          head: words.figure_received,
          align: "end",
          cell: ({ received }) => <Figure figure={received} of={words.figure_received} />,
        },
      ]}
      onPhone="table"
    />
  );
}

function Towns({ page }: { page: PublicPage }) {
  const { words, towns } = page;
  if (towns.length === 0) return <p className="quiet">{words.none_yet}</p>;
  return (
    <Rows
      caption={words.by_town}
      rows={towns}
      rowKey={({ town }) => town}
      columns={[
        { head: words.town, cell: ({ name }) => name },
        {
          head: words.figure_asked,
          align: "end",
          cell: ({ asked, name }) => <Figure figure={asked} of={`${name} · ${words.figure_asked}`} />,
        },
        {
          head: words.figure_received,
          align: "end",
          cell: ({ received, name }) => <Figure figure={received} of={`${name} · ${words.figure_received}`} />,
        },
      ]}
      onPhone="table"
    />
  );
}

function Opening({ page }: { page: PublicPage }) {
  const { words } = page;
  return (
    <>
      <PageTitle label={<Label kind="production" word={words.label} code={page.code} />} line={page.line}>
        {page.title}
      </PageTitle>
      <p>
        <StateBadge tone={page.stage.tone}>{page.stage.words}</StateBadge>
      </p>
      {page.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Closed page={page} />
      <Buttons>
        {page.ask ? <ButtonLink href={page.ask}>{words.ask}</ButtonLink> : null}
        <ButtonLink href={page.making} weight="plain">
          {words.help}
        </ButtonLink>
        {page.giving ? (
          <ButtonLink href={page.giving} weight="plain">
            {words.giving}
          </ButtonLink>
        ) : null}
        {page.coordination ? (
          <ButtonLink href={page.coordination.href} weight="plain">
            {page.coordination.words}
          </ButtonLink>
        ) : null}
      </Buttons>
    </>
  );
}

export default function Campaign({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  const facts = page.facts.map(({ name, value, ...more }) => ({
    name,
    value: "href" in more && more.href ? <Link href={more.href}>{value}</Link> : value,
  }));
  return (
    <div className="stack kind-production">
      <Opening page={page} />
      {page.items.length > 1 ? <Chips label={words.items} choices={page.items} /> : null}
      <DayChoice day={page.day} />
      <River label={words.river} bands={page.river} />
      <p>
        {page.free}
        {page.fate?.ways.map(({ href, words: fate }) => (
          <Fragment key={href}>
            {" "}
            <Link href={href}>{fate}</Link>
          </Fragment>
        ))}
        {page.fate?.surplus ? ` ${page.fate.surplus}` : null}
      </p>
      <Columns>
        <section className="stack">
          <h2>{words.by_day}</h2>
          <Days page={page} />
          <h2>{words.by_town}</h2>
          <Towns page={page} />
        </section>
        <section className="stack">
          <h2>{words.what}</h2>
          <Facts facts={facts} />
          <p className="quiet">{words.rows_line}</p>
          {page.reconciliation ? <Link href={page.reconciliation}>{words.reconciliation}</Link> : null}
          <SnapshotList snapshots={page.snapshots} />
          {page.money ? <Link href={page.money}>{words.money}</Link> : null}
        </section>
      </Columns>
      <CampaignPlaces page={page} />
    </div>
  );
}
