import { Form, redirect, useActionData } from "react-router";
import { refused } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { contextOf, personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { execute } from "#app/platform/use-case.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/inputs.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import { AccountTabs } from "../components/account-tabs.tsx";
import { eraseMe } from "../use-cases/erase-me.server.ts";
import { dataView } from "../views/account-pages.view.server.ts";
import type { Route } from "./+types/account-data";

export async function loader({ context, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const view = await dataView(personOf(visit, request));
  return { title: visit.t("accounts.tab_data"), ...view };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const password = (await request.formData()).get("password") || undefined;
  const result = await execute(eraseMe, contextOf(visit), { password });
  return result.ok ? redirect("/sign-in?after=erased", 303) : refused(visit, result.failure, "erase", {});
}

export default function MyData({ loaderData: { name, plan } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <AccountTabs name={name} />
        <h2>{t("accounts.export_title")}</h2>
        <p>
          {t("accounts.export_text")} <Link href="/privacy">{t("accounts.privacy_link")}</Link>
        </p>
        <p>
          <ButtonLink weight="plain" href="/account/my-data.json" reload>
            {t("accounts.export_act")}
          </ButtonLink>
        </p>
        <h2>{t("accounts.erase_title")}</h2>
        <Sheet>
          <Erasure plan={plan} state={state} />
        </Sheet>
      </div>
    </Narrow>
  );
}

function Erasure({ plan, state }: { plan: Route.ComponentProps["loaderData"]["plan"]; state: FormState | undefined }) {
  const t = useT();
  const { openBookings, spacesLeftWithoutSteward, spacesLeftEmpty } = plan;
  const blocked = openBookings.length + spacesLeftWithoutSteward.length > 0;
  return (
    <>
      <p>{t("accounts.erase_goes")}</p>
      <p>{t("accounts.erase_stays")}</p>
      {spacesLeftEmpty.map((space) => (
        <p key={space.id}>{t("accounts.erase_archives", { name: space.name })}</p>
      ))}
      {blocked ? (
        <Note tone="warn" title={t("accounts.erase_blocked")}>
          <ul>
            {openBookings.map((booking) => (
              <li key={booking.code}>
                <Link href={`/b/${booking.code}`}>{`${booking.title} (${booking.code})`}</Link>
              </li>
            ))}
            {spacesLeftWithoutSteward.map((space) => (
              <li key={space.id}>
                <Link href={`/s/${space.slug}/people`}>{t("accounts.erase_hand_over", { name: space.name })}</Link>
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      <Form method="post" className="form" reloadDocument>
        <FormProblems state={state} form="erase" />
        <TextField
          type="password"
          name="password"
          label={t("accounts.current_password")}
          hint={t("accounts.erase_hint")}
          error={state?.errors.password}
          autoComplete="current-password"
          required
        />
        <Button weight="stop">{t("accounts.erase_act")}</Button>
      </Form>
    </>
  );
}
