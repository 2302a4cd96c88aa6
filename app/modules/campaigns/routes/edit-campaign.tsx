import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Columns, PageTitle } from "#app/ui/layout.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { atTheirFields } from "../ask-form.server.ts";
import { editCampaignPath } from "../campaign.urls.ts";
import { cardFields, itemFields, policyNames } from "../campaign-form.server.ts";
import { clearedFields } from "../cleared-fields.ts";
import { CampaignCardFields } from "../components/campaign-card-fields.tsx";
import { CampaignItems } from "../components/campaign-items.tsx";
import { CampaignMoney, CampaignPeople } from "../components/campaign-people.tsx";
import { CampaignStagePanel } from "../components/campaign-stage.tsx";
import { keepItemBill } from "../item-bill.server.ts";
import type { CampaignRow } from "../repos/campaign.repo.server.ts";
import { addCampaignItem } from "../use-cases/add-campaign-item.server.ts";
import { changeCampaign } from "../use-cases/change-campaign.server.ts";
import { changeCampaignItem } from "../use-cases/change-campaign-item.server.ts";
import { moveCampaign } from "../use-cases/move-campaign.server.ts";
import { setCampaignRole } from "../use-cases/set-campaign-role.server.ts";
import { campaignToKeep, editCampaignPage } from "../views/campaign-edit.view.server.ts";
import type { Route } from "./+types/edit-campaign";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignToKeep(visit, request, params.code);
  const page = await editCampaignPage(visit, campaign);
  return { ...page, saved: new URL(request.url).searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

/** The forms about what is made and with whom. */
function doPart(visit: Visit, formData: FormData, campaign: CampaignRow, verb: string) {
  const then = `${editCampaignPath(campaign.code)}?after=saved`;
  const of = { campaign: campaign.id };
  if (verb === "add-item") {
    const also = { ...of, ...itemFields(formData, campaign.items) };
    return submitForm({ visit, formData, useCase: addCampaignItem, also, name: "add-item", then });
  }
  if (verb === "item-bill") return keepItemBill(visit, formData, campaign, then);
  if (verb === "change-item") {
    const emptied = clearedFields(formData, ["revision", "settings"]);
    const also = { ...of, ...emptied, ...itemFields(formData, []) };
    const name = `item-${formData.get("item")}`;
    return submitForm({ visit, formData, useCase: changeCampaignItem, also, name, then });
  }
  const also = { ...of, holds: verb === "take-role" ? "off" : "on" };
  return submitForm({ visit, formData, useCase: setCampaignRole, also, name: "role", then });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignToKeep(visit, request, params.code);
  const formData = await request.formData();
  const verb = String(formData.get("verb") ?? "");
  const then = `${editCampaignPath(campaign.code)}?after=saved`;
  if (verb.startsWith("stage-")) {
    const also = { campaign: campaign.id, verb: verb.slice("stage-".length) };
    return submitForm({ visit, formData, useCase: moveCampaign, also, name: "stage", then });
  }
  if (verb !== "card") return doPart(visit, formData, campaign, verb);
  const also = { campaign: campaign.id, ...cardFields(formData, campaign.space.zone) };
  const answer = await submitForm({ visit, formData, useCase: changeCampaign, also, name: "card", then });
  return answer instanceof Response ? answer : atTheirFields(answer, policyNames);
}

export default function EditCampaign({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, campaign, links } = page;
  const card = state?.form === "card" ? state : undefined;
  return (
    <div className="stack kind-production">
      <Breadcrumb
        trail={[
          { href: links.list, label: words.list_crumb },
          ...(campaign.isPublic ? [{ href: links.page, label: campaign.title }] : []),
          { label: words.edit_crumb },
        ]}
      />
      <PageTitle label={<Label kind="production" word={words.label} code={campaign.code} />}>{page.title}</PageTitle>
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      <Columns actFirst>
        <div className="stack">
          <CampaignItems page={page} state={state} />
          <CampaignPeople page={page} state={state} />
          <CampaignMoney page={page} />
          <Disclosure summary={words.edit_card} open={card !== undefined}>
            <Form method="post" className="form">
              <FormProblems state={state} form="card" />
              <FormKey />
              <input type="hidden" name="verb" value="card" />
              <input type="hidden" name="version" value={campaign.version} />
              <CampaignCardFields {...page} state={card} />
              <Button weight="plain">{words.edit_card_act}</Button>
            </Form>
          </Disclosure>
        </div>
        <CampaignStagePanel page={page} state={state} />
      </Columns>
    </div>
  );
}
