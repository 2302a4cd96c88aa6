import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { claimPath } from "../claim.urls.ts";
import { submitClaimForm } from "../claim-form.server.ts";
import { ClaimForm } from "../components/claim-form.tsx";
import { draftClaim } from "../use-cases/draft-claim.server.ts";
import { campaignToClaimIn, newClaimPage } from "../views/claim-form.view.server.ts";
import type { Route } from "./+types/new-claim";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return newClaimPage(visitOf(context), request, params.code);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignToClaimIn(visit, request, params.code);
  const then = ({ code }: { code: string }) => claimPath(code);
  return submitClaimForm({ visit, request, useCase: draftClaim, also: { campaign: campaign.id }, then });
}

type Page = Route.ComponentProps["loaderData"];

function Choice({ page }: { page: Page }) {
  const { words, path } = page;
  return (
    <>
      <Sheet>
        <h2>{words.choose_expense}</h2>
        <p>{words.choose_expense_hint}</p>
        <ButtonLink href={`${path}?kind=expense`} block>
          {words.expense_title}
        </ButtonLink>
      </Sheet>
      <Sheet>
        <h2>{words.choose_invoice}</h2>
        <p>{page.hasRate ? words.choose_invoice_hint : words.no_rate}</p>
        {page.hasRate ? (
          <ButtonLink href={`${path}?kind=invoice`} weight="plain" block>
            {words.invoice_title}
          </ButtonLink>
        ) : null}
      </Sheet>
      <Note tone="warn">{words.piecework}</Note>
    </>
  );
}

export default function NewClaim({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, campaign } = page;
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb
          trail={[
            { href: campaign.href, label: campaign.title },
            { href: page.money, label: words.to_money },
            { label: words.new_crumb },
          ]}
        />
        <PageTitle label={<Label kind="production" word={words.label} code={campaign.code} />} line={page.line}>
          {page.title}
        </PageTitle>
        {page.isPayable ? null : (
          <EmptyState title={words.no_agreement} action={<ButtonLink href={page.money}>{words.to_money}</ButtonLink>}>
            {words.no_agreement_text}
          </EmptyState>
        )}
        {page.form ? (
          <ClaimForm form={page.form} state={state} act={words.count_act} />
        ) : page.isPayable ? (
          <Choice page={page} />
        ) : null}
      </div>
    </Narrow>
  );
}
