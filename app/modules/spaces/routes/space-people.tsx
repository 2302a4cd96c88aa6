import { data, useActionData } from "react-router";
import { refused, submitForm, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { InvitationList, InviteForm } from "../components/invitations.tsx";
import { LeaveForms, MemberList } from "../components/members.tsx";
import { SpaceHeading } from "../components/space-tabs.tsx";
import { pageFor } from "../page-for.server.ts";
import { spacePageUrl } from "../space.urls.ts";
import { changeRole } from "../use-cases/change-role.server.ts";
import { handOverSpace } from "../use-cases/hand-over-space.server.ts";
import { inviteToSpace } from "../use-cases/invite-to-space.server.ts";
import { leaveSpace } from "../use-cases/leave-space.server.ts";
import { removeMember } from "../use-cases/remove-member.server.ts";
import { revokeInvitation } from "../use-cases/revoke-invitation.server.ts";
import { peopleView } from "../views/people.view.server.ts";
import type { Route } from "./+types/space-people";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head, person } = await pageFor(visit, request, params.slug, "see_people");
  return { head, title: visit.t("spaces.tab_people"), ...(await peopleView(space, person, visit)) };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const here = spacePageUrl(params.slug, "people");
  const common = { visit, formData, also: { space: params.slug }, then: here };
  switch (formData.get("verb")) {
    case "change-role":
      return submitForm({ ...common, useCase: changeRole });
    case "remove-member":
      return submitForm({ ...common, useCase: removeMember });
    case "leave-space":
      return submitForm({ ...common, useCase: leaveSpace, then: "/my-spaces" });
    case "hand-over-space":
      return submitForm({ ...common, useCase: handOverSpace, then: "/my-spaces" });
    case "revoke-invitation":
      return submitForm({ ...common, useCase: revokeInvitation });
    default: {
      // The link is shown once, in the answer itself: it is kept nowhere that a second look could find it.
      const { role, days, email } = typedValues(formData);
      const input = { space: params.slug, role, days: days ? Number(days) : undefined, email: email || undefined };
      const result = await execute(inviteToSpace, contextOf(visit), input);
      if (!result.ok) return refused(visit, result.failure, "invite-to-space", typedValues(formData));
      return data({ state: undefined, link: { url: result.value.url, mailed: Boolean(email) } }, { status: 201 });
    }
  }
}

export default function People({ loaderData }: Route.ComponentProps) {
  const answer = useActionData<typeof action>();
  const state = answer?.state;
  const link = answer && "link" in answer ? answer.link : undefined;
  const { head, title, members, invitations, me } = loaderData;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} />
        <MemberList members={members} manages={head.can.change_roles === true} state={state} />
        {head.can.invite ? (
          <>
            <InviteForm state={state} link={link} />
            <InvitationList invitations={invitations} />
          </>
        ) : null}
        <LeaveForms members={members} me={me} handsOver={head.can.hand_over === true} state={state} name={head.name} />
      </div>
    </Narrow>
  );
}
