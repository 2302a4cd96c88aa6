import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { atTheirFields, endOfDay, typedAnswers, typedLines } from "../ask-form.server.ts";
import { askCampaignPath, requestPath } from "../campaign.urls.ts";
import { AskForm } from "../components/ask-form.tsx";
import { askedOnceMore } from "../robots.server.ts";
import { askProduction } from "../use-cases/ask-production.server.ts";
import {
  type AskPage,
  askPage,
  campaignOfPage,
  requestableItems,
  urgencyQuestions,
} from "../views/ask-page.view.server.ts";
import type { Route } from "./+types/ask";

export function loader({ context, request, params }: Route.LoaderArgs) {
  return askPage(visitOf(context), params.code, new URL(request.url).searchParams.get("sent"));
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const formData = await request.formData();
  const doubtful = askedOnceMore(visit, formData, "ask");
  if (doubtful) return doubtful;
  const campaign = await campaignOfPage(visit, params.code);
  const lines = typedLines(formData, requestableItems(campaign));
  const answers = typedAnswers(formData, urgencyQuestions(visit));
  const answer = await submitForm({
    visit,
    formData,
    useCase: askProduction,
    also: {
      campaign: campaign.code,
      ...lines.fields,
      ...answers.fields,
      neededBy: endOfDay(String(formData.get("neededBy") ?? "").trim(), campaign.space.zone),
      language: visit.language,
    },
    name: "ask",
    then: ({ code, confirmed }) => (confirmed ? requestPath(code) : `${askCampaignPath(campaign.code)}?sent=${code}`),
  });
  return answer instanceof Response ? answer : atTheirFields(answer, { ...lines.names, ...answers.names });
}

/** Also after a refusal: the form then carries the moment at which it is shown again. */
export const shouldRevalidate = () => true;

function Sent({ page, sent }: { page: AskPage; sent: string }) {
  const { words } = page;
  return (
    <div className="narrow stack">
      <PageTitle line={sent}>{words.sent_title}</PageTitle>
      <p className="quiet">{words.sent_nothing}</p>
      {page.outbox ? (
        <Note tone="ok">
          {words.sent_outbox} <Link href="/outbox">{words.open_outbox}</Link>
        </Note>
      ) : null}
      <p>
        <Link href={page.href}>{words.back}</Link>
      </p>
    </div>
  );
}

function About({ page }: { page: AskPage }) {
  const { words, campaign } = page;
  return (
    <Sheet>
      {campaign.summary ? (
        <p className="whitespace-pre-line" dir="auto">
          {campaign.summary}
        </p>
      ) : null}
      <Facts
        facts={[
          { name: words.made_by, value: <Link href={campaign.spaceHref}>{campaign.space}</Link> },
          { name: words.territory, value: campaign.territory },
          { name: words.regime, value: page.regime },
        ]}
      />
      <p>
        <Link href={page.href}>{words.back}</Link>
      </p>
    </Sheet>
  );
}

function Closed({ page }: { page: AskPage }) {
  const { words, closed } = page;
  const elsewhere = closed.redirectUrl ? <ButtonLink href={closed.redirectUrl}>{words.redirect}</ButtonLink> : null;
  return (
    <EmptyState title={words.closed_title} action={elsewhere ?? <ButtonLink href={page.href}>{words.back}</ButtonLink>}>
      {closed.text}
    </EmptyState>
  );
}

export default function Ask({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, stage } = page;
  if (page.sent) return <Sent page={page} sent={page.sent} />;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: page.href, label: page.campaign.title }, { label: words.crumb }]} />
      <PageTitle
        label={<Label kind="production" word={page.campaign.title} code={page.code} />}
        line={page.open ? words.line : undefined}
      >
        {page.title}
      </PageTitle>
      {page.open ? (
        <Columns>
          <Sheet>
            {stage === "covered" || stage === "paused" ? <Note tone="warn">{words[stage]}</Note> : null}
            <AskForm page={page} state={state} />
          </Sheet>
          <About page={page} />
        </Columns>
      ) : (
        <Closed page={page} />
      )}
    </div>
  );
}
