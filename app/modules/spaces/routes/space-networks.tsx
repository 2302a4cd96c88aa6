import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import { Problems } from "../components/problems.tsx";
import { SpaceHeading } from "../components/space-tabs.tsx";
import { pageFor } from "../page-for.server.ts";
import { networkUrl, spacePageUrl } from "../space.urls.ts";
import { acceptNetworkMembership } from "../use-cases/accept-network-membership.server.ts";
import { declineNetworkMembership } from "../use-cases/decline-network-membership.server.ts";
import { joinNetwork } from "../use-cases/join-network.server.ts";
import { leaveNetwork } from "../use-cases/leave-network.server.ts";
import { networksOfSpaceView } from "../views/network-pages.view.server.ts";
import type { Route } from "./+types/space-networks";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "answer_for_networks");
  return { head, title: visit.t("spaces.tab_networks"), ...(await networksOfSpaceView(space, visit)) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const then = spacePageUrl(params.slug, "networks");
  const common = { visit, formData, also: { space: params.slug }, then, name: "networks" };
  switch (formData.get("verb")) {
    case "accept-network-membership":
      return submitForm({ ...common, useCase: acceptNetworkMembership });
    case "decline-network-membership":
      return submitForm({ ...common, useCase: declineNetworkMembership });
    case "leave-network":
      return submitForm({ ...common, useCase: leaveNetwork });
    default:
      return submitForm({ ...common, useCase: joinNetwork });
  }
}

type Membership = Route.ComponentProps["loaderData"]["memberships"][number];

function MembershipSheet({ membership: { slug, name, status, label } }: { membership: Membership }) {
  const t = useT();
  const verbs =
    status === "invited"
      ? ([
          ["accept-network-membership", "act", t("spaces.accept")],
          ["decline-network-membership", "stop", t("spaces.decline")],
        ] as const)
      : ([
          ["leave-network", "quiet", status === "requested" ? t("spaces.take_back") : t("spaces.leave_network")],
        ] as const);
  return (
    <Sheet>
      <p>
        <Link href={networkUrl(slug)}>{name}</Link>{" "}
        <StateBadge tone={status === "member" ? "ok" : "act"}>{label}</StateBadge>
      </p>
      <Buttons>
        {verbs.map(([verb, weight, words]) => (
          <Form method="post" key={verb}>
            <FormKey />
            <input type="hidden" name="verb" value={verb} />
            <input type="hidden" name="network" value={slug} />
            <Button weight={weight} aria-label={`${words} (${name})`}>
              {words}
            </Button>
          </Form>
        ))}
      </Buttons>
    </Sheet>
  );
}

export default function SpaceNetworks({ loaderData: { head, title, memberships, others } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} line={t("spaces.networks_line")} />
        <Problems state={state} form="networks" />
        {memberships.length === 0 ? <p>{t("spaces.networks_none_here")}</p> : null}
        {memberships.map((membership) => (
          <MembershipSheet key={membership.slug} membership={membership} />
        ))}
        {others.length > 0 ? (
          <Form method="post" className="form">
            <FormKey />
            <input type="hidden" name="verb" value="join-network" />
            <SelectField
              name="network"
              label={t("spaces.join_which")}
              empty={t("spaces.choose")}
              options={others}
              error={state?.errors.network}
              required
            />
            <Button>{t("spaces.join_act")}</Button>
          </Form>
        ) : null}
        <p>
          <ButtonLink weight="plain" href="/networks/new">
            {t("spaces.network_new")}
          </ButtonLink>
        </p>
      </div>
    </Narrow>
  );
}
