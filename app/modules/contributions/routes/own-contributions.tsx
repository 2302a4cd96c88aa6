import { Form, useActionData } from "react-router";
import { AccountTabs } from "#app/modules/accounts/components/account-tabs.tsx";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Money, Rows } from "#app/ui/facts.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { EmptyState, Note, StateBadge } from "#app/ui/note.tsx";
import { ContributionRows } from "../components/contribution-rows.tsx";
import { ownContributionsPath } from "../contribution.urls.ts";
import { changeContributionConsent } from "../use-cases/change-contribution-consent.server.ts";
import { ownContributionsPage } from "../views/contribution.view.server.ts";
import type { Route } from "./+types/own-contributions";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await ownContributionsPage(visit, personOf(visit, request));
  return { ...page, saved: new URL(request.url).searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const then = `${ownContributionsPath()}?after=saved`;
  return submitForm({ visit, formData, useCase: changeContributionConsent, name: "consent", then });
}

type Page = Route.ComponentProps["loaderData"];

function Attestation({ page }: { page: Page }) {
  const { words, rows } = page;
  if (rows.length === 0)
    return (
      <EmptyState title={words.own_empty} action={<ButtonLink href="/campaigns">{words.see_campaigns}</ButtonLink>}>
        {words.own_empty_text}
      </EmptyState>
    );
  return (
    <Sheet>
      <h2>{words.attestation}</h2>
      <p>{page.attests}</p>
      <ContributionRows caption={words.attestation} rows={rows} words={words} />
      <p>{words.attests_how}</p>
      <p className="quiet">{page.drawn}</p>
    </Sheet>
  );
}

function Claims({ page }: { page: Page }) {
  const { words, claims } = page;
  if (claims.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="claims">
      <h2 id="claims">{words.claims}</h2>
      <Rows
        caption={words.claims}
        rows={claims}
        rowKey={({ code }) => code}
        rowHref={({ href }) => href}
        columns={[
          { head: words.col_claim, cell: ({ code }) => code },
          { head: words.col_what, cell: ({ kind }) => kind },
          { head: words.col_stage, cell: ({ badge }) => <StateBadge tone={badge.tone}>{badge.words}</StateBadge> },
          { head: words.col_amount, align: "end", cell: ({ cents, amount }) => <Money cents={cents}>{amount}</Money> },
        ]}
      />
    </section>
  );
}

function Consent({ page, state }: { page: Page; state: ReturnType<typeof useActionData<typeof action>> }) {
  const { words } = page;
  return (
    <section className="stack no-print" aria-labelledby="consent">
      <h2 id="consent">{words.consent}</h2>
      <p>{words.consent_line}</p>
      <p>
        <StateBadge tone={page.shown ? "ok" : "quiet"}>{page.shown ? words.shown : words.not_shown}</StateBadge>{" "}
        {page.since}
      </p>
      <Form method="post">
        <FormProblems state={state?.state} form="consent" />
        <FormKey />
        <Button name="shown" value={page.shown ? "off" : "on"} weight={page.shown ? "stop" : "plain"}>
          {page.shown ? words.withdraw : words.agree}
        </Button>
      </Form>
    </section>
  );
}

export default function OwnContributions({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>();
  const { words } = page;
  return (
    <Narrow>
      <div className="stack">
        <AccountTabs name={page.name} />
        {page.saved && !state ? (
          <Note tone="ok" role="status">
            {words.saved}
          </Note>
        ) : null}
        <p className="no-print">{words.own_line}</p>
        <Attestation page={page} />
        <Claims page={page} />
        <Consent page={page} state={state} />
      </div>
    </Narrow>
  );
}
