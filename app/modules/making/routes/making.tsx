import { titled } from "#app/platform/http/title.ts";
import { useKeptForms } from "#app/platform/http/use-kept-forms.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { KeptBags } from "../components/kept-bags.tsx";
import { keptBagsPath, makingPath } from "../making.urls.ts";
import { type MakingPage, makingPage } from "../views/making-page.view.server.ts";
import type { Route } from "./+types/making";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await makingPage(visit, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

function Runs({ page }: { page: MakingPage }) {
  const { words, runs } = page;
  if (runs.length === 0) return <p className="quiet">{words.no_runs}</p>;
  return (
    <Rows
      caption={words.runs}
      rows={runs}
      rowKey={({ code }) => code}
      rowHref={({ href }) => href}
      columns={[
        { head: words.item, cell: ({ item }) => item },
        {
          head: words.still,
          cell: ({ stage }) => <StateBadge tone={stage.open ? "ok" : "quiet"}>{stage.words}</StateBadge>,
        },
        { head: words.target, align: "end", cell: ({ target }) => target },
        { head: words.counted_on, align: "end", cell: ({ countedOn }) => countedOn },
        { head: words.left, align: "end", cell: ({ left }) => left },
      ]}
    />
  );
}

function Mine({ page }: { page: MakingPage }) {
  const { words, mine } = page;
  if (mine.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.mine}</h2>
      <Rows
        caption={words.mine}
        rows={mine}
        rowKey={({ code }) => code}
        rowHref={({ href }) => href}
        columns={[
          { head: words.item, cell: ({ item }) => item },
          { head: words.still, cell: ({ status }) => status },
          { head: words.promised, align: "end", cell: ({ promised }) => promised },
          { head: words.made, align: "end", cell: ({ made }) => made },
        ]}
      />
    </section>
  );
}

function Bags({ page }: { page: MakingPage }) {
  const { words, bags } = page;
  if (!page.inspects) return null;
  return (
    <section className="stack">
      <h2>{words.to_inspect}</h2>
      {bags.length === 0 ? (
        <p className="quiet">{words.nothing_to_inspect}</p>
      ) : (
        <Rows
          caption={words.to_inspect}
          rows={bags}
          rowKey={({ code }) => code}
          rowHref={({ href }) => href}
          columns={[
            { head: words.bag, cell: ({ code }) => code },
            { head: words.item, cell: ({ item }) => item },
            { head: words.place, cell: ({ place }) => place },
            { head: words.still, cell: ({ status }) => status },
            { head: words.awaiting, align: "end", cell: ({ awaiting }) => awaiting },
          ]}
        />
      )}
    </section>
  );
}

export default function Making({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  const forms = useKeptForms({ name: "entrelieux.bags", person: page.person, address: keptBagsPath() });
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: page.campaign.href, label: page.campaign.title }, { label: words.title }]} />
      <PageTitle label={<Label kind="production" word={words.label} code={page.code} />} line={words.line}>
        {words.title}
      </PageTitle>
      <KeptBags forms={forms} words={words} signIn={`/sign-in?${new URLSearchParams({ to: makingPath(page.code) })}`} />
      <Mine page={page} />
      <section className="stack">
        {page.mine.length > 0 ? <h2>{words.runs}</h2> : null}
        <Runs page={page} />
      </section>
      {page.acts.length > 0 ? (
        <Buttons>
          {page.acts.map(({ href, label }) => (
            <ButtonLink key={href} weight="plain" href={href}>
              {label}
            </ButtonLink>
          ))}
        </Buttons>
      ) : null}
      {page.ready.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-4">
          {words.ready_line}
          {page.ready.map(({ href, label }) => (
            <Link key={href} className="inline-flex min-h-11 items-center" href={href}>
              {label}
            </Link>
          ))}
        </p>
      ) : null}
      <Bags page={page} />
    </div>
  );
}
