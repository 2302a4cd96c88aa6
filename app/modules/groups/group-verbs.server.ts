import type { z } from "zod";
import { refused, submitForm, typedValues } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { UseCase } from "#app/platform/use-case.server.ts";
import { fail } from "./group.failures.ts";
import { groupUrl } from "./group.urls.ts";
import { seriesVerbs } from "./series-verbs.server.ts";
import { addGroupMessage } from "./use-cases/add-group-message.server.ts";
import { approveGroup } from "./use-cases/approve-group.server.ts";
import { cancelGroup } from "./use-cases/cancel-group.server.ts";
import { declineGroup } from "./use-cases/decline-group.server.ts";
import { markGroupNoShow } from "./use-cases/mark-group-no-show.server.ts";

interface Posted {
  visit: Visit;
  formData: FormData;
  code: string;
}

type Answered = ReturnType<typeof submitForm>;

function behind<Schema extends z.ZodObject, Output>(useCase: UseCase<Schema, Output, "person">) {
  return (name: string, { visit, formData, code }: Posted): Answered =>
    submitForm({ visit, formData, useCase, name, also: { group: code }, then: groupUrl(code) });
}

/** Names the lines that were ticked one by one, or refuses where none is: none is none, not all of them. */
export function refuseUnticked(visit: Visit, formData: FormData, name: string) {
  // One tick may stand for several lines.
  const named = formData.getAll("bookings").flatMap((ids) => String(ids).split(","));
  if (named.length === 0) {
    const nothing = fail("nothing_chosen", { fields: { bookings: [{ key: "failures.groups.nothing_chosen" }] } });
    return refused(visit, nothing.failure, name, typedValues(formData));
  }
  formData.delete("bookings");
  for (const id of new Set(named)) formData.append("bookings", id);
  return undefined;
}

/** The same for the lines that were ticked. */
function chosen(act: (name: string, posted: Posted) => Answered) {
  return async (name: string, posted: Posted): Answered =>
    refuseUnticked(posted.visit, posted.formData, name) ?? act(name, posted);
}

const approve = behind(approveGroup);
const decline = behind(declineGroup);
const cancel = behind(cancelGroup);
const missed = behind(markGroupNoShow);

/** The forms on the page of a group, by the name they send. */
const verbs: Record<string, (name: string, posted: Posted) => Answered> = {
  approve,
  decline,
  cancel,
  "no-show": missed,
  message: behind(addGroupMessage),
  "approve-lines": chosen(approve),
  "decline-lines": chosen((name, posted) => {
    const { formData } = posted;
    formData.set("reason", String(formData.get("message") ?? ""));
    formData.delete("message");
    return decline(name, posted);
  }),
  "cancel-lines": chosen(cancel),
  "missed-lines": chosen(missed),
  ...seriesVerbs,
};

/** Does what a form of the page names; undefined for a name that is not one of ours. */
export function doGroupVerb(posted: Posted): Answered | undefined {
  const name = String(posted.formData.get("verb") ?? "");
  return verbs[name]?.(name, posted);
}
