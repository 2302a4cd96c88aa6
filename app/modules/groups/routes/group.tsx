import { randomUUID } from "node:crypto";
import { useActionData } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Breadcrumb } from "#app/ui/layout.tsx";
import { GroupBody } from "../components/group-body.tsx";
import { doGroupVerb } from "../group-verbs.server.ts";
import { openGroup } from "../open-group.server.ts";
import { presentGroup } from "../views/present-group.server.ts";
import type { Route } from "./+types/group";

async function open(visit: Visit, request: Request, code: string) {
  const viewer = personOf(visit, request);
  const opened = await openGroup(viewer, code);
  if (!opened.ok) throw new Response(visit.requestId, { status: 404 });
  return { opened: opened.value, viewer };
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { opened, viewer } = await open(visit, request, params.code);
  return { ...(await presentGroup(opened, visit, viewer)), key: randomUUID() };
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, request, params }: Route.ActionArgs) {
  const visit = visitOf(context);
  const { opened } = await open(visit, request, params.code);
  const answered = doGroupVerb({ visit, formData: await request.formData(), code: opened.group.code });
  if (!answered) throw new Response(visit.requestId, { status: 400 });
  return answered;
}

/** Also after a refusal: what changed meanwhile is what the person needs to see. */
export const shouldRevalidate = () => true;

export default function Group({ loaderData: group }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <div className="stack">
      <Breadcrumb trail={[{ href: "/inbox", label: t("bookings.inbox") }, { label: group.code }]} />
      <GroupBody group={group} state={state} />
    </div>
  );
}
