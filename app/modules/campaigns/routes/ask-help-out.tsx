import { Form, useActionData } from "react-router";
import { PrivacyNotice } from "#app/modules/accounts/components/privacy-notice.tsx";
import { submitForm } from "#app/platform/http/form.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { RobotTrap } from "#app/platform/http/robot-trap.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { endOfDay } from "../ask-form.server.ts";
import { askHelpOutPath, requestPath } from "../campaign.urls.ts";
import { AskerFields, DeliveryFields, UsageField } from "../components/asker-fields.tsx";
import { askedOnceMore } from "../robots.server.ts";
import { askHelpOut } from "../use-cases/ask-help-out.server.ts";
import { type AskHelpOutPage, askHelpOutPage, helpingSpace } from "../views/ask-help-out.view.server.ts";
import type { Route } from "./+types/ask-help-out";

export function loader({ context, request, params }: Route.LoaderArgs) {
  return askHelpOutPage(visitOf(context), params.slug, new URL(request.url).searchParams.get("sent"));
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const formData = await request.formData();
  const doubtful = askedOnceMore(visit, formData, "ask");
  if (doubtful) return doubtful;
  const space = await helpingSpace(visit, params.slug);
  return submitForm({
    visit,
    formData,
    useCase: askHelpOut,
    also: {
      space: space.id,
      neededBy: endOfDay(String(formData.get("neededBy") ?? "").trim(), space.zone),
      language: visit.language,
    },
    name: "ask",
    then: ({ code, confirmed }) => (confirmed ? requestPath(code) : `${askHelpOutPath(space.slug)}?sent=${code}`),
  });
}

/** Also after a refusal: the form then carries the moment at which it is shown again. */
export const shouldRevalidate = () => true;

function AskForm({ page, state }: { page: AskHelpOutPage; state: FormState | undefined }) {
  const { words, help } = page;
  return (
    <Form method="post" className="form">
      <FormProblems state={state} form="ask" />
      <FormKey />
      <TextField {...typedField(state, "what")} label={help.what} hint={help.what_hint} maxLength={120} required />
      <NumberField {...typedField(state, "quantity", 1)} label={words.quantity} min={1} max={1000} required />
      <TextAreaField
        {...typedField(state, "message")}
        label={words.message}
        hint={help.message_hint}
        maxLength={2000}
        optional
      />
      <UsageField words={words} choices={page} state={state} />
      <DateField {...typedField(state, "neededBy")} label={words.needed} hint={words.needed_hint} optional />
      <h2>{words.who}</h2>
      <AskerFields words={words} choices={page} state={state} />
      <h2>{words.where}</h2>
      <DeliveryFields words={words} state={state} tiles={page.tiles} around={page.around} />
      <RobotTrap label={words.trap} token={page.token} />
      <p className="quiet">{words.privacy}</p>
      <PrivacyNotice />
      <Button>{help.act}</Button>
    </Form>
  );
}

export default function AskHelpOut({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words, help } = page;
  return (
    <Narrow>
      <div className="stack kind-production">
        <Breadcrumb trail={[{ href: page.space.href, label: page.space.name }, { label: help.crumb }]} />
        {page.sent ? (
          <>
            <PageTitle line={page.sent}>{words.sent_title}</PageTitle>
            <p className="quiet">{words.sent_nothing}</p>
            {page.outbox ? (
              <Note tone="ok">
                {words.sent_outbox} <Link href="/outbox">{words.open_outbox}</Link>
              </Note>
            ) : null}
          </>
        ) : (
          <>
            <PageTitle label={<Label kind="production" word={help.crumb} />} line={help.line}>
              {page.title}
            </PageTitle>
            <p className="quiet">{help.limits}</p>
            <AskForm page={page} state={state} />
          </>
        )}
      </div>
    </Narrow>
  );
}
