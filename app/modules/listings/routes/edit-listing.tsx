import { useActionData } from "react-router";
import { receiveForm } from "#app/platform/files/upload.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import type { FormState } from "#app/platform/http/form.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { EditBasics, type SectionProps } from "../components/edit-basics.tsx";
import { EditLinks } from "../components/edit-links.tsx";
import { EditOpening } from "../components/edit-opening.tsx";
import { EditPictures } from "../components/edit-pictures.tsx";
import { EditRules } from "../components/edit-rules.tsx";
import { EditState } from "../components/edit-state.tsx";
import { EditAsking, EditTerms } from "../components/edit-terms.tsx";
import { EditUnits } from "../components/edit-units.tsx";
import { editListing } from "../edit-listing.server.ts";
import { editPath, spaceListingsPath } from "../listing.urls.ts";
import { keptListing } from "../page-access.server.ts";
import { editPage, type Section, sectionOf, sectionsOf } from "../views/edit-page.view.server.ts";
import type { Route } from "./+types/edit-listing";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const row = await keptListing(visit, request, params.code);
  const search = new URL(request.url).searchParams;
  const page = await editPage(row, sectionOf(search.get("section"), row.kind), visit, search.get("unit"));
  const tabs = sectionsOf(row.kind).map((section) => ({
    href: editPath(row.code, section),
    label: visit.t(`listings.section_${section}`),
    current: section === page.section,
  }));
  return { ...page, tabs, done: search.get("done") !== null };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const row = await keptListing(visit, request, params.code);
  const isUpload = request.headers.get("content-type")?.startsWith("multipart/form-data");
  if (!isUpload) return editListing(visit, { form: await request.formData(), row, pictureIds: [] });
  const sender = { createdById: personOf(visit, request).userId, now: visit.now };
  const received = await receiveForm(request, sender);
  if (!received.ok) return refused(visit, received.failure, "add_picture", {});
  return editListing(visit, { form: received.formData, row, pictureIds: received.value.pictureIds });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · Entrelieux` : "Entrelieux" },
];

const forms: Record<Section, (props: SectionProps) => React.ReactNode> = {
  basics: EditBasics,
  pictures: EditPictures,
  units: EditUnits,
  terms: EditTerms,
  asking: EditAsking,
  rules: EditRules,
  opening: EditOpening,
  links: EditLinks,
  state: EditState,
};

export default function EditListing({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const state: FormState | undefined = useActionData<typeof action>()?.state;
  const SectionOfPage = forms[page.section];
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb
          trail={[
            { href: spaceListingsPath(page.space.slug), label: page.space.name },
            { href: page.path, label: page.title },
            { label: t("listings.edit") },
          ]}
        />
        <PageTitle label={<Label kind={page.kind} word={t(`listings.status_${page.status}`)} code={page.code} />}>
          {page.title}
        </PageTitle>
        <Tabs label={t("listings.sections")} choices={page.tabs} />
        {page.done && !state ? (
          <Note tone="ok" role="status">
            {t("listings.saved")}
          </Note>
        ) : null}
        <SectionOfPage key={`${page.section} ${page.version} ${page.units[0]?.id}`} page={page} state={state} />
      </div>
    </Narrow>
  );
}
