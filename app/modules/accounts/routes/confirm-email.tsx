import { Form, useActionData } from "react-router";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ok } from "#app/platform/result.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import { askAuthentication, followConfirmation } from "../ask-authentication.server.ts";
import { addressSchema, confirmSchema } from "../credentials.schema.ts";
import { sameSitePath } from "../same-site.ts";
import { submitCredentials } from "../submit-credentials.server.ts";
import type { Route } from "./+types/confirm-email";

export function loader({ context, request }: Route.LoaderArgs) {
  const { t, viewer } = visitOf(context);
  const query = new URL(request.url).searchParams;
  const token = query.get("token") ?? "";
  return {
    title: t(token ? "accounts.confirm_title" : "accounts.mail_sent_title"),
    token,
    to: sameSitePath(query.get("to")),
    email: viewer.kind === "person" ? viewer.email : "",
    outbox: outboxIsOpen(),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

async function resend(visit: Visit, request: Request, email: string) {
  const result = await askAuthentication(visit, request, "/send-verification-email", { email });
  // Whether the address waits for a confirmation is nobody else's business.
  return !result.ok && result.failure.code === "accounts.already_confirmed" ? ok(undefined) : result;
}

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const formData = await request.formData();
  if (formData.get("verb") === "resend") {
    return submitCredentials({
      visit,
      formData,
      form: "resend",
      schema: addressSchema,
      ask: ({ email }) => resend(visit, request, email),
      next: () => "/confirm-email",
    });
  }
  return submitCredentials({
    visit,
    formData,
    form: "confirm",
    schema: confirmSchema,
    ask: ({ token }) => followConfirmation(visit, request, token),
    next: ({ to }) => `/sign-in?${new URLSearchParams({ after: "confirmed", to: sameSitePath(to) })}`,
  });
}

export default function ConfirmEmail({ loaderData }: Route.ComponentProps) {
  const { title, token, to } = loaderData;
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  if (!token || state) return <MailSent {...loaderData} state={state} title={t("accounts.mail_sent_title")} />;
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={t("accounts.confirm_line")}>{title}</PageTitle>
        <Sheet>
          <Form method="post" action="/confirm-email" className="form" reloadDocument>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="to" value={to} />
            <Button>{t("accounts.confirm_act")}</Button>
          </Form>
        </Sheet>
      </div>
    </Narrow>
  );
}

type Sent = Route.ComponentProps["loaderData"] & { state: FormState | undefined };

function MailSent({ title, email, outbox, state }: Sent) {
  const t = useT();
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={t("accounts.mail_sent_line")}>{title}</PageTitle>
        <FormProblems state={state} form="confirm" />
        {outbox ? (
          <Note tone="ok">
            {t("accounts.mail_in_outbox")} <Link href="/outbox">{t("accounts.open_outbox")}</Link>
          </Note>
        ) : null}
        <Disclosure summary={t("accounts.resend_title")} open={state !== undefined}>
          <Form method="post" action="/confirm-email" className="form">
            <FormProblems state={state} form="resend" />
            <input type="hidden" name="verb" value="resend" />
            <TextField
              type="email"
              {...typedField(state, "email", email)}
              label={t("accounts.email")}
              autoComplete="email"
              required
            />
            <Button weight="plain">{t("accounts.resend_act")}</Button>
          </Form>
        </Disclosure>
      </div>
    </Narrow>
  );
}
