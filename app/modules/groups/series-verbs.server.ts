import { borrowerFields } from "#app/modules/bookings/together.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { groupUrl } from "./group.urls.ts";
import { answerSeriesChange } from "./use-cases/answer-series-change.server.ts";
import { cancelFollowing } from "./use-cases/cancel-following.server.ts";
import { changeSeries } from "./use-cases/change-series.server.ts";
import { extendSeries } from "./use-cases/extend-series.server.ts";

interface Posted {
  visit: Visit;
  formData: FormData;
  code: string;
}

type Verb = (name: string, posted: Posted) => ReturnType<typeof submitForm>;

const then = ({ code }: { code: string }) => groupUrl(code);

function answer(accept: "on" | "off"): Verb {
  return (name, { visit, formData, code: group }) =>
    submitForm({ visit, formData, name, useCase: answerSeriesChange, also: { group, accept }, then });
}

/** The forms of a series on the page of its group, by the name they send. */
export const seriesVerbs: Record<string, Verb> = {
  "accept-moves": answer("on"),
  "refuse-moves": answer("off"),
  "change-series": (name, { visit, formData, code: group }) =>
    submitForm({ visit, formData, name, useCase: changeSeries, also: { group }, then }),
  "extend-series": (name, { visit, formData, code: group }) =>
    submitForm({ visit, formData, name, useCase: extendSeries, also: { group }, then }),
  "cancel-following": (name, { visit, formData, code: group }) =>
    submitForm({ visit, formData, name, useCase: cancelFollowing, also: { group }, then }),
};

/** What the list of dates sends, as the verb takes it: dates that were shown and not ticked are left out. */
export function seriesForm(sent: FormData, listing: string) {
  const formData = new FormData();
  const taken = new Set(sent.getAll("take"));
  const who = String(sent.get("who") ?? "");
  for (const [name, value] of sent.entries()) {
    if (name === "take" || name === "who") continue;
    if (name === "organisation" && who !== "organisation") continue;
    if (name !== "shown") formData.append(name, value);
    else if (!taken.has(value)) formData.append("except", value);
  }
  return { formData, also: { listing, clashes: "give_up", ...borrowerFields(who) } };
}
