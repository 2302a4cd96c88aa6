import { drawnOnce } from "#app/platform/http/drawn-once.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Pagination, Tabs } from "#app/ui/chips.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { BookingLines, PlanHeading } from "../components/around-plan.tsx";
import { TimeTracks } from "../components/time-tracks.tsx";
import { WeekTable } from "../components/week-table.tsx";
import { moveAction } from "../plan-action.server.ts";
import { spacePlanning } from "../space-planning.server.ts";
import type { Route } from "./+types/space-planning";
import "../components/planning.css";
import "../components/week-table.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await spacePlanning(visit, params.slug, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return { ...page, week: page.week && drawnOnce(request, page.week, "markup") };
}

export function action(given: Route.ActionArgs) {
  return moveAction(given);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function SpacePlanning({ loaderData: page }: Route.ComponentProps) {
  return (
    <div className="stack kind-room">
      <Breadcrumb trail={[{ href: page.space.href, label: page.space.name }, { label: page.title }]} />
      <PageTitle line={`${page.space.name} · ${page.zone}`}>{page.title}</PageTitle>
      <Tabs label={page.views} choices={page.tabs} />
      <PlanHeading when={page.when} navigation={page.navigation} />
      {page.empty ? <p>{page.empty}</p> : null}
      {page.day ? <TimeTracks {...page.day} words={page.words} label={page.when} /> : null}
      {page.week ? <WeekTable week={page.week} label={page.when} /> : null}
      <BookingLines lines={page.bookings} words={page.words} />
      <Pagination {...(page.more ? { next: page.more } : {})} />
    </div>
  );
}
