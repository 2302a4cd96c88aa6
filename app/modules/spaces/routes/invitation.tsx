import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { say } from "#app/platform/i18n/words.server.ts";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { Problems } from "../components/problems.tsx";
import { readOrThrow } from "../found.server.ts";
import { invitationUrl, spaceUrl } from "../space.urls.ts";
import { acceptInvitation } from "../use-cases/accept-invitation.server.ts";
import { getInvitation } from "../use-cases/get-invitation.server.ts";
import type { Route } from "./+types/invitation";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, role, state, expiresAt } = await readOrThrow(visit, getInvitation, { token: params.token });
  return {
    space,
    state,
    role: { label: say(visit.language, `spaces.role_${role}`), hint: say(visit.language, `spaces.role_${role}_hint`) },
    until: formatDay(new Date(expiresAt), visit.language, space.zone, visit.now),
    refusal: state === "open" ? null : say(visit.language, `failures.spaces.invitation_${state}`),
    signedIn: visit.viewer.kind === "person",
    here: invitationUrl(params.token),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.space.name} · Entrelieux` },
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "no-referrer" },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  return submitForm({
    visit,
    formData: await request.formData(),
    useCase: acceptInvitation,
    also: { token: params.token },
    then: ({ space }) => spaceUrl(space),
  });
}

export default function Invitation({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const answer = useActionData<typeof action>()?.state;
  const { space, role, until, refusal, signedIn, here } = loaderData;
  const to = `?to=${encodeURIComponent(here)}`;
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={t("spaces.invitation_line", { until })}>
          {t("spaces.invitation_title", { name: space.name })}
        </PageTitle>
        <Problems state={answer} form="accept-invitation" />
        <p>
          <strong>{role.label}</strong> · {role.hint}
        </p>
        {refusal ? (
          <Note tone="warn">{refusal}</Note>
        ) : signedIn ? (
          <Form method="post">
            <FormKey />
            <Button>{t("spaces.invitation_act")}</Button>
          </Form>
        ) : (
          <Buttons>
            <ButtonLink href={`/sign-in${to}`}>{t("shell.sign_in")}</ButtonLink>
            <ButtonLink weight="plain" href={`/sign-up${to}`}>
              {t("shell.sign_up")}
            </ButtonLink>
          </Buttons>
        )}
      </div>
    </Narrow>
  );
}
