import { Form, useActionData } from "react-router";
import { SpaceHeading } from "#app/modules/spaces/components/space-tabs.tsx";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { FileField, TextAreaField } from "#app/ui/inputs.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { importDesignAct, importDesignPage, type ReportView } from "../views/new-design-page.view.server.ts";
import type { Route } from "./+types/import-design";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return importDesignPage(visitOf(context), request, params.slug);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return importDesignAct(visitOf(context), request, params.slug);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.words.import_title} · ${loaderData?.head.name} · Entrelieux` },
];

type Words = Route.ComponentProps["loaderData"]["words"];

function Report({ report, words }: { report: ReportView; words: Words }) {
  if (report.length === 0) return null;
  return (
    <section aria-labelledby="report" className="stack">
      <h2 id="report">{words.import_report}</h2>
      <Rows
        caption={words.import_report}
        rows={report}
        rowKey={({ id }) => id}
        columns={[
          { head: words.line, cell: ({ line }) => line },
          { head: words.key, cell: ({ key }) => key },
          {
            head: words.outcome,
            cell: ({ tone, outcome, reason }) => (
              <>
                <StateBadge tone={tone}>{outcome}</StateBadge> {reason}
              </>
            ),
          },
          { head: words.value, cell: ({ value }) => value },
        ]}
      />
    </section>
  );
}

export default function ImportDesign({ loaderData: { head, words, newHref } }: Route.ComponentProps) {
  const done = useActionData<typeof action>();
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={words.import_title} line={words.import_line} />
        {done?.made ? (
          <Note tone="ok" role="status" title={words.import_done}>
            <ButtonLink href={done.made.href}>{words.import_go}</ButtonLink>
          </Note>
        ) : null}
        <Report report={done?.report ?? []} words={words} />
        <Sheet>
          <Form method="post" encType="multipart/form-data" className="form">
            <FormProblems state={done?.state} form="import" />
            <FormKey />
            <TextAreaField {...typedField(done?.state, "text")} label={words.import_text} rows={10} optional />
            <FileField name="manifest" label={words.import_file} accept=".toml,.yml,.yaml" optional />
            <Button>{words.import_act}</Button>
          </Form>
        </Sheet>
        <p>
          <Link href={newHref}>{words.new}</Link>
        </p>
      </div>
    </Narrow>
  );
}
