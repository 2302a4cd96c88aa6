import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { ModelViewer } from "../components/model-viewer.tsx";
import { filePage } from "../viewer/file-page.server.ts";
import type { MassView } from "../viewer/mass.view.ts";
import type { Route } from "./+types/file-view";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = await filePage(visitOf(context), params);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · ${loaderData.design.label} · Entrelieux` : "Entrelieux" },
];

function Mass({ mass }: { mass: MassView }) {
  return (
    <>
      <h2>{mass.title}</h2>
      {mass.own ? <p>{mass.own}</p> : null}
      <table className="w-full tabular-nums">
        <caption className="sr-only">{mass.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-left">
              {mass.material}
            </th>
            {mass.infills.map((one) => (
              <th key={one} scope="col" className="small text-right">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mass.rows.map(({ material, grams }) => (
            <tr key={material} className="border-t border-line">
              <th scope="row" className="py-1 text-left">
                {material}
              </th>
              {grams.map((one, at) => (
                <td key={mass.infills[at]} className="py-1 text-right">
                  {one}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">{mass.line}</p>
    </>
  );
}

/** A file to look at: picture and figures for everybody, the model for whoever opens it. */
export default function FileView({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  return (
    <>
      <Breadcrumb trail={[page.design, page.revision]} />
      <PageTitle>{page.title}</PageTitle>
      <Columns>
        <div className="grid content-start gap-4">
          {page.picture ? (
            <img
              className="w-full rounded-xl border border-line bg-sheet"
              src={page.picture}
              width={640}
              height={480}
              alt={words.picture}
            />
          ) : null}
          {page.model ? (
            <ModelViewer model={page.model} beds={page.beds} words={page.viewer} language={page.language} />
          ) : null}
        </div>
        <div className="grid content-start gap-4">
          <h2>{words.figures}</h2>
          {words.waiting ? <p>{words.waiting}</p> : <Facts facts={page.rows} />}
          {page.warnings.length > 0 ? (
            <Note tone="warn">
              {page.warnings.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Note>
          ) : null}
          {page.mass ? <Mass mass={page.mass} /> : null}
          <ButtonLink weight="plain" href={page.take.href} download reload>
            {page.take.label}
          </ButtonLink>
          <h2>{words.machines}</h2>
          {page.beds.length === 0 ? <p>{words.no_machines}</p> : null}
          <ul className="grid gap-3">
            {page.beds.map((bed) => (
              <li key={bed.id}>
                <a href={bed.href}>{bed.name}</a>
                <br />
                {bed.line}
              </li>
            ))}
          </ul>
        </div>
      </Columns>
    </>
  );
}
