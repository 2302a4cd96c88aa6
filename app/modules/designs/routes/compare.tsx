import { Form } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Disclosure, EmptyState, StateBadge } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { ComparedModels } from "../components/compared-models.tsx";
import { type CompareView, comparePage } from "../views/compare-page.view.server.ts";
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
type File = Compared["files"][number];

function Side({ side }: { side: File["a"] }) {
  if (!side) return <p>–</p>;
  return (
    <div className="grid content-start gap-1">
      <p className="small font-bold">{side.head}</p>
      {side.picture ? <Photo kind="design" src={side.picture} alt={side.pictured} ratio="4 / 3" /> : null}
      <p className="small">{side.found}</p>
    </div>
  );
}

function Takes({ file: { a, b }, take }: { file: File; take: string }) {
  return (
    <ul>
      {[a, b].map((side) =>
        side ? (
          <li key={side.href}>
            <a href={side.href} download>
              {take} {side.name}, {side.head.toLowerCase()}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** One file in both revisions: how it looks, and its figures. What did not change is said in a line. */
function ComparedFile({ file, page }: { file: File; page: CompareView }) {
  const { words, viewer } = page;
  const { a, b, figures } = file;
  const badge = <StateBadge tone={file.tone}>{file.state}</StateBadge>;
  if (file.isSame)
    return (
      <Sheet>
        <h3>
          {file.name} {badge}
        </h3>
        <p>{b?.found}</p>
      </Sheet>
    );
  return (
    <Sheet>
      <h3>
        {file.name} {badge}
      </h3>
      {a?.model && b?.model ? (
        <ComparedModels
          sides={[
            { ...a, model: a.model },
            { ...b, model: b.model },
          ]}
          name={file.name}
          words={viewer}
        />
      ) : (
        <div className="grid grid-cols-2 gap-3">
          <Side side={a} />
          <Side side={b} />
        </div>
      )}
      {figures ? <Lines of={figures} caption={`${words.figures}, ${file.name}`} page={page} /> : null}
      <Takes file={file} take={words.take_file} />
    </Sheet>
  );
}

interface Line {
  key: string;
  name: string;
  a: string;
  b: string;
}

/** What changed, line by line; what did not, folded. */
function Lines({
  of: { changed, same, sameWords },
  caption,
  page: { words, heads },
}: {
  of: { changed: Line[]; same: Line[]; sameWords: string };
  caption: string;
  page: CompareView;
}) {
  const columns = [
    { head: words.fact, cell: ({ name }: Line) => name },
    { head: heads[0], cell: ({ a }: Line) => a },
    { head: heads[1], cell: ({ b }: Line) => b },
  ];
  const rows = (lines: Line[], name: string) => (
    <Rows caption={name} rows={lines} rowKey={({ key }) => key} columns={columns} />
  );
  return (
    <>
      {changed.length > 0 ? rows(changed, caption) : null}
      {same.length > 0 ? <Disclosure summary={sameWords}>{rows(same, sameWords)}</Disclosure> : null}
    </>
  );
}

function Differences({ compared, page }: { compared: Compared; page: CompareView }) {
  const { words } = page;
  return (
    <>
      <section aria-labelledby="facts" className="stack">
        <h2 id="facts">{words.settings}</h2>
        {compared.changed.length > 0 ? null : <p>{words.settings_none}</p>}
        <Lines of={compared} caption={words.settings} page={page} />
      </section>
      <section aria-labelledby="files" className="stack">
        <h2 id="files">{words.files}</h2>
        {compared.files.map((file) => (
          <ComparedFile key={file.key} file={file} page={page} />
        ))}
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
