import { redirect, useActionData } from "react-router";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { ClaimCard } from "../components/claim-card.tsx";
import { SpaceOffers } from "../components/offers.tsx";
import { SpaceAside } from "../components/space-aside.tsx";
import { SpaceTabs } from "../components/space-tabs.tsx";
import { readOrThrow } from "../found.server.ts";
import { spaceUrl } from "../space.urls.ts";
import { claimSpace } from "../use-cases/claim-space.server.ts";
import { getSpace } from "../use-cases/get-space.server.ts";
import { spacePage } from "../views/space-page.view.server.ts";
import type { Route } from "./+types/space";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const space = await readOrThrow(visit, getSpace, { space: params.slug });
  if (space.slug !== params.slug) throw redirect(spaceUrl(space.slug), 301);
  return {
    view: await spacePage(space, visit),
    tiles: mapTiles(),
    asked: new URL(request.url).searchParams.get("after") === "claim",
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: `${loaderData.view.head.name} · Entrelieux` },
        { name: "description", content: loaderData.view.summary || loaderData.view.head.place },
      ]
    : [];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  return submitForm({
    visit,
    formData: await request.formData(),
    useCase: claimSpace,
    also: { space: params.slug },
    then: `${spaceUrl(params.slug)}?after=claim`,
  });
}

export default function SpacePage({ loaderData: { view, tiles, asked } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { head } = view;
  return (
    <>
      <SpaceTabs slug={head.slug} can={head.can} />
      <PageTitle line={[head.kind, head.place].filter(Boolean).join(" · ")}>{head.name}</PageTitle>
      <Columns>
        <div className="stack">
          <div>
            <StateBadge tone={head.statusTone}>{head.status}</StateBadge>
          </div>
          {view.closed ? (
            <Note tone="stop">{t(view.archived ? "spaces.archived_note" : "spaces.closed_note")}</Note>
          ) : null}
          {view.demo ? <Note tone="warn">{t("spaces.demo_note")}</Note> : null}
          {view.unclaimed ? (
            <ClaimCard source={view.unclaimed.source} can={head.can.claim === true} asked={asked} state={state} />
          ) : null}
          {view.summary ? (
            <p>
              <strong>{view.summary}</strong>
            </p>
          ) : null}
          {view.paragraphs.map((paragraph) => (
            <p key={paragraph} className="whitespace-pre-line" dir="auto">
              {paragraph}
            </p>
          ))}
          <SpaceOffers view={view} />
          <Buttons>
            {view.helpOuts.map(({ href, label }) => (
              <ButtonLink key={href} weight="plain" href={href}>
                {label}
              </ButtonLink>
            ))}
          </Buttons>
        </div>
        <SpaceAside view={view} tiles={tiles} />
      </Columns>
    </>
  );
}
