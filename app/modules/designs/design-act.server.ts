import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { editRevisionPath } from "./design.urls.ts";
import { forkRevision } from "./use-cases/fork-revision.server.ts";
import { startRevision } from "./use-cases/start-revision.server.ts";

/** What is begun from the page of a design: its next revision, or a variant of it. */
export async function designAct(visit: Visit, request: Request, code: string) {
  personOf(visit, request);
  const formData = await request.formData();
  if (formData.get("verb") === "fork") {
    const number = Number(formData.get("number"));
    return submitForm({
      ...{ visit, formData, name: "fork" },
      useCase: forkRevision,
      also: { design: code, number },
      then: (made) => editRevisionPath(made.code, 1),
    });
  }
  return submitForm({
    ...{ visit, formData, name: "start" },
    useCase: startRevision,
    also: { design: code },
    then: (draft) => editRevisionPath(code, draft.number),
  });
}
