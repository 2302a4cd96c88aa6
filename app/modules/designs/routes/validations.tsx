import { useActionData } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Tabs } from "#app/ui/chips.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { DecisionSheet, RecordForm } from "../components/decisions.tsx";
import { validationsAct, validationsPage } from "../views/validations-page.view.server.ts";
import type { Route } from "./+types/validations";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await validationsPage(visitOf(context), params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return validationsAct(visitOf(context), request, params.code);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.words.validity} · ${loaderData.title} · Entrelieux` : "Entrelieux" },
];

export default function Validations({ loaderData: page }: Route.ComponentProps) {
  const { words, validity, decisions } = page;
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={page.trail} />
        <PageTitle line={words.validations_line}>{words.validity}</PageTitle>
        {page.saved && !state ? (
          <Note tone="ok" role="status">
            {words.saved}
          </Note>
        ) : null}
        {page.others.length > 1 ? <Tabs label={words.which_revision} choices={page.others} /> : null}
        {validity ? (
          <Note tone={validity.tone}>
            {validity.sentence} <strong>{validity.stands}</strong>
          </Note>
        ) : null}
        {decisions.length === 0 ? <EmptyState title={words.none_yet}>{words.none_yet_text}</EmptyState> : null}
        {decisions.length > 0 ? <h2>{words.history}</h2> : null}
        {decisions.map((one) => (
          <DecisionSheet key={one.id} decision={one} page={page} state={state} />
        ))}
        {page.answers ? <RecordForm page={page} state={state} /> : null}
      </div>
    </Narrow>
  );
}
