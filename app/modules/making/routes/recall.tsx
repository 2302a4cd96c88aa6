import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { RecallList } from "../components/recall-list.tsx";
import { RecallPreview } from "../components/recall-preview.tsx";
import { recallPath } from "../making.urls.ts";
import { liftRecall } from "../use-cases/lift-recall.server.ts";
import { recallLots } from "../use-cases/recall-lots.server.ts";
import { campaignToRecall, type RecallPage, recallPage } from "../views/recall-page.view.server.ts";
import type { Route } from "./+types/recall";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { searchParams } = new URL(request.url);
  const page = await recallPage(visit, await campaignToRecall(visit, request, params.code), searchParams);
  return { ...page, saved: searchParams.get("after") === "saved" };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignToRecall(visit, request, params.code);
  const formData = await request.formData();
  const also = { campaign: campaign.id };
  if (formData.get("verb") === "lift") {
    const then = `${recallPath(campaign.code)}?after=saved`;
    return submitForm({ visit, formData, useCase: liftRecall, also, name: `lift-${formData.get("recall")}`, then });
  }
  // The list of those to call is what is needed next.
  const [by, value, item] = ["by", "value", "item"].map((name) => String(formData.get(name) ?? ""));
  const asked = { by: by ?? "", value: value ?? "", ...(item ? { item } : {}) };
  const then = `${recallPath(campaign.code, asked)}&after=saved`;
  return submitForm({ visit, formData, useCase: recallLots, also, name: "recall", then });
}

function Ask({ page }: { page: RecallPage }) {
  const { words, asked } = page;
  return (
    <Sheet>
      <Form method="get" className="form">
        <h2>{words.recall_ask}</h2>
        <RadioGroup name="by" label={words.recall_by} options={page.grounds} defaultValue={asked.by} required />
        <TextField
          name="value"
          label={words.recall_value}
          hint={words.recall_value_hint}
          defaultValue={asked.value}
          maxLength={120}
          required
        />
        <SelectField
          name="item"
          label={words.recall_item}
          options={page.items}
          empty={words.recall_any_item}
          {...(asked.item ? { defaultValue: asked.item } : {})}
        />
        <Button weight="plain">{words.recall_see}</Button>
      </Form>
      {page.quick.length > 0 ? <Chips label={words.recall_quick} choices={page.quick} /> : null}
    </Sheet>
  );
}

export default function Recall({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <Breadcrumb
        trail={[
          { href: page.campaign.href, label: page.campaign.title },
          { href: page.making, label: words.for_the },
          { label: words.recall_title },
        ]}
      />
      <PageTitle label={<Label kind="production" word={words.label} code={page.code} />} line={words.recall_line}>
        {words.recall_title}
      </PageTitle>
      {page.saved && !state ? (
        <Note tone="ok" role="status">
          {words.saved}
        </Note>
      ) : null}
      {page.preview ? (
        <>
          <RecallPreview preview={page.preview} words={words} state={state} />
          <Disclosure summary={words.recall_ask}>
            <Ask page={page} />
          </Disclosure>
        </>
      ) : (
        <Ask page={page} />
      )}
      <RecallList recalls={page.recalls} words={words} state={state} />
    </div>
  );
}
