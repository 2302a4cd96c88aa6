import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Sheet } from "#app/ui/card.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { moneyPath } from "../claim.urls.ts";
import { AgreementSheets } from "../components/agreement-sheets.tsx";
import { ClaimList } from "../components/claim-list.tsx";
import { DonationLedgers } from "../components/donation-ledgers.tsx";
import { centsField } from "../money-form.server.ts";
import { changeAgreement } from "../use-cases/change-agreement.server.ts";
import { makeAgreement } from "../use-cases/make-agreement.server.ts";
import { recordDonation } from "../use-cases/record-donation.server.ts";
import { moneyPage } from "../views/money-page.view.server.ts";
import type { Route } from "./+types/money";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await moneyPage(visit, request, params.code);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const then = `${moneyPath(params.code)}?after=saved`;
  const of = { campaign: params.code };
  const change = `agreement-${formData.get("agreement")}`;
  const amountCents = centsField(formData, "amount");
  switch (formData.get("verb")) {
    case "add": {
      const also = { ...of, capCents: centsField(formData, "cap"), rateCents: centsField(formData, "rate") };
      return submitForm({ visit, formData, useCase: makeAgreement, also, name: "agreement", then });
    }
    case "give-money": {
      const also = { ...of, kind: "money", amountCents };
      return submitForm({ visit, formData, useCase: recordDonation, also, name: "money", then });
    }
    case "give-material":
      return submitForm({
        ...{ visit, formData, useCase: recordDonation, also: { ...of, kind: "material" }, name: "material", then },
      });
    case "end":
    case "resume": {
      const also = { ...of, ended: formData.get("verb") === "end" ? "on" : "off" };
      return submitForm({ visit, formData, useCase: changeAgreement, also, name: change, then });
    }
    default: {
      const also = { ...of, capCents: centsField(formData, "cap") };
      return submitForm({ visit, formData, useCase: changeAgreement, also, name: change, then });
    }
  }
}

export default function MoneyOfCampaign({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, campaign } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb trail={[{ href: campaign.href, label: campaign.title }, { label: words.crumb }]} />
      <PageTitle label={<Label kind="production" word={words.label} code={campaign.code} />} line={words.line}>
        {page.title}
      </PageTitle>
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <Columns>
        <div className="stack">
          <AgreementSheets page={page} state={state} />
          <ClaimList page={page} />
        </div>
        <div className="stack">
          <Sheet>
            <h2>{words.rules}</h2>
            <ul className="stack">
              <li>{words.rule_expense}</li>
              <li>{words.rule_invoice}</li>
              <li>{words.rule_piecework}</li>
            </ul>
          </Sheet>
          <DonationLedgers page={page} state={state} />
        </div>
      </Columns>
    </div>
  );
}
