import { useActionData } from "react-router";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { ArchiveForm, CardForm, ShortAddressForm } from "../components/edit-forms.tsx";
import { SpaceHeading } from "../components/space-tabs.tsx";
import { pageFor } from "../page-for.server.ts";
import { spacePageUrl, spaceUrl } from "../space.urls.ts";
import { territoryChoices } from "../territories.server.ts";
import { archiveSpace } from "../use-cases/archive-space.server.ts";
import { changeShortAddress } from "../use-cases/change-short-address.server.ts";
import { updateSpace } from "../use-cases/update-space.server.ts";
import type { Route } from "./+types/space-edit";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "update");
  return {
    head,
    card: { ...space, contactEmail: space.contact?.email ?? "", phone: space.contact?.phone ?? "" },
    saved: new URL(request.url).searchParams.get("after") === "saved",
    title: visit.t("spaces.tab_edit"),
    tiles: mapTiles(),
    territories: territoryChoices(visit.language),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const common = { visit, formData, also: { space: params.slug } };
  switch (formData.get("verb")) {
    case "change-short-address":
      return submitForm({
        ...common,
        useCase: changeShortAddress,
        then: ({ slug }) => `${spacePageUrl(slug, "edit")}?after=saved`,
      });
    case "archive-space":
      return submitForm({ ...common, useCase: archiveSpace, then: spaceUrl(params.slug) });
    default:
      return submitForm({
        ...common,
        useCase: updateSpace,
        then: ({ slug }) => `${spacePageUrl(slug, "edit")}?after=saved`,
      });
  }
}

export default function EditSpace({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  const { head, card, saved, title, ...choices } = loaderData;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} />
        {saved && !state ? (
          <Note tone="ok" role="status">
            {t("spaces.saved")}
          </Note>
        ) : null}
        <CardForm state={state} card={card} {...choices} />
        <ShortAddressForm state={state} slug={card.slug} changed={card.formerSlug !== null} />
        <ArchiveForm state={state} name={card.name} />
      </div>
    </Narrow>
  );
}
