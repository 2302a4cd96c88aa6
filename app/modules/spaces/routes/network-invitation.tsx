import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { say } from "#app/platform/i18n/words.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { Problems } from "../components/problems.tsx";
import { readOrThrow } from "../found.server.ts";
import { networkInvitationUrl, networkUrl } from "../space.urls.ts";
import { getNetworkInvitation } from "../use-cases/get-network-invitation.server.ts";
import { joinNetwork } from "../use-cases/join-network.server.ts";
import { stewardedSpaces } from "../views/network-pages.view.server.ts";
import type { Route } from "./+types/network-invitation";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { network, state } = await readOrThrow(visit, getNetworkInvitation, { token: params.token });
  return {
    network,
    refusal: state === "open" ? null : say(visit.language, `failures.spaces.invitation_${state}`),
    signedIn: visit.viewer.kind === "person",
    spaces: stewardedSpaces(visit),
    here: networkInvitationUrl(params.token),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.network.name} · Entrelieux` },
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "no-referrer" },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const { network } = await readOrThrow(visit, getNetworkInvitation, { token: params.token });
  return submitForm({
    visit,
    formData: await request.formData(),
    useCase: joinNetwork,
    also: { token: params.token, network: network.slug },
    then: networkUrl(network.slug),
  });
}

export default function NetworkInvitation({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { network, refusal, signedIn, spaces, here } = loaderData;
  return (
    <Narrow>
      <div className="stack">
        <PageTitle line={network.summary}>{t("spaces.network_invitation_title", { name: network.name })}</PageTitle>
        <Problems state={state} form="join-network" />
        {refusal ? (
          <Note tone="warn">{refusal}</Note>
        ) : !signedIn ? (
          <p>
            <ButtonLink href={`/sign-in?to=${encodeURIComponent(here)}`}>{t("shell.sign_in")}</ButtonLink>
          </p>
        ) : spaces.length === 0 ? (
          <>
            <p>{t("spaces.need_space_text")}</p>
            <p>
              <ButtonLink href="/spaces/new">{t("spaces.new_title")}</ButtonLink>
            </p>
          </>
        ) : (
          <Form method="post" className="form">
            <FormKey />
            <SelectField
              {...typedField(state, "space", spaces[0]?.value)}
              label={t("spaces.join_with")}
              options={spaces}
              required
            />
            <Button>{t("spaces.join_now_act")}</Button>
          </Form>
        )}
      </div>
    </Narrow>
  );
}
