import { useActionData } from "react-router";
import { agreementPage, followPath } from "#app/modules/bookings/bookings.server.ts";
import { AcceptAgreement, AgreementSheet } from "#app/modules/bookings/components/agreement-sheet.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { doFollowVerb } from "../follow-verbs.server.ts";
import { openFollow } from "../views/follow-page.view.server.ts";
import { followWords } from "../words.server.ts";
import type { Route } from "./+types/follow-agreement";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { visit, row, viewer } = await openFollow(visitOf(context), params);
  const page = await agreementPage(visit, { row, viewer, sides: ["borrower"] });
  if (!page) throw new Response(visit.requestId, { status: 404 });
  const title = visit.t("bookings.agreement_room");
  return { title, back: followWords(visit).back, ...page, loan: { ...page.loan, href: followPath(row) } };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { row } = await openFollow(visit, params);
  const formData = await request.formData();
  formData.set("verb", "accept-agreement");
  return doFollowVerb(visit, formData, { row }, params.key);
}

export const shouldRevalidate = () => true;

export default function FollowAgreement({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { loan } = page;
  return (
    <div className={`narrow stack kind-${loan.label.kind}`}>
      <Breadcrumb trail={[{ href: loan.href, label: loan.title }, { label: page.title }]} />
      <PageTitle label={<Label {...loan.label} code={loan.code} />} line={loan.line}>
        {page.title}
      </PageTitle>
      <AgreementSheet page={page} />
      <div className="no-print stack">
        <AcceptAgreement page={page} state={state} />
        <Buttons>
          <ButtonLink weight="quiet" href={loan.href}>
            {page.back}
          </ButtonLink>
        </Buttons>
      </div>
    </div>
  );
}
