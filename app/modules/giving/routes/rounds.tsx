import { data, useActionData } from "react-router";
import { PlaceMap } from "#app/modules/discovery/components/map.tsx";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Sheet } from "#app/ui/card.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { campaignOfPage } from "../campaign-of-page.server.ts";
import { GivingHeading } from "../components/giving-heading.tsx";
import { PlanRoundForm } from "../components/plan-round-form.tsx";
import { RoundChanges } from "../components/round-changes.tsx";
import { roundsPath } from "../giving.urls.ts";
import { plannedRound } from "../planned-round.server.ts";
import { cancelRound } from "../use-cases/cancel-round.server.ts";
import { planRound } from "../use-cases/plan-round.server.ts";
import { takeOutOfRound } from "../use-cases/take-out-of-round.server.ts";
import { type RoundsPage, roundsPage } from "../views/rounds.view.server.ts";
import type { Route } from "./+types/rounds";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOfPage(visit, request, params.code);
  return roundsPage(visit, campaign, new URL(request.url).searchParams);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const campaign = await campaignOfPage(visit, request, params.code);
  const typed = await request.formData();
  const back = (search: Record<string, string>) => `${roundsPath(campaign.code)}?${new URLSearchParams(search)}`;
  const verb = String(typed.get("verb") ?? "");
  const common = { visit, formData: typed, name: verb };
  switch (verb) {
    case "cancel":
      return submitForm({
        ...{ ...common, useCase: cancelRound },
        then: ({ code }) => back({ round: code, after: "cancelled" }),
      });
    case "take_out":
      return submitForm({
        ...{ ...common, useCase: takeOutOfRound },
        then: ({ code }) => back({ round: code, out: String(typed.get("shipment")) }),
      });
    case "plan": {
      const { formData, also } = plannedRound(typed, campaign);
      return submitForm({
        ...{ ...common, formData, useCase: planRound, also },
        then: ({ code, left }) => back({ round: code, ...(left.length > 0 ? { left: left.join(", ") } : {}) }),
      });
    }
    default:
      throw data(visit.requestId, { status: 400 });
  }
}

type Shown = NonNullable<RoundsPage["shown"]>;

function Stops({ shown, words }: { shown: Shown; words: RoundsPage["words"] }) {
  return (
    <ol className="stack list-none p-0" aria-label={words.stops}>
      {shown.stops.map((stop, place) => (
        <li key={stop.key} className="flex gap-3 border-line border-b pb-3">
          <strong className="tabular-nums">{place + 1}.</strong>
          <div>
            <p>
              <strong>{stop.title}</strong> · {stop.what}
            </p>
            {stop.more.map((line) => (
              <p key={line} className="quiet">
                {line}
              </p>
            ))}
            <Link className="inline-flex min-h-11 items-center" href={stop.shipment.href}>
              {stop.shipment.code}
            </Link>
          </div>
        </li>
      ))}
    </ol>
  );
}

function DriverLink({ shown, words }: { shown: Shown; words: RoundsPage["words"] }) {
  if (!shown.driverPage) return null;
  return (
    <Sheet>
      <h3>{words.driver_link}</h3>
      <p>{words.driver_link_line}</p>
      <p className="break-all">{shown.driverPage.address}</p>
      <p>
        <Link className="inline-flex min-h-11 items-center" href={shown.driverPage.path}>
          {words.driver_open}
        </Link>
      </p>
    </Sheet>
  );
}

type ShownProps = { page: RoundsPage; state: FormState | undefined };

function Shown({ page, state }: ShownProps) {
  const { words, shown } = page;
  if (!shown) return <p className="quiet">{words.no_round}</p>;
  return (
    <section className="stack" aria-labelledby="round">
      <h2 id="round">
        {words.round_of} {shown.code}
      </h2>
      <p>
        <StateBadge tone={shown.badge.tone}>{shown.badge.words}</StateBadge> {shown.when} · {shown.driver}
      </p>
      {shown.cancelled ? (
        <p dir="auto">{shown.said.cancelled || words.round_cancelled_title}</p>
      ) : (
        <p className="quiet">
          {shown.progress} · {shown.figures}
        </p>
      )}
      {shown.said.behind.map(({ code, words: said }) => (
        <p key={code} className="quiet" dir="auto">
          {said}
        </p>
      ))}
      {shown.places.length > 0 ? <PlaceMap label={words.map} places={shown.places} tiles={page.tiles} /> : null}
      <Stops shown={shown} words={words} />
      <DriverLink shown={shown} words={words} />
      <RoundChanges key={`${shown.code} ${shown.stops.length}`} shown={shown} words={words} state={state} />
    </section>
  );
}

function Others({ page }: { page: RoundsPage }) {
  const { words, others } = page;
  if (others.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="others">
      <h2 id="others">{words.rounds}</h2>
      <ul className="stack list-none p-0">
        {others.map((round) => (
          <li key={round.code}>
            <Link className="inline-flex min-h-11 items-center" href={round.href}>
              {words.round_of} {round.code}
            </Link>{" "}
            <StateBadge tone={round.badge.tone}>{round.badge.words}</StateBadge>
            <div className="quiet">{[round.when, round.driver, round.progress].filter(Boolean).join(" · ")}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function Rounds({ loaderData: page }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  const { words } = page;
  return (
    <div className="stack kind-production">
      <GivingHeading page={page} label={words.tabs} line={words.rounds_line} />
      {page.said && !state ? (
        <Note tone="ok" role="status">
          {page.said}
        </Note>
      ) : null}
      {page.left && !state ? <Note tone="warn">{page.left}</Note> : null}
      <Columns even>
        <div className="stack">
          <Shown page={page} state={state} />
          <Others page={page} />
        </div>
        <section className="stack" aria-labelledby="plan">
          <h2 id="plan">{words.plan}</h2>
          <p>{words.plan_line}</p>
          <PlanRoundForm page={page} state={state} />
        </section>
      </Columns>
    </div>
  );
}
