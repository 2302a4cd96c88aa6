import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/note.tsx";
import { claimPath } from "../claim.urls.ts";
import { submitClaimForm } from "../claim-form.server.ts";
import { ClaimForm } from "../components/claim-form.tsx";
import { changeClaim } from "../use-cases/change-claim.server.ts";
import { editClaimPage } from "../views/claim-form.view.server.ts";
import type { Route } from "./+types/edit-claim";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return editClaimPage(visitOf(context), request, params.code);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const then = () => `${claimPath(params.code)}?after=saved`;
  return submitClaimForm({ visit, request, useCase: changeClaim, also: { claim: params.code }, then });
}

export default function EditClaim({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb
          trail={[
            { href: page.money, label: words.to_money },
            { href: page.path, label: page.code },
            { label: words.edit_crumb },
          ]}
        />
        <PageTitle label={<Label kind="production" word={words.label} code={page.code} />}>{page.title}</PageTitle>
        {page.form ? (
          <ClaimForm form={page.form} state={state} act={words.save_act} />
        ) : (
          <EmptyState title={words.no_agreement} action={<ButtonLink href={page.money}>{words.to_money}</ButtonLink>}>
            {words.no_agreement_text}
          </EmptyState>
        )}
      </div>
    </Narrow>
  );
}
