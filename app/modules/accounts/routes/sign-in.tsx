import { Form, redirect, useActionData } from "react-router";
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
import { signInSchema } from "../credentials.schema.ts";
import { sameSitePath } from "../same-site.ts";
import { signIn } from "../sign-in.server.ts";
import { submitCredentials } from "../submit-credentials.server.ts";
import type { Route } from "./+types/sign-in";

const outcomes = {
  changed: "accounts.password_changed",
  ended: "accounts.sessions_ended",
  confirmed: "accounts.confirmed",
  erased: "accounts.erased",
} as const;

export function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const query = new URL(request.url).searchParams;
  const to = sameSitePath(query.get("to"));
  if (visit.viewer.kind === "person") throw redirect(to);
  const outcome = Object.entries(outcomes).find(([name]) => name === query.get("after"))?.[1];
  return { title: visit.t("accounts.sign_in_title"), to, note: outcome ? visit.t(outcome) : null };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  return submitCredentials({
    visit,
    formData: await request.formData(),
    form: "sign-in",
    schema: signInSchema,
    ask: ({ email, password }) => signIn(visit, request, { email, password }),
    next: ({ to }) => sameSitePath(to),
  });
}

export default function SignIn({ loaderData: { title, to, note } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const query = `?${new URLSearchParams({ to })}`;
  return (
    <Narrow>
      <div className="stack">
        <PageTitle>{title}</PageTitle>
        {note ? (
          <Note tone="ok" role="status">
            {note}
          </Note>
        ) : null}
        <Sheet>
          {/* The whole document: a person brings a language and a theme of their own. */}
          <Form method="post" className="form" reloadDocument>
            <FormProblems state={state} form="sign-in" />
            <input type="hidden" name="to" value={to} />
            <TextField
              type="email"
              {...typedField(state, "email")}
              label={t("accounts.email")}
              autoComplete="username"
              required
            />
            <TextField
              type="password"
              name="password"
              label={t("accounts.password")}
              error={state?.errors.password}
              autoComplete="current-password"
              required
            />
            <Button>{t("accounts.sign_in_act")}</Button>
          </Form>
        </Sheet>
        <p>
          <Link href="/forgotten-password">{t("accounts.forgotten")}</Link>
        </p>
        <p>
          {t("accounts.no_account")} <Link href={`/sign-up${query}`}>{t("accounts.sign_up_act")}</Link>
        </p>
      </div>
    </Narrow>
  );
}
