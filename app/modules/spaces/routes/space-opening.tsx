import { Form, useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choices.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { ClosureFields, ExceptionFields, HolidayFields, WeekFields } from "../components/opening-fields.tsx";
import { Problems, stateOf } from "../components/problems.tsx";
import { SchoolHolidays } from "../components/school-holidays.tsx";
import { SpaceHeading } from "../components/space-tabs.tsx";
import { versionToSend } from "../components/stale-note.tsx";
import { pageFor } from "../page-for.server.ts";
import { importFromFile, schoolHolidayForm } from "../school-holidays-form.server.ts";
import { spacePageUrl } from "../space.urls.ts";
import { setOpening } from "../use-cases/set-opening.server.ts";
import { openingForm } from "../views/opening-form.view.server.ts";
import { schoolHolidaysView } from "../views/school-holidays.view.server.ts";
import type { Route } from "./+types/space-opening";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "set_opening");
  return {
    head,
    title: visit.t("spaces.tab_opening"),
    version: space.version,
    form: openingForm(space, visit),
    school: await schoolHolidaysView(space, visit),
    saved: new URL(request.url).searchParams.get("after") === "saved",
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  if (request.headers.get("content-type")?.startsWith("multipart/form-data"))
    return importFromFile(visit, request, params.slug);
  const formData = await request.formData();
  const ofSchool = schoolHolidayForm(visit, formData, params.slug);
  if (ofSchool) return ofSchool;
  return submitForm({
    visit,
    formData,
    useCase: setOpening,
    also: { space: params.slug },
    then: `${spacePageUrl(params.slug, "opening")}?after=saved`,
  });
}

export default function Opening({ loaderData: { head, title, version, form, school, saved } }: Route.ComponentProps) {
  const t = useT();
  const given = useActionData<typeof action>()?.state;
  const state = stateOf(given, "set-opening");
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} line={t("spaces.opening_line", { zone: form.zone })} />
        {saved && !given ? (
          <Note tone="ok" role="status">
            {t("spaces.saved")}
          </Note>
        ) : null}
        <Form method="post" className="form">
          <FormKey />
          <Problems state={state} form="set-opening" />
          <input
            type="hidden"
            name="version"
            defaultValue={versionToSend(state, version)}
            key={versionToSend(state, version)}
          />
          <CheckboxField
            name="always"
            label={t("spaces.always")}
            hint={t("spaces.always_hint")}
            defaultChecked={state ? state.values.always === "on" : form.always}
          />
          <WeekFields rows={form.weekly} state={state} />
          <HolidayFields holidays={form.holidays} all={form.closesOnAllHolidays} state={state} />
          <ClosureFields rows={form.closures} state={state} />
          <ExceptionFields rows={form.exceptions} state={state} />
          <Button>{t("spaces.save")}</Button>
        </Form>
        <SchoolHolidays holidays={school} state={given} />
      </div>
    </Narrow>
  );
}
