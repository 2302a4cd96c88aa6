import { Form } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, StateBadge } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { type CompareView, comparePage } from "../compare-page.server.ts";
import type { Route } from "./+types/compare";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await comparePage(visitOf(context), params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.compare} · ${loaderData.title} · Entrelieux` : "Entrelieux" },
];

type Compared = NonNullable<CompareView["compared"]>;
type Side = Compared["files"][number]["a"];

function OneSide({ side }: { side: Side }) {
  if (!side) return "–";
  return (
    <>
      {side.picture ? <Photo kind="design" src={side.picture} ratio="4 / 3" /> : null}
      <a href={side.href} download>
        {side.name}
      </a>
      <br />
      {side.found}
    </>
  );
}

function Differences({
  compared: { facts, files },
  page: { words, heads },
}: {
  compared: Compared;
  page: CompareView;
}) {
  return (
    <>
      <section aria-labelledby="facts" className="stack">
        <h2 id="facts">{words.settings}</h2>
        <Rows
          caption={words.settings}
          rows={facts}
          rowKey={({ key }) => key}
          columns={[
            { head: words.fact, cell: ({ name }) => name },
            { head: heads[0], cell: ({ a }) => a },
            { head: heads[1], cell: ({ b }) => b },
            { head: words.state, cell: ({ tone, state }) => <StateBadge tone={tone}>{state}</StateBadge> },
          ]}
        />
      </section>
      <section aria-labelledby="files" className="stack">
        <h2 id="files">{words.files}</h2>
        <Rows
          caption={words.files}
          rows={files}
          rowKey={({ key }) => key}
          columns={[
            { head: words.fact, cell: ({ name }) => name },
            { head: heads[0], cell: ({ a }) => <OneSide side={a} /> },
            { head: heads[1], cell: ({ b }) => <OneSide side={b} /> },
            { head: words.state, cell: ({ tone, state }) => <StateBadge tone={tone}>{state}</StateBadge> },
          ]}
        />
      </section>
    </>
  );
}

export default function Compare({ loaderData: page }: Route.ComponentProps) {
  const { words, choices, compared } = page;
  return (
    <div className="stack">
      <Breadcrumb trail={page.trail} />
      <PageTitle line={words.compare_line}>{words.compare}</PageTitle>
      {compared ? <Differences compared={compared} page={page} /> : <EmptyState title={words.one_only} />}
      {choices.length > 1 ? (
        <Sheet>
          <Form method="get" className="form">
            <h2>{words.compare_choose}</h2>
            <SideBySide>
              <SelectField name="a" label={words.first} options={choices} defaultValue={page.a} />
              <SelectField name="b" label={words.second} options={choices} defaultValue={page.b} />
            </SideBySide>
            <Button weight="plain">{words.compare_act}</Button>
          </Form>
        </Sheet>
      ) : null}
    </div>
  );
}
