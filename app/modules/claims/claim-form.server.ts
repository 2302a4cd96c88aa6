import type { z } from "zod";
import { receiveFiles } from "#app/platform/files/receive-files.server.ts";
import { type Accepted, acceptedDocuments } from "#app/platform/files/stored-files.server.ts";
import { refused, submitForm, typedValues } from "#app/platform/http/form.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { UseCase } from "#app/platform/use-case.server.ts";
import { centsField } from "./money-form.server.ts";

const heaviest = 10_000_000;

/** A photo or a PDF, recognised by its content. */
const acceptedProofs: Accepted = Object.fromEntries(Object.keys(acceptedDocuments).map((name) => [name, heaviest]));

const prefix = "pieces-";

/** Pieces by lot: only those that were typed; `names` says which field of the form each came from. */
function typedLots(form: FormData) {
  const fields: Record<string, string> = {};
  const names: Record<string, string> = {};
  let at = 0;
  for (const [name, value] of form.entries()) {
    const quantity = String(value).trim();
    if (!name.startsWith(prefix) || quantity === "" || quantity === "0") continue;
    fields[`lots[${at}].lot`] = name.slice(prefix.length);
    fields[`lots[${at}].quantity`] = quantity;
    for (const member of ["lot", "quantity"]) names[`lots.${at}.${member}`] = name;
    at += 1;
  }
  return { fields, names: { ...names, lots: names["lots.0.quantity"] ?? "lots" } };
}

type Refused = ReturnType<typeof refused>;

/** The same refusal, at the fields of the form; what is left under a cap is said as money. */
function atTheirFields(answer: Refused, names: Record<string, string>, { t, language }: Visit): Refused {
  const { state } = answer.data;
  const { leftCents } = (state.details ?? {}) as { leftCents?: number };
  const left = leftCents === undefined ? undefined : formatMoney(leftCents, language);
  const said = left === undefined ? undefined : [t("claim_pages.beyond_cap", { left })];
  state.errors = Object.fromEntries(
    Object.entries(state.errors).map(([name, sentences]) => [names[name] ?? name, said ?? sentences]),
  );
  return answer;
}

const fieldNames = { amountCents: "amount", proof: "proofFile" };

/**
 * The form of a claim with its proof. A file that has arrived stays with what was typed when something else is refused: nobody
 * has to choose it again.
 */
export async function submitClaimForm<Schema extends z.ZodObject, Output extends { code: string }>(options: {
  visit: Visit;
  request: Request;
  useCase: UseCase<Schema, Output, "person">;
  also: Record<string, string>;
  then: (output: Output) => string;
}): Promise<Refused | Response> {
  const { visit, request, useCase, also, then } = options;
  const createdById = personOf(visit, request).userId;
  const received = await receiveFiles(request, {
    ...{ createdById, now: visit.now, accepted: { proofFile: acceptedProofs } },
  });
  const { formData } = received;
  if (!received.ok) {
    const answer = refused(visit, received.failure, "claim", typedValues(formData));
    answer.data.state.errors = { proofFile: [answer.data.state.message] };
    return answer;
  }
  const [file] = received.value.files;
  if (file) {
    formData.set("proofFile", file.id);
    formData.set("proofName", file.name);
  }
  const { fields, names } = typedLots(formData);
  const amountCents = centsField(formData, "amount");
  const members = { ...also, ...fields, ...(amountCents ? { amountCents } : {}) };
  const answer = await submitForm({ visit, formData, useCase, also: members, name: "claim", then });
  return answer instanceof Response ? answer : atTheirFields(answer, { ...fieldNames, ...names }, visit);
}
