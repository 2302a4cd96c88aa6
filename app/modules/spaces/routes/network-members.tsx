import { data, useActionData } from "react-router";
import { refused, submitForm, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { NetworkHeading } from "../components/network-heading.tsx";
import { InviteSpaceForms, NetworkLinks, NetworkMembers } from "../components/network-members.tsx";
import { readOrThrow } from "../found.server.ts";
import { networkPageUrl } from "../space.urls.ts";
import { acceptNetworkMembership } from "../use-cases/accept-network-membership.server.ts";
import { declineNetworkMembership } from "../use-cases/decline-network-membership.server.ts";
import { getNetwork } from "../use-cases/get-network.server.ts";
import { inviteToNetwork } from "../use-cases/invite-to-network.server.ts";
import { removeFromNetwork } from "../use-cases/remove-from-network.server.ts";
import { revokeNetworkInvitation } from "../use-cases/revoke-network-invitation.server.ts";
import { setNetworkRole } from "../use-cases/set-network-role.server.ts";
import { networkInvitationsView, networkMembersView } from "../views/network-pages.view.server.ts";
import type { Route } from "./+types/network-members";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const network = await readOrThrow(visit, getNetwork, { network: params.slug });
  if (!network.can.coordinate) throw data(visit.requestId, { status: 403 });
  const [members, links] = await Promise.all([
    networkMembersView(network.slug, visit),
    networkInvitationsView(network.slug, visit),
  ]);
  return { slug: network.slug, name: network.name, title: visit.t("spaces.tab_network_members"), members, links };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.name} · Entrelieux` },
];

/** People paste the address of a space's page; its last part is the name. */
function slugTyped(text: unknown): string | undefined {
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return /\/s\/([^/?#]+)/.exec(text)?.[1] ?? text.trim();
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const then = networkPageUrl(params.slug, "members");
  const common = { visit, formData, also: { network: params.slug }, then, name: "members" };
  switch (formData.get("verb")) {
    case "accept-network-membership":
      return submitForm({ ...common, useCase: acceptNetworkMembership });
    case "decline-network-membership":
      return submitForm({ ...common, useCase: declineNetworkMembership });
    case "remove-from-network":
      return submitForm({ ...common, useCase: removeFromNetwork });
    case "set-network-role":
      return submitForm({ ...common, useCase: setNetworkRole });
    case "revoke-network-invitation":
      return submitForm({ ...common, useCase: revokeNetworkInvitation });
    case "invite-space": {
      const also = { ...common.also, space: slugTyped(formData.get("space")) };
      return submitForm({ ...common, also, useCase: inviteToNetwork, name: "invite-space" });
    }
    default: {
      const values = typedValues(formData);
      const input = { network: params.slug, email: values.email || undefined };
      const result = await execute(inviteToNetwork, contextOf(visit), input);
      if (!result.ok) return refused(visit, result.failure, "make-link", values);
      const link = { url: result.value.url ?? "", mailed: Boolean(values.email) };
      return data({ state: undefined, link }, { status: 201 });
    }
  }
}

export default function NetworkMembersPage({ loaderData }: Route.ComponentProps) {
  const answer = useActionData<typeof action>();
  const link = answer && "link" in answer ? answer.link : undefined;
  const { slug, name, title, members, links } = loaderData;
  return (
    <Narrow>
      <div className="stack">
        <NetworkHeading slug={slug} name={name} coordinate title={title} />
        <NetworkMembers members={members} state={answer?.state} />
        <InviteSpaceForms state={answer?.state} link={link} />
        <NetworkLinks links={links} />
      </div>
    </Narrow>
  );
}
