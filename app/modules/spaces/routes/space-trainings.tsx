import { useActionData } from "react-router";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { EmptyState, Note } from "#app/ui/note.tsx";
import { SpaceHeading } from "../components/space-tabs.tsx";
import { CreateTrainingForm, TrainingSheet } from "../components/trainings.tsx";
import { pageFor } from "../page-for.server.ts";
import { spacePageUrl } from "../space.urls.ts";
import { archiveTraining } from "../use-cases/archive-training.server.ts";
import { createTraining } from "../use-cases/create-training.server.ts";
import { recordTraining } from "../use-cases/record-training.server.ts";
import { revokeTrainingRecord } from "../use-cases/revoke-training-record.server.ts";
import { updateTraining } from "../use-cases/update-training.server.ts";
import { trainingsView } from "../views/trainings.view.server.ts";
import type { Route } from "./+types/space-trainings";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const { space, head } = await pageFor(visit, request, params.slug, "manage_trainings");
  const saved = new URL(request.url).searchParams.get("after") === "saved";
  return { head, title: visit.t("spaces.tab_trainings"), trainings: await trainingsView(space, visit), saved };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title} · ${loaderData?.head.name} · Entrelieux` },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  personOf(visit, request);
  const formData = await request.formData();
  const training = String(formData.get("training") ?? "");
  const then = `${spacePageUrl(params.slug, "trainings")}?after=saved`;
  switch (formData.get("verb")) {
    case "record-training":
      return submitForm({ visit, formData, useCase: recordTraining, name: `record-${training}`, then });
    case "revoke-training-record":
      return submitForm({ visit, formData, useCase: revokeTrainingRecord, name: `record-${training}`, then });
    case "update-training":
      return submitForm({ visit, formData, useCase: updateTraining, name: `update-${training}`, then });
    case "archive-training":
      return submitForm({ visit, formData, useCase: archiveTraining, name: `update-${training}`, then });
    default:
      return submitForm({ visit, formData, useCase: createTraining, also: { space: params.slug }, then });
  }
}

export default function Trainings({ loaderData: { head, title, trainings, saved } }: Route.ComponentProps) {
  const t = useT();
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <SpaceHeading head={head} title={title} line={t("spaces.trainings_line")} />
        {saved && !state ? (
          <Note tone="ok" role="status">
            {t("spaces.saved")}
          </Note>
        ) : null}
        {trainings.length === 0 ? (
          <EmptyState title={t("spaces.trainings_empty")} drawing="tools">
            {t("spaces.trainings_empty_text")}
          </EmptyState>
        ) : null}
        {trainings.map((training) => (
          <TrainingSheet key={training.id} training={training} state={state} />
        ))}
        <CreateTrainingForm state={state} open={trainings.length === 0} />
      </div>
    </Narrow>
  );
}
