import { useActionData } from "react-router";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { DraftFiles } from "../components/draft-files.tsx";
import { DraftForm } from "../components/draft-form.tsx";
import { DraftState } from "../components/draft-state.tsx";
import { editRevisionAct } from "../edit-revision-act.server.ts";
import { editRevisionPage, keptDraft } from "../views/edit-revision-page.view.server.ts";
import type { Route } from "./+types/edit-revision";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const draft = await keptDraft(visit, request, params.code, Number(params.number));
  return editRevisionPage(visit, draft, new URL(request.url).searchParams.get("after") === "saved");
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const number = Number(params.number);
  await keptDraft(visit, request, params.code, number);
  return editRevisionAct(visit, personOf(visit, request), request, { code: params.code, number });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

export default function EditRevision({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={page.trail} />
        <PageTitle line={page.words.draft_line}>{page.title}</PageTitle>
        {page.saved && !state ? (
          <Note tone="ok" role="status">
            {page.words.saved}
          </Note>
        ) : null}
        <DraftFiles page={page} state={state} />
        <DraftForm page={page} state={state} />
        <DraftState page={page} state={state} />
      </div>
    </Narrow>
  );
}
