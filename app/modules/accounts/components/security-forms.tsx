import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Rows, Time } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { passwordLength } from "../accounts.ts";

export function EmailForm({ email, state }: { email: string; state: FormState | undefined }) {
  const t = useT();
  return (
    <Sheet>
      <p>{t("accounts.email_now", { email })}</p>
      <Form method="post" className="form">
        <FormProblems state={state} form="email" ids={{ email: "new-email", password: "email-password" }} />
        <input type="hidden" name="verb" value="email" />
        <TextField
          type="email"
          id="new-email"
          {...typedField(state, "email")}
          label={t("accounts.new_email")}
          hint={t("accounts.new_email_hint")}
          autoComplete="email"
          required
        />
        <TextField
          type="password"
          id="email-password"
          name="password"
          label={t("accounts.current_password")}
          error={state?.errors.password}
          autoComplete="current-password"
          required
        />
        <Button weight="plain">{t("accounts.change_email")}</Button>
      </Form>
    </Sheet>
  );
}

export function PasswordForm({ email, state }: { email: string; state: FormState | undefined }) {
  const t = useT();
  return (
    <Sheet>
      <Form method="post" className="form">
        <FormProblems state={state} form="password" />
        <input type="hidden" name="verb" value="password" />
        {/* Tells a password manager whose password this is. */}
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <TextField
          type="password"
          name="password"
          label={t("accounts.current_password")}
          error={state?.errors.password}
          autoComplete="current-password"
          required
        />
        <TextField
          type="password"
          name="newPassword"
          label={t("accounts.new_password")}
          hint={t("accounts.password_hint", { minimum: passwordLength.minimum })}
          error={state?.errors.newPassword}
          autoComplete="new-password"
          minLength={passwordLength.minimum}
          required
        />
        <Button weight="plain">{t("accounts.change_password")}</Button>
      </Form>
    </Sheet>
  );
}

interface Session {
  id: string;
  device: string;
  since: { iso: string; words: string };
  here: boolean;
}

export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useT();
  return (
    <>
      <Rows
        caption={t("accounts.sessions")}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          { head: t("accounts.device"), cell: (session) => session.device || t("accounts.device_unknown") },
          { head: t("accounts.since"), cell: ({ since }) => <Time at={since.iso}>{since.words}</Time> },
          {
            head: t("accounts.state"),
            cell: ({ here }) =>
              here ? <StateBadge tone="ok">{t("accounts.here")}</StateBadge> : t("accounts.elsewhere"),
          },
        ]}
      />
      <p className="quiet">{t("accounts.everywhere_text")}</p>
      <Buttons>
        <Form method="post" action="/sign-out" reloadDocument>
          <Button weight="plain">{t("accounts.sign_out")}</Button>
        </Form>
        <Form method="post" reloadDocument>
          <input type="hidden" name="verb" value="everywhere" />
          <Button weight="stop">{t("accounts.sign_out_everywhere")}</Button>
        </Form>
      </Buttons>
    </>
  );
}
