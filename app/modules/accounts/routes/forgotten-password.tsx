import { Form, useActionData } from "react-router";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { askAuthentication } from "../ask-authentication.server.ts";
import { addressSchema } from "../credentials.schema.ts";
import { submitCredentials } from "../submit-credentials.server.ts";
import type { Route } from "./+types/forgotten-password";

export function loader({ context, request }: Route.LoaderArgs) {
  const sent = new URL(request.url).searchParams.has("sent");
  return { title: visitOf(context).t("accounts.forgotten_title"), sent, outbox: outboxIsOpen() };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  return submitCredentials({
    visit,
    formData: await request.formData(),
    form: "forgotten-password",
    schema: addressSchema,
    ask: ({ email }) => askAuthentication(visit, request, "/request-password-reset", { email }),
    next: () => "/forgotten-password?sent",
  });
}

export default function ForgottenPassword({ loaderData: { title, sent, outbox } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={t("accounts.forgotten_line")}>{title}</PageTitle>
        {sent ? (
          <Note tone="ok" role="status">
            {t("accounts.reset_sent")} {outbox ? <Link href="/outbox">{t("accounts.open_outbox")}</Link> : null}
          </Note>
        ) : null}
        <Sheet>
          <Form method="post" action="/forgotten-password" className="form">
            <FormProblems state={state} form="forgotten-password" />
            <TextField
              type="email"
              {...typedField(state, "email")}
              label={t("accounts.email")}
              autoComplete="username"
              required
            />
            <Button weight={sent ? "plain" : "act"}>{t("accounts.forgotten_act")}</Button>
          </Form>
        </Sheet>
        <p>
          <Link href="/sign-in">{t("accounts.sign_in_act")}</Link>
        </p>
      </div>
    </Narrow>
  );
}
