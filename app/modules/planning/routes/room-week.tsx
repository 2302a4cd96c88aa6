import { Form } from "react-router";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Button, ButtonLink, Buttons } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { BookingLines, PlanHeading } from "../components/around-plan.tsx";
import { TimeTracks } from "../components/time-tracks.tsx";
import { roomAction } from "../plan-action.server.ts";
import { roomWeek } from "../room-week.server.ts";
import type { Route } from "./+types/room-week";
import "../components/planning.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const page = await roomWeek(visit, params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(visit.requestId, { status: 404 });
  return page;
}

export function action(given: Route.ActionArgs) {
  return roomAction(given);
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
      <Buttons>
        {page.links.map((link) => (
          <ButtonLink key={link.href} href={link.href} weight="plain">
            {link.label}
          </ButtonLink>
        ))}
      </Buttons>
      {page.keeps ? (
        <Form method="post" className="form" aria-labelledby="door">
          <h2 id="door">{page.keeps.title}</h2>
          <input type="hidden" name="verb" value="names" />
          <CheckboxField
            name="shown"
            label={page.keeps.label}
            hint={page.keeps.hint}
            defaultChecked={page.keeps.shown}
          />
          <div>
            <Button weight="plain">{page.keeps.save}</Button>
          </div>
        </Form>
      ) : null}
    </div>
  );
}
