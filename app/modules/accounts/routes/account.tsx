import { Form, redirect, useActionData } from "react-router";
import { refused, typedValues } from "#app/platform/http/form.server.ts";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { contextOf, personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { execute } from "#app/platform/use-case.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Rows, Time } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { AccountTabs } from "../components/account-tabs.tsx";
import { updateMe } from "../use-cases/update-me.server.ts";
import { profileView } from "../views/account-pages.view.server.ts";
import type { Route } from "./+types/account";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const profile = await profileView(visit, personOf(visit, request));
  const saved = new URL(request.url).searchParams.has("saved");
  return { title: visit.t("accounts.account_title"), saved, ...profile };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const values = typedValues(await request.formData());
  const { name, language, theme } = values;
  // An empty phone takes it away: there is no other way to say so in a form.
  const phone = values.phone === "" ? null : values.phone;
  const result = await execute(updateMe, contextOf(visit), { name, language, theme, phone });
  return result.ok ? redirect("/account?saved", 303) : refused(visit, result.failure, "profile", values);
}

export default function Account({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <AccountTabs name={loaderData.name} />
        {loaderData.saved ? (
          <Note tone="ok" role="status">
            {t("accounts.saved")}
          </Note>
        ) : null}
        {loaderData.emailVerified ? null : <Unconfirmed email={loaderData.email} />}
        <Sheet>
          <ProfileForm loaderData={loaderData} state={state} />
        </Sheet>
        <Trainings trainings={loaderData.trainings} />
      </div>
    </Narrow>
  );
}

type Profile = Route.ComponentProps["loaderData"];

function Unconfirmed({ email }: { email: string }) {
  const t = useT();
  return (
    <Note tone="warn" title={t("accounts.unconfirmed_title")}>
      <p>{t("accounts.unconfirmed_text", { email })}</p>
      <Form method="post" action="/confirm-email">
        <input type="hidden" name="verb" value="resend" />
        <input type="hidden" name="email" value={email} />
        <Button weight="plain">{t("accounts.resend_act")}</Button>
      </Form>
    </Note>
  );
}

function ProfileForm({ loaderData, state }: { loaderData: Profile; state: FormState | undefined }) {
  const t = useT();
  return (
    <Form method="post" className="form" reloadDocument>
      <FormProblems state={state} form="profile" />
      <TextField
        {...typedField(state, "name", loaderData.name)}
        label={t("accounts.name")}
        hint={t("accounts.name_hint")}
        autoComplete="name"
        required
      />
      <TextField
        type="tel"
        {...typedField(state, "phone", loaderData.phone)}
        label={t("accounts.phone")}
        hint={t("accounts.phone_hint")}
        autoComplete="tel"
        optional
      />
      <RadioGroup
        name="language"
        label={t("accounts.language")}
        defaultValue={typed(state, "language", loaderData.language)}
        options={[
          { value: "fr", label: "Français" },
          { value: "en", label: "English" },
        ]}
      />
      <RadioGroup
        name="theme"
        label={t("accounts.theme")}
        defaultValue={typed(state, "theme", loaderData.theme)}
        options={[
          { value: "system", label: t("accounts.theme_system") },
          { value: "light", label: t("accounts.theme_light") },
          { value: "dark", label: t("accounts.theme_dark") },
        ]}
      />
      <Button>{t("accounts.save")}</Button>
    </Form>
  );
}

function Trainings({ trainings }: { trainings: Profile["trainings"] }) {
  const t = useT();
  return (
    <section className="stack">
      <h2>{t("accounts.trainings")}</h2>
      {trainings.length === 0 ? (
        <p className="quiet">{t("accounts.no_trainings")}</p>
      ) : (
        <Rows
          caption={t("accounts.trainings")}
          rows={trainings}
          rowKey={(training) => training.id}
          columns={[
            { head: t("accounts.training"), cell: (training) => training.name },
            { head: t("accounts.training_space"), cell: (training) => training.space },
            { head: t("accounts.training_from"), cell: ({ from }) => <Time at={from.iso}>{from.words}</Time> },
            {
              head: t("accounts.training_until"),
              cell: ({ until, expired }) => (
                <>
                  {until ? <Time at={until.iso}>{until.words}</Time> : t("accounts.for_ever")}{" "}
                  {expired ? <StateBadge tone="warn">{t("accounts.expired")}</StateBadge> : null}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
