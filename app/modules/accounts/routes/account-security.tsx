import { redirect, useActionData } from "react-router";
import { publicUrl } from "#app/platform/env.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { contextOf, personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { sendAccountMail } from "../account-mails.server.ts";
import { checkPassword } from "../accounts.server.ts";
import { askAuthentication } from "../ask-authentication.server.ts";
import { AccountTabs } from "../components/account-tabs.tsx";
import { EmailForm, PasswordForm, Sessions } from "../components/security-forms.tsx";
import { changeEmailSchema, changePasswordSchema } from "../credentials.schema.ts";
import { fail } from "../failures.ts";
import { submitCredentials } from "../submit-credentials.server.ts";
import { signOutEverywhere } from "../use-cases/sign-out-everywhere.server.ts";
import { securityView } from "../views/account-pages.view.server.ts";
import type { Route } from "./+types/account-security";

const outcomes = { email: "accounts.email_sent", password: "accounts.password_changed" } as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const view = await securityView(visit, personOf(visit, request), request);
  const after = new URL(request.url).searchParams.get("after");
  const outcome = Object.entries(outcomes).find(([name]) => name === after)?.[1];
  return { title: visit.t("accounts.tab_security"), note: outcome ? visit.t(outcome) : null, ...view };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

/** The present address is told too: somebody else may be at the keyboard. */
async function changeEmail(visit: Visit, request: Request, person: Person, input: { email: string; password: string }) {
  const checked = await checkPassword(person.userId, input.password, visit.now);
  if (!checked.ok) return checked;
  if (input.email === person.email) return fail("email_same");
  const body = { newEmail: input.email, callbackURL: "/account" };
  const result = await askAuthentication(visit, request, "/change-email", body);
  if (result.ok && person.emailVerified) {
    const { userId: id, name, email, language } = person;
    await sendAccountMail("email_changed", { user: { id, name, email, language }, link: `${publicUrl()}/account` });
  }
  return result;
}

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const person = personOf(visit, request);
  const formData = await request.formData();
  if (formData.get("verb") === "everywhere") {
    await execute(signOutEverywhere, contextOf(visit), {});
    return redirect("/sign-in?after=ended", 303);
  }
  if (formData.get("verb") === "email") {
    return submitCredentials({
      visit,
      formData,
      form: "email",
      schema: changeEmailSchema,
      ask: (input) => changeEmail(visit, request, person, input),
      next: () => "/account/security?after=email",
    });
  }
  return submitCredentials({
    visit,
    formData,
    form: "password",
    schema: changePasswordSchema,
    ask: ({ password, newPassword }) =>
      askAuthentication(visit, request, "/change-password", {
        currentPassword: password,
        newPassword,
        revokeOtherSessions: true,
      }),
    next: () => "/account/security?after=password",
  });
}

function ofForm(state: FormState | undefined, form: string): FormState | undefined {
  return state?.form === form ? state : undefined;
}

export default function Security({ loaderData: { name, email, note, sessions } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <AccountTabs name={name} />
        {note ? (
          <Note tone="ok" role="status">
            {note}
          </Note>
        ) : null}
        <h2>{t("accounts.email")}</h2>
        <EmailForm email={email} state={ofForm(state, "email")} />
        <h2>{t("accounts.password")}</h2>
        <PasswordForm email={email} state={ofForm(state, "password")} />
        <h2>{t("accounts.sessions")}</h2>
        <Sessions sessions={sessions} />
      </div>
    </Narrow>
  );
}
