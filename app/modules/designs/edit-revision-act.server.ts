import { redirect } from "react-router";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import type { ReceivedFile } from "#app/platform/files/receive-files.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { receiveDesignFiles } from "./analysis/receive-design-files.server.ts";
import { designPath, editRevisionPath, revisionPath } from "./design.urls.ts";
import { revisionInput } from "./typed-revision.ts";
import { addRevisionFiles } from "./use-cases/add-revision-files.server.ts";
import { discardRevision } from "./use-cases/discard-revision.server.ts";
import { publishRevision } from "./use-cases/publish-revision.server.ts";
import { removeRevisionFile } from "./use-cases/remove-revision-file.server.ts";
import { updateRevision } from "./use-cases/update-revision.server.ts";
import { updateRevisionFile } from "./use-cases/update-revision-file.server.ts";

interface Sent {
  form: FormData;
  files: readonly ReceivedFile[];
}

interface FormVerb {
  useCase: AnyUseCase;
  /** The name of the form on the page; files have one each. */
  name: (sent: Sent) => string;
  input: (sent: Sent) => Record<string, unknown>;
  then?: (code: string, number: number) => string;
}

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

const forms: Record<string, FormVerb> = {
  files: {
    useCase: addRevisionFiles,
    name: () => "files",
    input: ({ form, files }) => ({ fileIds: files.map(({ id }) => id), role: text(form, "role") || undefined }),
  },
  file: {
    useCase: updateRevisionFile,
    name: ({ form }) => `file-${text(form, "file")}`,
    input: ({ form }) => ({
      file: text(form, "file"),
      name: text(form, "name"),
      role: text(form, "role") || undefined,
      copies: text(form, "copies") || undefined,
      unit: text(form, "unit") || undefined,
    }),
  },
  "remove-file": {
    useCase: removeRevisionFile,
    name: ({ form }) => `file-${text(form, "file")}`,
    input: ({ form }) => ({ file: text(form, "file") }),
  },
  save: { useCase: updateRevision, name: () => "save", input: ({ form }) => revisionInput(form) },
  publish: {
    useCase: publishRevision,
    name: () => "publish",
    input: () => ({}),
    then: revisionPath,
  },
  discard: { useCase: discardRevision, name: () => "discard", input: () => ({}), then: designPath },
};

/** A line that cannot be read is said before the verb judges the rest: nothing typed is lost. */
function unreadBill(visit: Visit, { form }: Sent) {
  const { wrongLine } = revisionInput(form);
  if (wrongLine === undefined) return undefined;
  const message = say(visit.language, "design_edit.bill_wrong", { line: wrongLine });
  const failure = { code: "platform.invalid_input", status: 422, params: {}, fields: {} };
  const answer = refused(visit, failure, "save", typedValues(form));
  answer.data.state.errors = { materials: [message] };
  return answer;
}

/** Runs the form of the draft’s page that was sent, files with it. */
export async function editRevisionAct(
  visit: Visit,
  person: Person,
  request: Request,
  { code, number }: { code: string; number: number },
) {
  const received = await receiveDesignFiles(request, { createdById: person.userId, now: visit.now });
  const form = received.formData;
  if (!received.ok) return refused(visit, received.failure, "files", typedValues(form));
  const verb = forms[text(form, "verb")];
  if (!verb) throw new Response(null, { status: 400 });
  const sent = { form, files: received.value.files };
  const wrong = verb.useCase === updateRevision ? unreadBill(visit, sent) : undefined;
  if (wrong) return wrong;
  const { wrongLine: _, ...input } = { wrongLine: undefined, design: code, number, ...verb.input(sent) };
  const key = formKey(form, { ...typedValues(form), input });
  const result = await executeOnce(verb.useCase, contextOf(visit, key), input);
  if (!result.ok) return refused(visit, result.failure, verb.name(sent), typedValues(form));
  return redirect(verb.then?.(code, number) ?? `${editRevisionPath(code, number)}?after=saved`, 303);
}
