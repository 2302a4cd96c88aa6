import { Form, redirect, useActionData, useNavigation } from "react-router";
import { typedField } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ok } from "#app/platform/result.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { passwordLength } from "../accounts.ts";
import { askAuthentication } from "../ask-authentication.server.ts";
import { PrivacyNotice } from "../components/privacy-notice.tsx";
import { signUpSchema } from "../credentials.schema.ts";
import { sameSitePath } from "../same-site.ts";
import { submitCredentials } from "../submit-credentials.server.ts";
import type { Route } from "./+types/sign-up";

export function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const to = sameSitePath(new URL(request.url).searchParams.get("to"));
  if (visit.viewer.kind === "person") throw redirect(to);
  return { title: visit.t("accounts.sign_up_title"), to };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  return submitCredentials({
    visit,
    formData: await request.formData(),
    form: "sign-up",
    schema: signUpSchema,
    ask: async ({ name, email, password, to }) => {
      const body = { name, email, password, language: visit.language, callbackURL: sameSitePath(to) };
      const result = await askAuthentication(visit, request, "/sign-up/email", body);
      // A form sent twice at once: the first one made the account, and nobody learns whether it existed before.
      return !result.ok && result.failure.code === "accounts.email_taken" ? ok(undefined) : result;
    },
    next: () => "/confirm-email",
  });
}

export default function SignUp({ loaderData: { title, to } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const busy = useNavigation().state === "submitting";
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={t("accounts.sign_up_line")}>{title}</PageTitle>
        <Sheet>
          <Form method="post" className="form">
            <FormProblems state={state} form="sign-up" />
            <input type="hidden" name="to" value={to} />
            <TextField
              {...typedField(state, "name")}
              label={t("accounts.name")}
              hint={t("accounts.name_hint")}
              autoComplete="name"
              required
            />
            <TextField
              type="email"
              {...typedField(state, "email")}
              label={t("accounts.email")}
              autoComplete="email"
              required
            />
            <TextField
              type="password"
              name="password"
              label={t("accounts.password")}
              hint={t("accounts.password_hint", { minimum: passwordLength.minimum })}
              error={state?.errors.password}
              autoComplete="new-password"
              minLength={passwordLength.minimum}
              required
            />
            <PrivacyNotice />
            <Button busy={busy}>{t("accounts.sign_up_act")}</Button>
          </Form>
        </Sheet>
        <p>
          {t("accounts.have_account")}{" "}
          <Link href={`/sign-in?${new URLSearchParams({ to })}`}>{t("accounts.sign_in_act")}</Link>
        </p>
      </div>
    </Narrow>
  );
}
