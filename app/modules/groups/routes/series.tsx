import { Form, useActionData, useNavigation } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { SeriesDates } from "../components/series-dates.tsx";
import { SeriesFields } from "../components/series-fields.tsx";
import { groupUrl } from "../group.urls.ts";
import { seriesForm } from "../series-verbs.server.ts";
import { askSeries } from "../use-cases/ask-series.server.ts";
import { type SeriesPage, seriesPage } from "../views/series-page.view.server.ts";
import type { Route } from "./+types/series";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const viewer = personOf(visit, request);
  const page = await seriesPage(visit, viewer, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return { title: `${page.words.title} · ${page.listing.title}`, ...page };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const { formData, also } = seriesForm(await request.formData(), params.code);
  return submitForm({ visit, formData, also, useCase: askSeries, then: ({ code }) => groupUrl(code) });
}

/** Also after a refusal: a date may have been taken meanwhile. */
export const shouldRevalidate = () => true;

/** What cannot be a series is said above the fields, and beside them. */
function Problem({ page }: { page: SeriesPage }) {
  const { problem } = page;
  if (!problem) return null;
  const errors = Object.entries(problem.errors).flatMap(([field, sentences]) =>
    sentences.map((message) => ({ message, fieldId: field })),
  );
  if (errors.length > 0) return <FormErrors title={problem.message} errors={errors} />;
  return (
    <Note tone="stop" role="alert">
      <strong>{problem.message}</strong>
    </Note>
  );
}

export default function Series({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const busy = useNavigation().state !== "idle";
  const { words, listing, preview } = page;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: listing.href, label: listing.title }, { label: words.title }]} />
        <PageTitle label={<Label kind={listing.kind} word={listing.title} code={listing.code} />} line={words.line}>
          {page.title}
        </PageTitle>
        {page.confirmed ? null : <Note tone="warn">{t("bookings.confirm_email_first")}</Note>}
        {page.names.length === 0 ? (
          <EmptyState
            title={words.nobody}
            action={<ButtonLink href="/spaces/new">{t("bookings.create_space")}</ButtonLink>}
          />
        ) : (
          <>
            <Sheet>
              <Form method="get" className="form group" action="#dates" key={JSON.stringify(page.typed)}>
                <Problem page={page} />
                <SeriesFields page={page} errors={page.problem?.errors ?? {}} />
                <Button weight={preview ? "plain" : "act"} busy={busy}>
                  {words.show}
                </Button>
              </Form>
            </Sheet>
            {preview ? (
              <Sheet>
                <SeriesDates page={page} preview={preview} state={state} />
              </Sheet>
            ) : null}
          </>
        )}
      </div>
    </Narrow>
  );
}
