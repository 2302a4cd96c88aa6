import { Form, redirect, useActionData } from "react-router";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { receiveFiles } from "#app/platform/files/receive-files.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { titled } from "#app/platform/http/title.ts";
import { contextOf, personOf, type Visit, visitOf } from "#app/platform/http/visit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Breadcrumb, Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Note } from "#app/ui/note.tsx";
import { keptMaterial } from "../access.server.ts";
import { MaterialFields } from "../components/material-fields.tsx";
import { unitOf } from "../describe-material.server.ts";
import { materialEditPath, materialPath } from "../material.urls.ts";
import { materialForm, materialInput, safetySheets } from "../material-form.server.ts";
import { updateMaterial } from "../use-cases/update-material.server.ts";
import { headOf } from "../words.server.ts";
import type { Route } from "./+types/edit-material";

async function kept(visit: Visit, request: Request, code: string) {
  const found = await keptMaterial(personOf(visit, request), code);
  if (!found.ok) throw new Response(visit.requestId, { status: found.failure.status });
  return found.value;
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const row = await kept(visit, request, params.code);
  return {
    title: visit.t("materials.edit_title"),
    head: headOf(row),
    path: materialPath(row.listing.code),
    form: materialForm(row, visit),
    saved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const visit = visitOf(context);
  const row = await kept(visit, request, params.code);
  const createdById = personOf(visit, request).userId;
  const received = await receiveFiles(request, { createdById, now: visit.now, accepted: safetySheets });
  const form = received.formData;
  if (!received.ok) return refused(visit, received.failure, "facts", typedValues(form));
  const input = materialInput(form, unitOf(row), received.value.files[0]?.id);
  const key = formKey(form, typedValues(form));
  const result = await executeOnce(updateMaterial, contextOf(visit, key), { material: row.listing.code, ...input });
  if (!result.ok) return refused(visit, result.failure, "facts", typedValues(form));
  return redirect(`${materialEditPath(row.listing.code)}?done`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

export default function EditMaterial({ loaderData: { title, head, path, form, saved } }: Route.ComponentProps) {
  const state = useActionData<typeof action>()?.state;
  return (
    <Narrow>
      <div className="stack">
        <Breadcrumb
          trail={[
            { href: head.space.href, label: head.space.name },
            { href: path, label: head.title },
            { label: title },
          ]}
        />
        <PageTitle>{title}</PageTitle>
        {saved && !state ? (
          <Note tone="ok" role="status">
            {form.words.saved}
          </Note>
        ) : null}
        <Form method="post" encType="multipart/form-data" className="form">
          <Sheet>
            <FormProblems state={state} form="facts" ids={{ priceCents: "price" }} />
            <FormKey />
            <MaterialFields form={form} state={state} />
            <Button>{form.words.save}</Button>
          </Sheet>
        </Form>
      </div>
    </Narrow>
  );
}
