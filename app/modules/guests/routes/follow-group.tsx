import { useActionData } from "react-router";
import { GroupBody } from "#app/modules/groups/components/group-body.tsx";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Link } from "#app/ui/link.tsx";
import {
  doFollowGroupVerb,
  type FollowGroupPage,
  followGroupPage,
  openFollowGroup,
} from "../views/follow-group-page.view.server.ts";
import type { Route } from "./+types/follow-group";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { visit, followed } = await openFollowGroup(visitOf(context), params);
  return followGroupPage(followed, visit);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { followed } = await openFollowGroup(visit, params);
  return doFollowGroupVerb(visit, await request.formData(), followed, params.key);
}

/** Also after a refusal: what changed meanwhile is what the person needs to see. */
export const shouldRevalidate = () => true;

/** What the page is, and what else can be done. */
function Aside({ group }: { group: FollowGroupPage }) {
  const { say } = group;
  return (
    <>
      <p className="quiet">{say.address}</p>
      <p className="quiet">
        <Link href={group.again}>{say.again}</Link>
      </p>
      {group.isGuest ? (
        <p className="quiet">
          {say.account} <Link href="/forgotten-password">{say.account_link}</Link>
        </p>
      ) : null}
    </>
  );
}

export default function FollowGroup({ loaderData: group }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <div className={`stack kind-${group.hue}`}>
      <GroupBody group={group} state={state}>
        <Aside group={group} />
      </GroupBody>
    </div>
  );
}
