import { data, Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Chips, Pagination } from "#app/ui/chips.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { campaignFor } from "../access.server.ts";
import { queuePath } from "../campaign.urls.ts";
import { QueueCards } from "../components/queue-cards.tsx";
import { closeProductionRequest } from "../use-cases/close-production-request.server.ts";
import { verifyProductionRequests } from "../use-cases/verify-production-requests.server.ts";
import { type QueuePage, queuePage } from "../views/queue.view.server.ts";
import type { Route } from "./+types/queue";

async function campaignOf(visit: Visit, request: Request, code: string) {
  const campaign = await campaignFor(personOf(visit, request), code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return campaign.value;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOf(visit, request, params.code);
  return queuePage(visit, campaign, new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

/** Where one was, with what was done. */
function backTo(request: Request, code: string, done: Record<string, string>): string {
  const { searchParams } = new URL(request.url);
  for (const name of ["ticked", "verified", "left"]) searchParams.delete(name);
  for (const [name, value] of Object.entries(done)) if (value) searchParams.set(name, value);
  return searchParams.size > 0 ? `${queuePath(code)}?${searchParams}` : queuePath(code);
}

function nothingTicked(message: string) {
  const state: FormState = { form: "verify", values: {}, message, errors: {}, code: "", details: undefined };
  return data({ state }, { status: 422 });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOf(visit, request, params.code);
  const formData = await request.formData();
  if (formData.get("verb") === "same")
    return submitForm({
      ...{ visit, formData, useCase: closeProductionRequest, also: { as: "cancel" }, name: "same" },
      then: backTo(request, campaign.code, {}),
    });
  const codes = formData.getAll("requests").map(String);
  if (codes.length === 0) return nothingTicked(visit.t("request_pages.queue_none_ticked"));
  formData.delete("requests");
  const ticked = Object.fromEntries(codes.map((code, at) => [`requests[${at}]`, code]));
  return submitForm({
    ...{ visit, formData, useCase: verifyProductionRequests, also: { campaign: campaign.id, ...ticked } },
    name: "verify",
    then: ({ verified, left }) =>
      backTo(request, campaign.code, { verified: String(verified.length), left: left.slice(0, 10).join(", ") }),
  });
}

function Verify({ page, state }: { page: QueuePage; state: FormState | undefined }) {
  const { words } = page;
  return (
    <Sheet stick>
      <p>{words.queue_line}</p>
      <Form method="post" id="verify" className="form">
        <FormProblems state={state} form="verify" />
        <FormProblems state={state} form="same" />
        <FormKey />
        <input type="hidden" name="verb" value="verify" />
        <Button block>{words.queue_verify}</Button>
      </Form>
      <Link className="inline-flex min-h-11 items-center" href={page.tickHref} keepPlace>
        {page.ticked ? words.queue_untick_all : words.queue_tick_all}
      </Link>
    </Sheet>
  );
}

export default function Queue({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, campaign } = page;
  const isBatch = page.show === "to_check" && page.cards.length > 0;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: campaign.href, label: campaign.title }, { label: words.queue_crumb }]} />
      <PageTitle label={<Label kind="production" word={campaign.title} code={campaign.code} />}>{page.title}</PageTitle>
      {page.said && !state ? (
        <Note tone="ok" role="status">
          {page.said} {page.left}
        </Note>
      ) : null}
      <Chips label={words.queue_filters} choices={page.filters} />
      {page.items.length > 0 ? <Chips label={words.queue_items} choices={page.items} /> : null}
      {page.cards.length === 0 ? (
        <EmptyState title={page.empty} action={<ButtonLink href={campaign.form}>{words.queue_open_form}</ButtonLink>}>
          {words.queue_empty_text}
        </EmptyState>
      ) : (
        <Columns actFirst>
          <div className="stack">
            <QueueCards page={page} />
            <Pagination {...(page.first ? { previous: page.first } : {})} {...(page.next ? { next: page.next } : {})} />
          </div>
          {isBatch ? <Verify page={page} state={state} /> : <p className="quiet">{words.queue_empty_text}</p>}
        </Columns>
      )}
    </div>
  );
}
