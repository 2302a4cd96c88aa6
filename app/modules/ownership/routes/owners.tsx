import { data, Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Disclosure, EmptyState, Note } from "#app/ui/note.tsx";
import { ownedSeenBy } from "../agreement.server.ts";
import { ProposeForm } from "../components/propose-form.tsx";
import { VersionSheet } from "../components/version-sheet.tsx";
import { ownersUrl } from "../ownership.urls.ts";
import { ownersFields, typedShare } from "../ownership-form.server.ts";
import { acceptOwnership } from "../use-cases/accept-ownership.server.ts";
import { proposeOwnership } from "../use-cases/propose-ownership.server.ts";
import { refuseOwnership } from "../use-cases/refuse-ownership.server.ts";
import { sellShare } from "../use-cases/sell-share.server.ts";
import { type OwnershipPage, ownershipPage } from "../views/ownership.view.server.ts";
import type { Route } from "./+types/owners";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const person = personOf(visit, request);
  const owned = await ownedSeenBy(person, params.code);
  if (!owned.ok) throw data(visit.requestId, { status: owned.failure.status });
  const saved = new URL(request.url).searchParams.get("after") === "saved";
  return { page: await ownershipPage(owned.value, person, visit), saved };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.words.title} · ${loaderData?.page.listing.title} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const then = `${ownersUrl(params.code)}?after=saved`;
  const also = { listing: params.code };
  switch (formData.get("verb")) {
    case "accept":
      return submitForm({ visit, formData, useCase: acceptOwnership, also, name: "accept", then });
    case "refuse":
      return submitForm({ visit, formData, useCase: refuseOwnership, also, name: "refuse", then });
    case "sell": {
      const share = typedShare(String(formData.get("shareText") ?? ""));
      return submitForm({ visit, formData, useCase: sellShare, also: { ...also, share }, name: "sell", then });
    }
    default: {
      if (!formData.has("atOnce")) formData.set("atOnce", "off");
      const fields = { ...also, ...ownersFields(formData) };
      return submitForm({ visit, formData, useCase: proposeOwnership, also: fields, name: "propose", then });
    }
  }
}

type Parts = { page: OwnershipPage; state: FormState | undefined };

function Answers({ page: { words, proposed, accepting, mayRefuse }, state }: Parts) {
  return (
    <>
      <FormProblems state={state} form="accept" />
      <FormProblems state={state} form="refuse" />
      {accepting.map(({ slug, label }) => (
        <Form key={slug} method="post">
          <FormKey />
          <input type="hidden" name="verb" value="accept" />
          <input type="hidden" name="space" value={slug} />
          <input type="hidden" name="hash" value={proposed?.hash} />
          <Button>{label}</Button>
        </Form>
      ))}
      {mayRefuse ? (
        <Form method="post">
          <FormKey />
          <input type="hidden" name="verb" value="refuse" />
          <Button weight="stop">{words.refuse_act}</Button>
        </Form>
      ) : null}
    </>
  );
}

function SellForm({ page: { words, sellers, buyers }, state }: Parts) {
  const mine = state?.form === "sell" ? state : undefined;
  if (sellers.length === 0) return null;
  return (
    <Disclosure summary={words.sell} open={mine !== undefined}>
      <Form method="post" className="form">
        <p>{words.sell_line}</p>
        <FormProblems state={state} form="sell" ids={{ share: "shareText" }} />
        <FormKey />
        <input type="hidden" name="verb" value="sell" />
        <SelectField {...typedField(mine, "from", sellers[0]?.value)} label={words.from} options={sellers} required />
        <SelectField {...typedField(mine, "to")} label={words.to} options={buyers} empty="–" required />
        <TextField
          {...typedField(mine, "shareText")}
          error={mine?.errors.share}
          label={words.share_row}
          inputMode="decimal"
          required
        />
        <Button weight="plain">{words.sell_act}</Button>
      </Form>
    </Disclosure>
  );
}

export default function Owners({ loaderData: { page, saved } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, held, proposed, form, listing } = page;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb trail={[{ href: listing.href, label: listing.title }, { label: words.title ?? "" }]} />
        <PageTitle line={words.line}>{words.title}</PageTitle>
        {saved && !state ? (
          <Note tone="ok" role="status">
            {words.saved}
          </Note>
        ) : null}
        {proposed ? (
          <VersionSheet title={words.proposed ?? ""} version={proposed} words={words}>
            <p>{words.proposed_line}</p>
            <Answers page={page} state={state} />
          </VersionSheet>
        ) : null}
        {held ? <VersionSheet title={words.held ?? ""} version={held} words={words} /> : null}
        {held || proposed ? null : <EmptyState title={words.none ?? ""}>{words.none_text}</EmptyState>}
        {form ? <ProposeForm form={form} words={words} state={state} /> : null}
        <SellForm page={page} state={state} />
      </div>
    </Narrow>
  );
}
