import { data } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { BookingLines, PlanHeading } from "../components/around-plan.tsx";
import { TimeTracks } from "../components/time-tracks.tsx";
import { moveBooking } from "../move-booking.server.ts";
import { roomWeek } from "../room-week.server.ts";
import type { Route } from "./+types/room-week";
import "../components/planning.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await roomWeek(visit, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export async function action({ context, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const { answer, status } = await moveBooking(visit, await request.formData());
  return data(answer, { status });
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function RoomWeek({ loaderData: page }: Route.ComponentProps) {
  return (
    <div className={`stack kind-${page.kind}`}>
      <Breadcrumb
        trail={[
          { href: page.space.href, label: page.space.name },
          { href: page.listing, label: page.name },
          { label: page.planning },
        ]}
      />
      <PageTitle label={<Label kind={page.kind} word={page.planning} code={page.code} />} line={page.zone}>
        {page.name}
      </PageTitle>
      <PlanHeading when={page.week} navigation={page.navigation} />
      <TimeTracks tracks={page.tracks} axis={page.axis} hours={page.hours} words={page.words} label={page.week} />
      <BookingLines lines={page.bookings} words={page.words} />
      <p className="buttons">
        {page.links.map((link) => (
          <ButtonLink key={link.href} href={link.href} weight="plain">
            {link.label}
          </ButtonLink>
        ))}
      </p>
    </div>
  );
}
