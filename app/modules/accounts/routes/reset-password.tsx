import { Form, useActionData } from "react-router";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { passwordLength } from "../accounts.ts";
import { askAuthentication } from "../ask-authentication.server.ts";
import { resetSchema } from "../credentials.schema.ts";
import { submitCredentials } from "../submit-credentials.server.ts";
import type { Route } from "./+types/reset-password";

export function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { title: visitOf(context).t("accounts.reset_title"), token };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  return submitCredentials({
    visit,
    formData: await request.formData(),
    form: "reset-password",
    schema: resetSchema,
    ask: ({ token, password }) =>
      askAuthentication(visit, request, "/reset-password", { token, newPassword: password }),
    next: () => "/sign-in?after=changed",
  });
}

export default function ResetPassword({ loaderData: { title, token } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={t("accounts.reset_line")}>{title}</PageTitle>
        <Sheet>
          <Form method="post" className="form">
            <FormProblems state={state} form="reset-password" />
            <input type="hidden" name="token" value={token} />
            <TextField
              type="password"
              name="password"
              label={t("accounts.new_password")}
              hint={t("accounts.password_hint", { minimum: passwordLength.minimum })}
              error={state?.errors.password}
              autoComplete="new-password"
              minLength={passwordLength.minimum}
              required
            />
            <Button>{t("accounts.reset_act")}</Button>
          </Form>
        </Sheet>
        <p>
          <Link href="/forgotten-password">{t("accounts.another_link")}</Link>
        </p>
      </div>
    </Narrow>
  );
}
